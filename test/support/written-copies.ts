import path from 'node:path';
import { readArguments } from '../../src/cli/arguments';
import { recalc } from '../../src/cli/recalc';
import { readSnapshotFile } from '../../src/hosts/file/read-file';
import { placeColumns, type PlacedColumn } from '../../src/hosts/place-columns';
import { restoreSettings, review, type Review } from '../../src/review';
import { writeOwnBooks } from './own-books';
import { realWorkbooks } from './published-files';
import { keepingTerminal } from './terminal';
import { scratchFolder } from './xlsx-files';

/** A workbook, the copy that `jihe recalc` wrote of it, and what had to come into the copy. */
export interface WrittenCopy {
  readonly name: string;
  readonly original: string;
  readonly copy: string;
  readonly review: Review;
  readonly placed: readonly PlacedColumn[];
}

/** Has `jihe recalc` write copies of our samples, of workbooks made for this, and of the published tables that are there. */
export async function writeCopies(): Promise<WrittenCopy[]> {
  const originals = [...realWorkbooks().map(([, file]) => file), ...(await writeOwnBooks(await scratchFolder()))];
  const out = await scratchFolder();
  const options = readArguments(['recalc', ...originals, '--out', out]);
  if (options.command !== 'recalc') throw new Error('not a recalc');
  const { terminal, errors } = keepingTerminal();
  await recalc(options, terminal);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return Promise.all(originals.map((original) => writtenCopy(original, out)));
}

async function writtenCopy(original: string, out: string): Promise<WrittenCopy> {
  const snapshot = await readSnapshotFile(original);
  const result = review(snapshot, restoreSettings(snapshot.stored));
  const name = path.basename(original);
  return {
    name,
    original,
    copy: path.join(out, name),
    review: result,
    placed: placeColumns(snapshot, result.computed),
  };
}
