import { Decimal } from 'decimal.js';
import type { ComputedCell, ComputedColumn, Measure } from '../../contracts/review';
import { areaName } from '../../workbook/address';
import { percentText } from './figures';
import { statedFigure } from '../../words/stated-figure';
import { grouped } from '../../words/grouped-figure';
import { typeset } from '../../words';

/** One row of a column's preview. */
export interface PreviewRow {
  /** As Excel shows it. */
  readonly row: number;
  readonly label: string;
  readonly stated: string | null;
  readonly recomputed: string;
  /** The sheet states something else, at the digits that it shows. */
  readonly differs: boolean;
  /** The sheet states 100 % where more was reached: right, since a stated completion is capped. */
  readonly capped: boolean;
}

/** Measures that are ratios, shown as percent. */
const RATIOS: ReadonlySet<Measure> = new Set<Measure>(['rate', 'completion', 'share']);

export function previewRows(column: ComputedColumn): readonly PreviewRow[] {
  return column.cells.map((cell) => ({
    row: cell.row + 1,
    label: cell.label,
    stated: cell.stated === null ? null : typeset(grouped(cell.stated)),
    recomputed: recomputedText(column.measure, cell.value),
    differs: differs(column.measure, cell),
    capped: isCapped(column.measure, cell),
  }));
}

function recomputedText(measure: Measure, value: string): string {
  return RATIOS.has(measure) ? percentText(value) : typeset(grouped(value));
}

/**
 * Whether the stated figure is another one than the recomputed, both at the digits that are stated. A stated
 * completion is capped at 100 %; a ratio may be stated with or without its percent sign.
 */
function differs(measure: Measure, { stated, value }: ComputedCell): boolean {
  const figure = stated === null ? null : statedFigure(stated);
  if (!figure) return false;
  const exact = new Decimal(value);
  const wanted = measure === 'completion' ? Decimal.min(exact, 1) : exact;
  const meets = (candidate: Decimal): boolean =>
    candidate.toDecimalPlaces(figure.decimals, Decimal.ROUND_HALF_UP).eq(figure.value);
  if (!RATIOS.has(measure)) return !meets(wanted);
  return !meets(wanted.times(100)) && (figure.percent || !meets(wanted));
}

function isCapped(measure: Measure, { stated, value }: ComputedCell): boolean {
  const figure = measure === 'completion' && stated !== null ? statedFigure(stated) : null;
  return figure !== null && new Decimal(value).gt(1) && figure.value.eq(figure.percent ? 100 : 1);
}

/** Rows to be shown first: those that differ, then the others, at most `count`, in the order of the sheet. */
export function firstRows(rows: readonly PreviewRow[], count: number): readonly PreviewRow[] {
  const chosen = new Set([...rows].sort((a, b) => Number(b.differs) - Number(a.differs)).slice(0, count));
  return rows.filter((row) => chosen.has(row));
}

/** The cells that a column will fill, header left out: "F4:F19". */
export function columnRange(column: ComputedColumn): string {
  const [first, last] = [column.cells[0], column.cells.at(-1)];
  if (!first || !last) return '';
  return areaName({ top: first.row, bottom: last.row, left: column.column, right: column.column });
}

/** The first live formula of a column, null where all of its cells come from words. */
export function sampleFormula(column: ComputedColumn): string | null {
  return column.cells.find(({ formula }) => formula !== null)?.formula ?? null;
}
