import { readAmount } from '../../quantity';
import { isHeadings } from '../headers/likely-header';
import { isFundLabel, isFundPart, isFundSource, keyOf, labelRole, likelyLabelRole, unitIn } from '../words/lexicon';
import { unitFactor } from '../columns/amount-series';
import { NEAR_RATE } from '../columns/stated-rate';
import type { SheetView } from '../sheet/sheet-view';
import type { FundFigure, FundingTable } from '../table-types';
import { unitAbove } from '../headers/table-unit';
import { largest, smallest } from '../../workbook/lists';

/** Rows without a labelled figure that may stand between two of one block (其中：中央财政 …). */
const MAX_GAP = 4;
/** So many sources under one whole make a block of funds. */
const FEWEST_SOURCES = 2;

type IsFree = (row: number, column: number) => boolean;

interface RowFigures {
  readonly row: number;
  readonly figures: readonly FundFigure[];
  /** A label of the row is one of the lexicon's, not only likely by its morphemes. */
  readonly isNamed: boolean;
  readonly left: number;
  readonly right: number;
  readonly unit: string | null;
}

/**
 * Finds fund blocks that are pairs of label and value ("预算计划安排 | 290"; "实际分配下达 | 省本级 | 290 | 转移支付至市县 | 0";
 * "资金总额： | 100 | 财政拨款： | 60"). Labels that the lexicon does not list count where a side label, the sources under them or
 * a rate that they give bears them out. `rows` are the zero-based rows, ascending, that other tables leave cells of; `isFree` tells which cells.
 */
export function labelBlocks(view: SheetView, rows: readonly number[], isFree: IsFree): FundingTable[] {
  const blocks: FundingTable[] = [];
  let run: RowFigures[] = [];
  let wholes = new Wholes();
  const close = (): void => {
    const table = blockOf(view, run);
    if (table) blocks.push(table);
    run = [];
    wholes = new Wholes();
  };
  for (const row of rows) {
    const last = run.at(-1);
    if (last && (row - last.row > MAX_GAP + 1 || headsTable(view, row))) close();
    const found = figuresIn(view, row, isFree) ?? partsIn(view, row, isFree, wholes);
    if (!found) continue;
    run.push(found);
    found.figures.filter(isWhole).forEach((figure) => {
      wholes.add(figure);
    });
  }
  close();
  return blocks;
}

/** Headings of a table, more than two pairs of label and value would be: what stands below belongs to it. */
const headsTable = (view: SheetView, row: number): boolean =>
  view.fills(row, FEWEST_HEADINGS) && isHeadings(view, row, WHOLE_ROW);
const FEWEST_HEADINGS = 5;
const WHOLE_ROW = { left: 0, right: Infinity };

const isWhole = ({ role, share }: FundFigure): boolean => share === null && role !== 'rate' && role !== 'amount';

/** The labelled figures of a run that sources may be parts of: where their labels stand, each role of a column once. */
class Wholes {
  private readonly places = new Map<string, Pick<FundFigure, 'role'> & { readonly column: number }>();
  private count = 0;

  add({ role, label: { column } }: FundFigure): void {
    this.count++;
    this.places.set(`${role}|${String(column)}`, { role, column });
  }

  get all(): Iterable<Pick<FundFigure, 'role'> & { readonly column: number }> {
    return this.places.values();
  }

  /** The role of the only one there is. */
  get soleRole(): FundFigure['role'] | undefined {
    return this.count === 1 ? [...this.places.values()][0]?.role : undefined;
  }
}

/**
 * A row of sources under labelled figures: 其中：中央补助 | 1000 | 其中：中央补助 | 980, each below the label that it is part
 * of; under one whole alone, wherever they stand.
 */
function partsIn(view: SheetView, row: number, isFree: IsFree, wholes: Wholes): RowFigures | null {
  const cells = isFree(row, 0) ? freeCells(view, row, isFree) : [];
  const isLabel = ({ column }: { readonly column: number }): boolean => isFundPart(view.text(row, column));
  const sole = wholes.soleRole;
  const owned =
    sole === undefined
      ? [...wholes.all].filter(isLabel)
      : cells.filter(isLabel).map(({ column }) => ({ role: sole, column }));
  if (cells.length === 0 || owned.length === 0) return null;
  const figures = owned.flatMap(({ role, column }): FundFigure[] => {
    const next = cells.find((cell) => cell.column > column);
    return next && holdsFigure(view, row, next.column)
      ? [{ role, share: 'part', label: view.address(row, column), cell: view.address(row, next.column) }]
      : [];
  });
  return { row, figures, isNamed: false, ...reach(view, row, cells), unit: null };
}

const freeCells = (view: SheetView, row: number, isFree: IsFree): ReturnType<SheetView['filled']> =>
  view.filled(row).filter(({ column }) => isFree(row, column));

