import type { RangeAddress } from '../../../workbook/address';
import { parseRange } from '../../../workbook/address';
import type { TimedContext } from '../session';

/**
 * Queues the list of the user's tables (ListObjects). The result, called after the next `sync`, queues where they are;
 * what that gives is the answer after the `sync` that follows.
 */
export function loadListObjects({ workbook }: TimedContext): () => () => RangeAddress[] {
  const { tables } = workbook;
  tables.load('items/id');
  return () => {
    const ranges = tables.items.map((table) => table.getRange().load('address'));
    return () => ranges.flatMap(({ address }) => parseRange(address, '') ?? []);
  };
}
