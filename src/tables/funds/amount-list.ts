import { readAmount } from '../../quantity';
import { isFundSource, keyOf, unitIn } from '../words/lexicon';
import type { SheetView } from '../sheet/sheet-view';
import type { FundingTable, FundRow } from '../table-types';
import { unitAbove } from '../headers/table-unit';

/** A label that heads a sum: …年度预算资金总额:, 资金合计(万元). */
const HEADS_SUM = /(总额|合计|总计)$/;
const LONGEST_LABEL = 80;

/**
 * Finds lists of labels with one amount each, where a total is followed by its sources
 * ("年度预算资金总额: 1,427 / 其中:中央补助 668 / 市级资金 343 / …"). `openRows` are the
 * zero-based rows with content, ascending, that other tables leave cells of; `isFree` tells which cells.
 */
export function amountLists(
  view: SheetView,
  openRows: readonly number[],
  isFree: (row: number, column: number) => boolean,
): FundingTable[] {
  const lists: FundingTable[] = [];
  let run: Run | null = null;
  const close = (): void => {
    const list = run ? listOf(view, run.rows, run.column, run.amount) : null;
    if (list) lists.push(list);
    run = null;
  };
  let before = -1;
  for (const row of openRows) {
    if (row > before + 1) close();
    before = row;
    const found: Labelled | null = isFree(row, 0) ? labelledRow(view, row, isFree, run) : null;
    if (!found) {
      close();
      continue;
    }
    run ??= { rows: [], column: found.column, amount: found.amount };
    run.rows.push({
      row,
      label: found.label,
      labelCell: view.address(row, found.column),
      kind: found.heads ? 'total' : 'part',
      opens: found.opens,
    });
  }
  close();
  return lists;
}

/** A list as far as it is read: its rows, and the columns of its total's label and amount. */
interface Run {
  readonly rows: FundRow[];
  readonly column: number;
  readonly amount: number;
}

interface Labelled {
  readonly column: number;
  readonly amount: number;
  readonly label: string;
  readonly heads: boolean;
  /** Begins with 其中, or stands beside it. */
  readonly opens: boolean;
}

/** The row's label and the column of its amount; a list begins with a total and goes on in the same columns. */
function labelledRow(
  view: SheetView,
  row: number,
  isFree: (row: number, column: number) => boolean,
  run: Run | null,
): Labelled | null {
  if (run) {
    const { column, label } = labelIn(view, row, run);
    if (label === '' || label.length > LONGEST_LABEL) return null;
    const heads = HEADS_SUM.test(keyOf(label));
    const opens = keyOf(view.text(row, run.column)).startsWith('其中');
    return heads || isFundSource(label) ? { column, amount: run.amount, label, heads, opens } : null;
  }
  const cells = view.filled(row).filter(({ column }) => isFree(row, column));
  for (const [index, { column, value }] of cells.entries()) {
    const next = cells[index + 1];
    if (typeof value !== 'string' || value.length > LONGEST_LABEL || !HEADS_SUM.test(keyOf(value)) || !next) continue;
    if (readAmount(next.value, view.format(row, next.column)).kind === 'number')
      return { column, amount: next.column, label: value.trim(), heads: true, opens: false };
  }
  return null;
}

/** The label under the total's, or beside 其中 there, merged down over its sources or standing at the first of them. */
function labelIn(view: SheetView, row: number, run: Run): { readonly column: number; readonly label: string } {
  const own = view.text(row, run.column);
  const isBeside = (run.rows.at(-1)?.labelCell.column ?? run.column) > run.column;
  if (own === '' ? !isBeside : keyOf(own) !== '其中') return { column: run.column, label: own };
  for (let column = run.amount - 1; column > run.column; column--) {
    const label = view.text(row, column);
    if (label !== '') return { column, label };
  }
  return { column: run.column, label: own };
}

function listOf(view: SheetView, rows: readonly FundRow[], column: number, amount: number): FundingTable | null {
  const first = rows[0];
  const last = rows[rows.length - 1];
  if (!first || !last || rows.filter((row) => row.kind === 'part').length < 2) return null;
  const unit = rows.map((row) => unitIn(row.label)).find((named) => named !== null) ?? unitAbove(view, first.row);
  return {
    kind: 'funding',
    layout: 'list',
    view,
    area: { top: first.row, left: column, bottom: last.row, right: amount },
    unit,
    head: first.labelCell,
    columns: { budget: amount },
    headers: {},
    budgetAdjusted: false,
    rows,
    natures: [],
    otherRates: [],
    figures: [],
    labelWeight: null,
  };
}
