import type { Area } from '../../../workbook/address';
import { areaName } from '../../../workbook/address';
import type { TimedContext } from '../session';
import { isSupported } from '../session';
import { areasOfAddress } from './areas';
import { addAll } from '../../../workbook/lists';

/** Merged areas can be listed since this version; for older ones we take a sheet to have none. */
const MERGES_SINCE = '1.13';

/** Excel fails to list more merged areas at once, and a merge may begin in every cell. */
const MAX_MERGES = 512;

/** Blocks that one request asks for; each takes some 600 bytes. */
const MAX_BLOCKS = 3000;

export const canListMerges = (): boolean => isSupported(MERGES_SINCE);

/** Queues the reading of all merges that begin in an area; call the result after the next `sync`. */
export function loadMerges(context: TimedContext, sheet: string, area: Area): () => Area[] {
  return canListMerges() ? loadBlocks(context, sheet, rowBlocks(area)) : () => [];
}

/** Whether an area is so large that asking for its merges would fill a request. */
export const isLongForMerges = (area: Area): boolean =>
  canListMerges() && (area.bottom - area.top + 1) / rowsPerBlock(area) > MAX_BLOCKS;

/** Reads all merges that begin in a very large area, in as many `sync` as that takes. */
export async function readMergesInRounds(context: TimedContext, sheet: string, area: Area): Promise<Area[]> {
  const blocks = rowBlocks(area);
  const merges: Area[] = [];
  while (blocks.length > 0) {
    const found = loadBlocks(context, sheet, blocks.splice(0, MAX_BLOCKS));
    await nextRound(context);
    addAll(merges, found());
  }
  return merges;
}

const nextRound = (context: TimedContext): Promise<void> => context.sync();

function loadBlocks(context: TimedContext, sheet: string, blocks: readonly Area[]): () => Area[] {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const found = blocks.map((block) => {
    const merges = worksheet.getRange(areaName(block)).getMergedAreasOrNullObject();
    merges.load('address');
    return merges;
  });
  return () => found.flatMap(mergesOf);
}

const mergesOf = (found: Excel.RangeAreas): Area[] => (found.isNullObject ? [] : areasOfAddress(found.address));

const rowsPerBlock = ({ left, right }: Area): number => Math.max(1, Math.floor(MAX_MERGES / (right - left + 1)));

/** Blocks of rows in which no more merges than Excel can list have room. */
function rowBlocks(area: Area): Area[] {
  const rows = rowsPerBlock(area);
  const blocks: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    blocks.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  }
  return blocks;
}
