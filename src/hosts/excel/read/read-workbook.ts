import type { Area } from '../../../workbook/address';
import { areaName, contains } from '../../../workbook/address';
import type { Calculation, SheetRow, SheetSnapshot, Snapshot } from '../../../workbook/snapshot';
import { CellReader } from '../cells/cell-reader';
import type { CellBlock } from '../cells/cell-block';
import { HostError } from '../../workbook-host';
import { isLongForMerges, loadMerges, readMergesInRounds } from '../cells/merges';
import type { TimedContext } from '../session';
import { isOwnColumn, loadOurNames } from './owned-names';
import type { SheetInfo } from './sheet-info';
import { reportRange } from './report-ground';
import { loadSheets } from './sheet-list';
import { loadStoredParts } from './stored-parts';
import { loadUsedArea } from './used-area';

export interface WorkbookRead {
  readonly snapshot: Snapshot;
  readonly sheets: readonly SheetInfo[];
  /** Area of the cells with content, by sheet name; sheets without any are missing. */
  readonly used: ReadonlyMap<string, Area>;
}

/** Excel gives away no more cells of a sheet; a workbook that needs more has a stray value far off. */
const MAX_CELLS = 5_000_000;

/** A sheet that has cells to read. */
interface FilledSheet {
  readonly name: string;
  readonly area: Area;
  /** Some of its rows are hidden, and some are not. */
  readonly hiddenRows: 'all' | 'none' | 'some';
  /** Where merges are looked for. */
  readonly mergeArea: Area;
}

/**
 * Reads the workbook in three `sync`: the lists; how large the sheets are; the cells. More are needed only where the
 * cells do not fit into one answer of `payload` bytes. HostError `sheet-too-large` for a sheet of more than 5,000,000 cells.
 */
export async function readWorkbook(
  context: TimedContext,
  payload: number,
  progress: (done: number, total: number) => void,
): Promise<WorkbookRead> {
  const sheetList = loadSheets(context);
  const ourNames = loadOurNames(context);
  const parts = loadStoredParts(context);
  const { application } = context.workbook;
  application.load('calculationMode');
  await context.sync();

  const { sheets, names } = sheetList();
  const ofBook = ourNames();
  const xml = parts()[0]?.getXml();
  const sizes = sheets.map(({ name }) => loadSize(context, name));
  await context.sync();

  const filled = new Map(sizes.flatMap((size) => size() ?? []).map((sheet) => [sheet.name, sheet]));
  for (const { name, area } of filled.values())
    if (cellCount(area) > MAX_CELLS) throw new HostError('sheet-too-large', { sheet: name });
  const reader = new CellReader(context, payload);
  const blocks = new Map([...filled.values()].map(({ name, area }) => [name, reader.ask(name, area)]));
  const long = [...filled.values()].filter(({ mergeArea }) => isLongForMerges(mergeArea));
  const short = [...filled.values()].filter((sheet) => !long.includes(sheet));
  let hidden = new Map<string, () => ReadonlySet<number>>();
  let merges = new Map<string, () => Area[]>();
  await reader.fetch(() => {
    hidden = new Map([...filled.values()].map((sheet) => [sheet.name, loadHiddenRows(context, sheet)]));
    merges = new Map(short.map(({ name, mergeArea }) => [name, loadMerges(context, name, mergeArea)]));
  }, progress);
  for (const { name, mergeArea } of long) {
    const found = await readMergesInRounds(context, name, mergeArea);
    merges.set(name, () => found);
  }

  const columns = [...ofBook.owned, ...names].filter((name) =>
    isOwnColumn(name, ({ sheet, row, column }) => {
      const block = blocks.get(sheet);
      return block && contains(block.area, row, column) ? block.state(row, column).value : null;
    }),
  );
  const report = reportRange(ofBook.report);
  const snapshot = {
    sheets: sheets.map((sheet) => {
      const { name } = sheet;
      return sheetSnapshot(sheet, blocks.get(name), merges.get(name)?.() ?? [], hidden.get(name)?.() ?? new Set());
    }),
    owned: [...columns.flatMap(({ range }) => range ?? []), ...(report ? [report] : [])],
    stored: xml?.value ?? null,
    calculation: calculationOf(application),
  };
  return { snapshot, sheets, used: new Map([...filled].map(([name, { area }]) => [name, area])) };
}

/** Tables of what-if analyses are of no concern to us: without them Excel calculates as always. */
const calculationOf = ({ calculationMode }: Excel.Application): Calculation =>
  calculationMode === 'Manual' ? 'manual' : 'automatic';

function loadSize(context: TimedContext, name: string): () => FilledSheet | undefined {
  const sheet = context.workbook.worksheets.getItem(name);
  const area = loadUsedArea(sheet, true);
  const withFormats = loadUsedArea(sheet, false);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowHidden');
  return () => {
    const cells = area();
    if (!cells) return undefined;
    const hiddenRows = hiddenness(used);
    // Formats may go on to the last row and column of the sheet; merges matter where there is content.
    const wide = { ...(withFormats() ?? cells), top: cells.top, bottom: cells.bottom };
    return { name, area: cells, hiddenRows, mergeArea: isLongForMerges(wide) ? cells : wide };
  };
}

const cellCount = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

/** Excel says null where it is neither all nor none. */
function hiddenness({ rowHidden }: Excel.Range): FilledSheet['hiddenRows'] {
  const all: boolean | null = rowHidden;
  if (all === null) return 'some';
  return all ? 'all' : 'none';
}

function loadHiddenRows(context: TimedContext, sheet: FilledSheet): () => ReadonlySet<number> {
  const { name, area, hiddenRows } = sheet;
  if (hiddenRows === 'none') return () => new Set();
  if (hiddenRows === 'all') return () => new Set(rowsFrom(area.top, area.bottom - area.top + 1));
  const column = { ...area, right: area.left };
  const rows = context.workbook.worksheets
    .getItem(name)
    .getRange(areaName(column))
    .getRowProperties({ rowHidden: true });
  return () => new Set(rows.value.flatMap(({ rowHidden }, index) => (rowHidden ? [area.top + index] : [])));
}

const rowsFrom = (top: number, count: number): number[] => Array.from({ length: count }, (_, index) => top + index);

function sheetSnapshot(
  { name, visibility, protected: isProtected }: SheetInfo,
  block: CellBlock | undefined,
  merges: readonly Area[],
  hiddenRows: ReadonlySet<number>,
): SheetSnapshot {
  const rows: (SheetRow | undefined)[] = [];
  if (block) for (let row = block.area.top; row <= block.area.bottom; row++) rows[row] = snapshotRow(block, row);
  return { name, visibility, protected: isProtected, rows, merges, hiddenRows };
}

/** Undefined for a row without content. */
function snapshotRow(block: CellBlock, row: number): SheetRow | undefined {
  const { left, right } = block.area;
  const values = new Array<SheetRow['values'][number]>(left).fill(null);
  const formulas = new Array<string | null>(left).fill(null);
  const formats = new Array<string | undefined>(left).fill(undefined);
  for (let column = left; column <= right; column++) {
    const { value, formula, format } = block.state(row, column);
    // Excel has a result for every formula; one that it calls empty is an empty text
    values.push(formula !== null && value === null ? '' : value);
    formulas.push(formula);
    formats.push(format === 'General' ? undefined : format);
  }
  const hasFormulas = formulas.some((formula) => formula !== null);
  const hasFormats = formats.some((format) => format !== undefined);
  if (!hasFormulas && values.every((value) => value === null)) return undefined;
  return { values, ...(hasFormulas && { formulas }), ...(hasFormats && { formats }) };
}
