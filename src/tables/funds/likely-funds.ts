import type { Span } from '../headers/header-block';
import { likelyHeaderAt } from '../headers/likely-header';
import type { SheetView } from '../sheet/sheet-view';
import type { FundingTable } from '../table-types';
import { isFundLabel, keyOf } from '../words/lexicon';
import { fundingTable } from './funding-table';

/**
 * A block of funds whose header the words of the lexicon do not prove: a label of funds at its side (项目资金), and headings
 * whose morphemes or figures tell budget and spending. Null where the row begins none.
 */
export function likelyFunds(
  view: SheetView,
  { row, span }: { readonly row: number; readonly span: Span },
): FundingTable | null {
  const [label] = view.filled(row, span.left, span.right);
  if (typeof label?.value !== 'string' || !isFundLabel(keyOf(label.value))) return null;
  const block = likelyHeaderAt(view, row, span);
  return block && fundingTable(view, block, view.rowCount - 1);
}
