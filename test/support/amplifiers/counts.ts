import { toSnapshot } from '../../../src/hosts/file/snapshot';
import { readWorkbook } from '../../../src/hosts/file/workbook-reader';
import { nodeCodec } from '../../../src/hosts/package/node-codec';
import { XlsxError } from '../../../src/hosts/package/xlsx-error';
import { readReport } from '../../../src/hosts/word/report-reader';
import type { Amplifier, MadeFile } from './amplifier';

/** How often a construct stands in the files that are tried. */
export interface Counts {
  /** As often as fits. */
  readonly full: number;
  /** About as often as the reader takes it, where that is less often. */
  readonly taken?: number;
}

/** Bytes of a file that somebody sends without a thought. */
const FILE_BYTES = 64 * 2 ** 10;
/** Unpacked bytes up to which no ratio is suspicious to the reader: more is refused before it is read. */
const UNPACKED_BYTES = 16 * 2 ** 20 - 2 ** 10;
/** Ratio of two counts that are about the same. */
export const NEAR = 1.2;
/** A share from which a file is about full. */
export const FULL = 0.7;

/** The share of what a file may have that this one has: above 1 it is none of those that are tried. */
export function shareOf({ unpacked, file }: MadeFile): number {
  const share = unpacked / UNPACKED_BYTES;
  return share > 2 ? share : Math.max(share, file().length / FILE_BYTES);
}

/** Finds the counts by trying; it takes a second or so. */
export function findCounts({ kind, make, most }: Amplifier): Counts {
  let [full, tooMany] = [1, most + 1];
  for (let next = Math.min(64, most); tooMany > full * NEAR + 1;) {
    const share = shareOf(make(next));
    if (share > 1) tooMany = next;
    else full = next;
    if (share > 1 / NEAR && share <= 1) break;
    next = Math.min(tooMany - 1, Math.max(full + 1, Math.round(next * Math.min(0.95 / share, 64))));
  }
  if (!isRefused(make(full).file(), kind)) return { full };
  let [taken, refused] = [1, full];
  while (refused > taken * NEAR + 1) {
    const next = Math.round(Math.sqrt(taken * refused));
    if (isRefused(make(next).file(), kind)) refused = next;
    else taken = next;
  }
  return { full, taken };
}

/** Whether there is too much of something for the reader. */
function isRefused(file: Uint8Array, kind: Amplifier['kind']): boolean {
  try {
    if (kind === 'report') readReport(file, nodeCodec);
    else if (kind === 'workbook') toSnapshot(readWorkbook(file, nodeCodec));
    return false;
  } catch (error) {
    if (error instanceof XlsxError) return error.code === 'limit' || error.code === 'bomb';
    throw error;
  }
}
