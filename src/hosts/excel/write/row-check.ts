import type { Area } from '../../../workbook/address';
import { addressName, contains, type CellAddress } from '../../../workbook/address';
import { HostError } from '../../workbook-host';
import type { WritePlan } from '../../workbook-host';
import type { CellBlock } from '../cells/cell-block';
import type { CellReader } from '../cells/cell-reader';
import { isBlankState, sameContent } from '../cells/content';
import type { CellState } from '../cells/content';
import { RowIndex, type RowLabel } from '../cells/row-index';
import type { KnownSheet, KnownWorkbook } from '../known-workbook';
import type { OwnedName } from '../read/owned-names';
import type { RowSign } from './change-set';
import type { WatchedRows } from './write-guard';

/** What a plan does in one row. */
interface RowPlan {
  /** Cells that are marked or edited: they may have been put right since. */
  readonly targets: Set<number>;
  /** Cells that computed values come from which are no formulas: they must be the same. */
  readonly sources: Set<number>;
}
/** Texts that tell a row from others. */
const MAX_LABELS = 4;

type Rows = Map<number, RowPlan>;

interface Check {
  readonly sheet: string;
  readonly known: KnownSheet;
  readonly rows: Rows;
  readonly block: CellBlock;
  /** Columns of ours, then and now: they say nothing of a row. */
  readonly owned: readonly Area[];
}

/**
 * Makes sure that what was planned for a row still meets that row: somebody may have put in or deleted rows since the
 * workbook was read, and the first and the last row may be where they were. Every row that gets a mark, a comment, a computed
 * value or an edit is read again, together with what the plan needs to know anyway, and compared with what was read then.
 */
export class RowCheck {
  private readonly checks: readonly Check[];
  /** Rows as they were read, by sheet. */
  private readonly indexes = new Map<string, RowIndex>();

  /** `plan` without what is not to be written; `owned`: all columns of ours there are now. */
  constructor(plan: WritePlan, workbook: KnownWorkbook, owned: readonly OwnedName[], reader: CellReader) {
    const planned = [...rowsOf(plan)].flatMap(([sheet, rows]) => {
      const known = workbook.sheet(sheet);
      return known?.area ? [{ sheet, rows, known, area: { ...known.area, ...span(rows) } }] : [];
    });
    const total = planned.reduce((sum, { area }) => sum + area.bottom - area.top + 1, 0);
    const width = Math.max(1, Math.floor(reader.room(total) / Math.max(1, total)));
    this.checks = planned.map(({ sheet, rows, known, area }) => {
      const now = owned.flatMap(({ range }) => (range?.sheet === sheet ? [range.area] : []));
      return {
        sheet,
        rows,
        known,
        block: reader.ask(sheet, narrowed(area, width, rows, known)),
        owned: [...known.owned, ...now],
      };
    });
  }

  /** After the `sync`. HostError `changed-since` with the first cell that is another one by now. */
  refuseMoved(): void {
    for (const check of this.checks) {
      for (const [row, plan] of check.rows) {
        const column = differenceIn(check, row, plan);
        if (column !== undefined)
          throw new HostError('changed-since', { cell: addressName({ sheet: check.sheet, row, column }) });
      }
    }
  }

  /** By what a planned row can be told from others, none of it what the plan changes there; undefined without texts. */
  sign({ sheet, row }: CellAddress): RowSign | undefined {
    const check = this.checks.find((one) => one.sheet === sheet);
    const plan = check?.rows.get(row);
    if (!check || !plan) return undefined;
    const { block, known, owned } = check;
    const labels: RowLabel[] = [];
    for (let column = block.area.left; column <= block.area.right && labels.length < MAX_LABELS; column++) {
      const state = block.state(row, column);
      const isOurs = owned.some((area) => contains(area, row, column));
      if (!isOurs && !plan.targets.has(column) && isText(state)) labels.push({ column, text: String(state.value) });
    }
    if (labels.length === 0) return undefined;
    const index =
      this.indexes.get(sheet) ??
      new RowIndex(known.area ?? { top: 0, bottom: -1 }, (at, column) => known.state(at, column).value);
    this.indexes.set(sheet, index);
    return { labels, alike: Math.max(1, index.rowsWith(labels).length) };
  }

  /** The same rows, to be looked at once more while writing. */
  watched(): WatchedRows[] {
    return this.checks.map(({ sheet, rows, block }) => ({
      sheet,
      block,
      rows: [...rows.keys()],
      length: block.length,
    }));
  }
}

function rowsOf({ marks, columns, edits, comments }: WritePlan): Map<string, Rows> {
  const sheets = new Map<string, Rows>();
  const rowPlan = (sheet: string, row: number): RowPlan => {
    const rows: Rows = sheets.get(sheet) ?? new Map<number, RowPlan>();
    const known = rows.get(row) ?? { targets: new Set<number>(), sources: new Set<number>() };
    sheets.set(sheet, rows.set(row, known));
    return known;
  };
  for (const { cell } of [...(marks ?? []), ...edits, ...(comments ?? [])])
    rowPlan(cell.sheet, cell.row).targets.add(cell.column);
  for (const { column } of columns ?? []) {
    rowPlan(column.sheet, column.headerRow);
    for (const { row, formula } of column.cells) {
      const { sources } = rowPlan(column.sheet, row);
      // A live formula follows its cells by itself.
      if (formula === null) for (const source of column.sources) sources.add(source);
    }
  }
  return sheets;
}

function span(rows: Rows): Pick<Area, 'top' | 'bottom'> {
  let [top, bottom] = [Infinity, 0];
  for (const row of rows.keys()) [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
  return { top, bottom };
}

/** Of a wide area `width` columns, from the one with the most texts on: texts tell rows apart. */
function narrowed(area: Area, width: number, rows: Rows, known: KnownSheet): Area {
  if (area.right - area.left + 1 <= width) return area;
  let [best, most] = [area.left, -1];
  for (let column = area.left; column <= area.right; column++) {
    let texts = 0;
    for (const row of rows.keys()) if (isText(known.state(row, column))) texts++;
    if (texts > most) [best, most] = [column, texts];
  }
  return { ...area, left: best, right: Math.min(area.right, best + width - 1) };
}

/**
 * The first column in which a row is another one; undefined where the row is the same. It is where all of it is the same,
 * or where it has texts of its own, all of them are the same, and only figures or the marked cells themselves have
 * been changed.
 */
function differenceIn(check: Check, row: number, { targets, sources }: RowPlan): number | undefined {
  const { known, block, owned } = check;
  let different: number | undefined;
  let texts = 0;
  for (let column = block.area.left; column <= block.area.right; column++) {
    if (owned.some((area) => contains(area, row, column))) continue;
    const [then, now] = [known.state(row, column), block.state(row, column)];
    const isLabel = isText(then) && !targets.has(column);
    if (isLabel) texts++;
    if (sameContent(then, now)) continue;
    if (isLabel || sources.has(column)) return column;
    different ??= column;
  }
  return texts === 0 ? different : undefined;
}

/** A text that is no figure. */
function isText(state: CellState): boolean {
  return !isBlankState(state) && typeof state.value === 'string' && /\p{L}/u.test(state.value);
}
