import type { SheetView } from '../sheet/sheet-view';
import { headerBlocksAt } from '../headers/header-block';
import type { FundRow, HeaderBlock } from '../table-types';
import { isBodyEnd, isFundSource, isFundTotal, keyOf, natureGroup } from '../words/lexicon';

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

/** The first row is the whole of the funds: by its name, or as the one source under a heading that speaks of funds. */
export function leadsFunds(view: SheetView, block: HeaderBlock, labelColumn: number): boolean {
  const row = block.area.bottom + 1;
  const label = view.seenText(row, labelColumn);
  if (isFundTotal(label)) return true;
  const heading = block.columns.find(({ column }) => column === labelColumn);
  const below = view.seenText(row + 1, labelColumn);
  const isLast = view.isBlankRow(row + 1) || isBodyEnd(below) || headerBlocksAt(view, row + 1, block.area).length > 0;
  return isLast && isFundSource(label) && (heading?.texts.some((text) => keyOf(text).startsWith('资金')) ?? false);
}
