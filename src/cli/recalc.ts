import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { nodeCodec } from '../hosts/file/node-codec';
import { toSnapshot } from '../hosts/file/snapshot';
import { patchWorkbook } from '../hosts/file/workbook-patch';
import { readWorkbook } from '../hosts/file/workbook-reader';
import { restoreSettings, review } from '../review';
import { cliText } from '../words/cli-text';
import type { RecalcArguments } from './arguments';
import { outputNames, reasonOf } from './file-results';
import { findFiles } from './find-files';
import { planCopy } from './plan-copy';
import { EXIT, type Terminal } from './terminal';

/**
 * Writes a copy of every file with marks and computed columns into a folder. The inputs are never changed: a copy that
 * would fall on its own input is refused. A file that can't be read or copied safely gets one line, the others go on.
 */
export async function recalc(options: RecalcArguments, terminal: Terminal): Promise<number> {
  const files = await findFiles(options.paths);
  if (files.length === 0) {
    terminal.error(cliText('no-files', options.language));
    return EXIT.unreadable;
  }
  await mkdir(options.out, { recursive: true });
  const names = outputNames(files);
  const inputs = new Set(files.map((file) => path.resolve(file)));
  let failed = false;
  for (const file of files) {
    const target = path.join(options.out, `${names.get(file) ?? path.basename(file)}${path.extname(file) || '.xlsx'}`);
    try {
      if (inputs.has(path.resolve(target))) throw new OverwriteError(target);
      await writeCopy(file, target, options);
      terminal.out(target);
    } catch (error) {
      const reason =
        error instanceof OverwriteError
          ? cliText('would-overwrite', options.language)
          : reasonOf(error, options.language);
      if (reason === null) throw error;
      failed = true;
      terminal.error(`${file}: ${reason}`);
    }
  }
  return failed ? EXIT.unreadable : EXIT.clean;
}

class OverwriteError extends Error {
  override readonly name = 'OverwriteError';
}

async function writeCopy(file: string, target: string, options: RecalcArguments): Promise<void> {
  const bytes = await readFile(file);
  const workbook = readWorkbook(bytes, nodeCodec);
  const snapshot = toSnapshot(workbook);
  const stored = restoreSettings(snapshot.stored);
  const result = review(snapshot, options.profile === null ? stored : { ...stored, profile: options.profile });
  const copy = patchWorkbook(bytes, planCopy(workbook, snapshot, result, options.language), nodeCodec);
  // Only a whole copy ever bears the final name.
  const unfinished = `${target}.part`;
  await writeFile(unfinished, copy);
  await rename(unfinished, target);
}
