import { existsSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';

const samples = path.resolve(__dirname, '../../samples');
/** Published tables stand beside the project where they are to be had; no test needs them. */
const beside = path.resolve(__dirname, '../../../shared');

/** Real workbooks, by name: the samples, and the published tables where they are there. */
export function realWorkbooks(): readonly (readonly [name: string, file: string])[] {
  const shared = existsSync(beside) ? realpathSync(beside) : beside;
  return [samples, path.join(shared, 'seed'), path.join(shared, 'cases')]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.xlsx'))
        .sort()
        .map((name) => [`${path.basename(folder)}/${name}`, path.join(folder, name)] as const),
    );
}
