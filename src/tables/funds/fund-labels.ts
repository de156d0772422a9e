import type { SheetView } from '../sheet/sheet-view';
import type { FundRow } from '../table-types';
import { isFundTotal, natureGroup } from '../words/lexicon';

/**
 * The label of a row of funds. Where 按资金来源分 stands at its side, merged over its sources or not, it is the source's own
 * name between that and the amounts, and the group begins where the side label does.
 */
export function rowLabel(
  view: SheetView,
  row: number,
  labelColumn: number,
  firstAmount: number,
): { readonly label: string; readonly column: number; readonly opensGroup: boolean } {
  const own = view.text(row, labelColumn);
  const side = view.seenText(row, labelColumn);
  if (natureGroup(side) !== null)
    for (let column = firstAmount - 1; column > labelColumn; column--) {
      const label = view.text(row, column);
      if (label !== '') return { label, column, opensGroup: own !== '' };
    }
  return { label: own, column: labelColumn, opensGroup: false };
}

/** Sources above their 年度资金总额: the total that stands below them leads the block as any other does. */
export function withTotalBelow(rows: readonly FundRow[]): FundRow[] {
  const [first] = rows;
  const last = rows.at(-1);
  const isBelow =
    first &&
    last &&
    first !== last &&
    isFundTotal(last.label) &&
    !rows.slice(0, -1).some(({ label }) => isFundTotal(label));
  if (!isBelow) return [...rows];
  const parts = rows.slice(0, -1).map((row): FundRow => ({ ...row, kind: 'part' }));
  return [{ ...last, kind: 'total' }, ...parts];
}
