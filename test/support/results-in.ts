import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** The results in a folder, with "/" between the steps of their paths, in name order; the journal of the run is none. */
export async function resultsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/^\.jihe-[\w-]+\.jsonl$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
