import type { Area } from '../../../workbook/address';
import { areaName } from '../../../workbook/address';
import type { TimedContext } from '../session';
import { isSupported } from '../session';
import { areasOfAddress } from './areas';

/** Merged areas can be listed since this version; for older ones we take a sheet to have none. */
const MERGES_SINCE = '1.13';

/** Excel fails to list more merged areas at once, and a merge may begin in every cell. */
const MAX_MERGES = 512;

export const canListMerges = (): boolean => isSupported(MERGES_SINCE);

/** Queues the reading of all merges that begin in an area; call the result after the next `sync`. */
export function loadMerges(context: TimedContext, sheet: string, area: Area): () => Area[] {
  if (!canListMerges()) return () => [];
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const found = rowBlocks(area).map((block) => {
    const merges = worksheet.getRange(areaName(block)).getMergedAreasOrNullObject();
    merges.load('address');
    return merges;
  });
  return () => found.flatMap(mergesOf);
}

const mergesOf = (found: Excel.RangeAreas): Area[] => (found.isNullObject ? [] : areasOfAddress(found.address));

/** Blocks of rows in which no more merges than Excel can list have room. */
function rowBlocks(area: Area): Area[] {
  const rows = Math.max(1, Math.floor(MAX_MERGES / (area.right - area.left + 1)));
  const blocks: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    blocks.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  }
  return blocks;
}