/** An amount or a rate, or one whose digits are broken: what a rule has to see. 160人 is none. */
function holdsFigure(view: SheetView, row: number, column: number): boolean {
  const reading = readAmount(view.value(row, column), view.format(row, column));
  if (reading.kind === 'number') return reading.unit === '%' || unitFactor(reading.unit, '元') !== null;
  return reading.kind === 'malformed' || reading.kind === 'error';
}

/** The columns from the first to the last cell of a row. */
const reach = (
  view: SheetView,
  row: number,
  cells: readonly { column: number }[],
): { left: number; right: number } => ({
  left: cells[0]?.column ?? 0,
  right: largest(cells.map(({ column }) => view.areaAt(row, column).right)),
});

const roleOf = (text: string): FundFigure['role'] | 'province' | 'transfer' | null =>
  labelRole(text) ?? likelyLabelRole(text);

function figuresIn(view: SheetView, row: number, isFree: IsFree): RowFigures | null {
  const values = view.sheet.rows[row]?.values;
  if (!values || !isFree(row, 0) || !values.some((value) => typeof value === 'string' && roleOf(value.trim()) !== null))
    return null;
  const cells = freeCells(view, row, isFree);
  const figures: FundFigure[] = [];
  let main: { role: FundFigure['role']; column: number } | null = null;
  let unit: string | null = null;
  let isNamed = false;
  cells.forEach(({ column, value }, index) => {
    if (typeof value !== 'string') return;
    const text = value.trim();
    const next = cells[index + 1];
    const isFigure = next !== undefined && holdsFigure(view, row, next.column);
    const label = view.address(row, column);
    if (isFundSource(text) && labelRole(text) === null) {
      if (main && isFigure)
        figures.push({ role: main.role, share: 'part', label, cell: view.address(row, next.column) });
      return;
    }
    const role = roleOf(text);
    // A label that is only likely is one where a figure stands beside it.
    if (!role || (labelRole(text) === null && !isFigure)) return;
    unit ??= unitIn(value);
    if (role === 'province' || role === 'transfer') {
      if (main && isFigure) figures.push({ role: main.role, share: role, label, cell: view.address(row, next.column) });
      return;
    }
    main = { role, column };
    isNamed ||= labelRole(text) !== null;
    if (isFigure) figures.push({ role, share: null, label, cell: view.address(row, next.column) });
  });
  const judged = figures.filter((figure) => figure.role !== 'amount');
  if (judged.length === 0) return null;
  return { row, figures: judged, isNamed, ...reach(view, row, cells), unit };
}

function blockOf(view: SheetView, run: readonly RowFigures[]): FundingTable | null {
  const figures = run.flatMap((entry) => entry.figures);
  const first = run[0];
  const last = run[run.length - 1];
  if (!first || !last || figures.length < 2 || !isBlock(view, run, figures)) return null;
  const side = sideColumn(view, first.row);
  const left = smallest(
    run.map((entry) => entry.left),
    side ?? Infinity,
  );
  return {
    kind: 'funding',
    layout: 'labels',
    view,
    area: { top: first.row, left, bottom: last.row, right: largest(run.map((entry) => entry.right)) },
    unit: run.find((entry) => entry.unit)?.unit ?? sideUnit(view, first.row, side) ?? unitAbove(view, first.row),
    head: view.address(first.row, left),
    columns: {},
    headers: {},
    budgetAdjusted: false,
    rows: [],
    natures: [],
    otherRates: [],
    figures,
    labelWeight: null,
  };
}

/** Figures of two kinds, or a whole with its sources, where the lexicon or the block itself says what they are. */
function isBlock(view: SheetView, run: readonly RowFigures[], figures: readonly FundFigure[]): boolean {
  const kinds = new Set(figures.map(({ role }) => role)).size;
  const sources = figures.filter(({ share }) => share === 'part').length;
  const isSided = run.some(({ row }) => sideColumn(view, row) !== null);
  const isNamed = run.some((entry) => entry.isNamed);
  if (kinds > 1 && (isNamed || isSided || sources >= FEWEST_SOURCES || statesItsRate(view, figures))) return true;
  return sources >= FEWEST_SOURCES && (isNamed || isSided);
}

/** The stated rate is spent ÷ planned of the same block. */
function statesItsRate(view: SheetView, figures: readonly FundFigure[]): boolean {
  const value = (role: FundFigure['role']): number | null => {
    const cell = figures.find((figure) => figure.role === role && figure.share === null)?.cell;
    const amount = cell ? readAmount(view.value(cell.row, cell.column), view.format(cell.row, cell.column)) : null;
    return amount?.kind === 'number' ? amount.value.toNumber() : null;
  };
  const [planned, spent, rate] = [value('planned'), value('spent'), value('rate')];
  if (planned === null || spent === null || rate === null || planned === 0) return false;
  return [rate, rate / 100].some((told) => Math.abs(told - spent / planned) <= NEAR_RATE);
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

const sideUnit = (view: SheetView, row: number, column: number | null): string | null =>
  column === null ? null : unitIn(view.seenText(row, column));
