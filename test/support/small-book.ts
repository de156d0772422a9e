import { parseArea } from '../../src/workbook/address';
import type { CellValue, SheetRow, SheetSnapshot, Snapshot } from '../../src/workbook/snapshot';

/** A cell of a small sheet: a value, or a value with its formula or number format. */
export type SmallCell = CellValue | DetailedCell;

export interface SmallSheet {
  readonly rows: readonly (readonly SmallCell[])[];
  /** A1 areas. */
  readonly merges?: readonly string[];
  /** Where the first cell stands; A1 where missing. */
  readonly at?: string;
  readonly visibility?: SheetSnapshot['visibility'];
  readonly protected?: boolean;
  /** Zero-based. */
  readonly hiddenRows?: readonly number[];
}

/** A workbook snapshot from tables of values: the form in which tests write their sheets down. */
export function smallBook(sheets: Readonly<Record<string, SmallSheet | readonly (readonly SmallCell[])[]>>): Snapshot {
  return {
    sheets: Object.entries(sheets).map(([name, sheet]) => smallSheet(name, isRows(sheet) ? { rows: sheet } : sheet)),
    owned: [],
    stored: null,
  };
}

const isRows = (sheet: SmallSheet | readonly (readonly SmallCell[])[]): sheet is readonly (readonly SmallCell[])[] =>
  Array.isArray(sheet);

function smallSheet(name: string, sheet: SmallSheet): SheetSnapshot {
  const origin = area(sheet.at ?? 'A1');
  const rows: (SheetRow | undefined)[] = Array.from({ length: origin.top }, () => undefined);
  for (const cells of sheet.rows) {
    const left = Array.from({ length: origin.left }, () => null);
    const detailed = cells.map((cell) => (isDetailed(cell) ? cell : { v: cell }));
    rows.push({
      values: [...left, ...detailed.map(({ v }) => v)],
      formulas: [...left, ...detailed.map(({ f }) => f ?? null)],
      formats: [...left.map(() => undefined), ...detailed.map(({ nf }) => nf)],
    });
  }
  return {
    name,
    visibility: sheet.visibility ?? 'visible',
    protected: sheet.protected ?? false,
    rows,
    merges: (sheet.merges ?? []).map(area),
    hiddenRows: new Set(sheet.hiddenRows),
  };
}

interface DetailedCell {
  readonly v: CellValue;
  readonly f?: string;
  readonly nf?: string;
}
const isDetailed = (cell: SmallCell): cell is DetailedCell => typeof cell === 'object' && cell !== null && 'v' in cell;

function area(text: string) {
  const read = parseArea(text);
  if (!read) throw new Error(`no area: ${text}`);
  return read;
}
