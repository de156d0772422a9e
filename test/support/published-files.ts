import { existsSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const beside = path.resolve(root, '../shared');

/**
 * Published tables, their scorer and files of other makers stand beside the project where they are to be had; nothing
 * else depends on them. The folder may not be there.
 */
export const SHARED = existsSync(beside) ? realpathSync(beside) : beside;

/** The workbooks of a folder in order, as paths; none where there is no such folder. */
function workbooksOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .sort()
    .map((name) => path.join(folder, name));
}

/** Real workbooks, by name: the samples, and the published tables where they are there. */
export function realWorkbooks(): readonly (readonly [name: string, file: string])[] {
  return [path.join(root, 'samples'), path.join(SHARED, 'seed'), path.join(SHARED, 'cases')]
    .flatMap(workbooksOf)
    .map((file) => [path.join(path.basename(path.dirname(file)), path.basename(file)), file] as const);
}

/** Reports of real offices: the sample's, and the published ones where they are there; copies with planted changes are none. */
export function realReports(): readonly string[] {
  const published = path.join(SHARED, 'prose');
  return [
    path.join(root, 'samples/guangdong-2024.docx'),
    ...(existsSync(published) ? readdirSync(published) : [])
      .filter((name) => name.endsWith('.docx') && !/-[bp]\d+\.docx$/.test(name))
      .map((name) => path.join(published, name)),
  ];
}
