import { readAmount } from '../../quantity';
import { isFundLabel, isFundPart, keyOf, labelRole, unitIn } from '../words/lexicon';
import type { SheetView } from '../sheet/sheet-view';
import type { FundFigure, FundingTable } from '../table-types';
import { unitAbove } from '../headers/table-unit';

/** Rows without a labelled figure that may stand between two of one block (其中：中央财政 …). */
const MAX_GAP = 4;

interface RowFigures {
  readonly row: number;
  readonly figures: readonly FundFigure[];
  readonly left: number;
  readonly right: number;
  readonly unit: string | null;
}

/**
 * Finds fund blocks that are pairs of label and value ("预算计划安排 | 290"; "实际分配下达 | 省本级 | 290 | 转移支付至市县 | 0").
 * `isFree(row)` tells which rows no other table covers; `right` is the last column to look at in each row.
 */
export function labelBlocks(view: SheetView, isFree: (row: number, column: number) => boolean): FundingTable[] {
  const blocks: FundingTable[] = [];
  let run: RowFigures[] = [];
  const close = (): void => {
    const table = blockOf(view, run);
    if (table) blocks.push(table);
    run = [];
  };
  for (let row = 0; row < view.rowCount; row++) {
    const last = run.at(-1);
    if (last && row - last.row > MAX_GAP + 1) close();
    const found = figuresIn(view, row, isFree) ?? partsIn(view, row, isFree, run);
    if (found) run.push(found);
  }
  close();
  return blocks;
}

/** A row of sources under labelled figures: 其中：中央补助 | 1000 | 其中：中央补助 | 980, each below the label that it is part of. */
function partsIn(
  view: SheetView,
  row: number,
  isFree: (row: number, column: number) => boolean,
  run: readonly RowFigures[],
): RowFigures | null {
  const wholes = run.flatMap(({ figures }) =>
    figures.filter(({ role, share }) => share === null && role !== 'rate' && role !== 'amount'),
  );
  const cells = wholes.length > 0 && isFree(row, 0) ? view.filled(row).filter(({ column }) => isFree(row, column)) : [];
  const parts = wholes.filter(({ label }) => isFundPart(view.text(row, label.column)));
  if (cells.length === 0 || parts.length === 0) return null;
  const figures = parts.flatMap(({ role, label: { column } }): FundFigure[] => {
    const next = cells.find((cell) => cell.column > column);
    const isFigure = next && readAmount(next.value, view.format(row, next.column)).kind === 'number';
    return isFigure
      ? [{ role, share: 'part', label: view.address(row, column), cell: view.address(row, next.column) }]
      : [];
  });
  return { row, figures, ...reach(view, row, cells), unit: null };
}

/** The columns from the first to the last cell of a row. */
const reach = (
  view: SheetView,
  row: number,
  cells: readonly { column: number }[],
): { left: number; right: number } => ({
  left: cells[0]?.column ?? 0,
  right: Math.max(...cells.map(({ column }) => view.areaAt(row, column).right)),
});

function figuresIn(view: SheetView, row: number, isFree: (row: number, column: number) => boolean): RowFigures | null {
  const values = view.sheet.rows[row]?.values;
  if (
    !values ||
    !isFree(row, 0) ||
    !values.some((value) => typeof value === 'string' && labelRole(value.trim()) !== null)
  )
    return null;
  const cells = view.filled(row).filter(({ column }) => isFree(row, column));
  const figures: FundFigure[] = [];
  let main: { role: FundFigure['role']; column: number } | null = null;
  let unit: string | null = null;
  cells.forEach(({ column, value }, index) => {
    if (typeof value !== 'string') return;
    const role = labelRole(value.trim());
    const next = cells[index + 1];
    if (!role) return;
    unit ??= unitIn(value);
    const amount = next ? readAmount(next.value, view.format(row, next.column)) : null;
    const isFigure = next !== undefined && amount?.kind === 'number';
    const label = view.address(row, column);
    if (role === 'province' || role === 'transfer') {
      if (main && isFigure) figures.push({ role: main.role, share: role, label, cell: view.address(row, next.column) });
      return;
    }
    main = { role, column };
    if (isFigure) figures.push({ role, share: null, label, cell: view.address(row, next.column) });
  });
  const judged = figures.filter((figure) => figure.role !== 'amount');
  if (judged.length === 0) return null;
  return {
    row,
    figures: judged,
    ...reach(view, row, cells),
    unit,
  };
}

function blockOf(view: SheetView, run: readonly RowFigures[]): FundingTable | null {
  const figures = run.flatMap((entry) => entry.figures);
  const roles = new Set(figures.map((figure) => figure.role));
  const first = run[0];
  const last = run[run.length - 1];
  if (!first || !last || figures.length < 2 || roles.size < 2) return null;
  const side = sideColumn(view, first.row);
  const left = Math.min(side ?? Infinity, ...run.map((entry) => entry.left));
  return {
    kind: 'funding',
    layout: 'labels',
    view,
    area: { top: first.row, left, bottom: last.row, right: Math.max(...run.map((entry) => entry.right)) },
    unit: run.find((entry) => entry.unit)?.unit ?? unitAbove(view, first.row),
    head: view.address(first.row, left),
    columns: {},
    headers: {},
    budgetAdjusted: false,
    rows: [],
    natures: [],
    figures,
    labelWeight: null,
  };
}

/** Column of a label 资金情况 that runs down beside the row. */
function sideColumn(view: SheetView, row: number): number | null {
  const first = view.filled(row)[0];
  const column = first?.column ?? 0;
  for (let left = 0; left <= column; left++) {
    const text = view.seenText(row, left);
    if (text !== '' && isFundLabel(keyOf(text))) return left;
  }
  return null;
}
