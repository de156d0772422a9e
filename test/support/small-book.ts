import { parseArea } from '../../src/workbook/address';
import type { CellValue, SheetRow, SheetSnapshot, Snapshot } from '../../src/workbook/snapshot';

/** A cell of a small sheet: a value, or a value with its formula or number format. */
export type SmallCell = CellValue | { readonly v: CellValue; readonly f?: string; readonly nf?: string };

export interface SmallSheet {
  readonly rows: readonly (readonly SmallCell[])[];
  /** A1 areas. */
  readonly merges?: readonly string[];
  /** Where the first cell stands; A1 where missing. */
  readonly at?: string;
  readonly visibility?: SheetSnapshot['visibility'];
  readonly protected?: boolean;
}

/** A workbook snapshot from tables of values: the form in which tests write their sheets down. */
export function smallBook(sheets: Readonly<Record<string, SmallSheet | readonly (readonly SmallCell[])[]>>): Snapshot {
  return {
    sheets: Object.entries(sheets).map(([name, sheet]) => smallSheet(name, isRows(sheet) ? { rows: sheet } : sheet)),
    owned: [],
    stored: null,
  };
}

const isRows = (sheet: SmallSheet | readonly (readonly SmallCell[])[]): sheet is readonly (readonly SmallCell[])[] => Array.isArray(sheet);

function smallSheet(name: string, sheet: SmallSheet): SheetSnapshot {
  const origin = area(sheet.at ?? 'A1');
  const rows: (SheetRow | undefined)[] = Array.from({ length: origin.top }, () => undefined);
  for (const cells of sheet.rows) {
    const left = Array.from({ length: origin.left }, () => null);
    rows.push({
      values: [...left, ...cells.map((cell) => (isDetailed(cell) ? cell.v : cell))],
      formulas: [...left, ...cells.map((cell) => (isDetailed(cell) ? (cell.f ?? null) : null))],
      formats: [...left.map(() => undefined), ...cells.map((cell) => (isDetailed(cell) ? cell.nf : undefined))],
    });
  }
  return {
    name,
    visibility: sheet.visibility ?? 'visible',
    protected: sheet.protected ?? false,
    rows,
    merges: (sheet.merges ?? []).map(area),
    hiddenRows: new Set(),
  };
}

const isDetailed = (cell: SmallCell): cell is { v: CellValue; f?: string; nf?: string } => typeof cell === 'object' && cell !== null && 'v' in cell;

function area(text: string) {
  const read = parseArea(text);
  if (!read) throw new Error(`no area: ${text}`);
  return read;
}
