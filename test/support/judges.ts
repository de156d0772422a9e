import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** Programs of others that judge what we write. Where one is missing, its tests are skipped and say so. */

/** LibreOffice's command, or null. SOFFICE_PATH comes first. */
export function findOffice(): string | null {
  const own = process.env['SOFFICE_PATH'];
  if (own !== undefined && own !== '') return own;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const places = folders.flatMap((folder) => ['soffice', 'libreoffice'].map((name) => path.join(folder, name)));
  return places.find((place) => existsSync(place)) ?? null;
}

/** LibreOffice's command where its Writer is installed beside it, or null. */
export function findWriter(): string | null {
  const office = findOffice();
  return office !== null && existsSync(path.join(path.dirname(realpathSync(office)), 'libswlo.so')) ? office : null;
}

/** A Python that has openpyxl, or null. */
export const findOpenpyxl = (): string | null => findPython('openpyxl');

/** A Python that has a module, or null. */
export function findPython(module: 'openpyxl' | 'docx'): string | null {
  const works = (python: string): boolean => spawnSync(python, ['-c', `import ${module}`]).status === 0;
  return ['/usr/bin/python3', 'python3', 'python'].find(works) ?? null;
}
