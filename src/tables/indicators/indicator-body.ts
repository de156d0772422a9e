import { readAmount } from '../../quantity';
import type { CellAddress } from '../../workbook/address';
import { headerBlocksAt } from '../headers/header-block';
import type { IndicatorColumns } from './indicator-columns';
import { indicatorRow, nameSpan, type Sticky } from './indicator-row';
import {
  factLabel,
  isBodyEnd,
  isGradeLabel,
  isOptionalEnd,
  isScoreTotal,
  keyOf,
  isNamedSubtotal,
  isSideLabel,
  isSubtotal,
  speaksOfScoreTotal,
} from '../words/lexicon';
import { continuedAfter, isHeaderAgain } from '../headers/repeated-header';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock, IndicatorRole, IndicatorRow } from '../table-types';
import { smallest } from '../../workbook/lists';

/** Rows that a form may leave blank among its indicators. */
const MOST_BLANK_ROWS = 8;
/** Rows between the last indicator and 总分 that a form may carry (其他需要说明事项 …). */
const REACH_OF_TOTAL = 4;

/** The rows under a header, and what closes them. */
export interface IndicatorBody {
  rows: IndicatorRow[];
  last: number;
  totalRow: number | null;
  grade: CellAddress | null;
}

/** Reads the rows under the header down to 总分, a closing line or another header. */
export function readBody(view: SheetView, block: HeaderBlock, columns: IndicatorColumns, limit: number): IndicatorBody {
  const body: IndicatorBody = { rows: [], last: block.area.bottom, totalRow: null, grade: null };
  const sticky: Sticky = { level1: null, level2: null };
  const names = nameSpan(view, block, columns);
  let blanks = 0;
  for (let row = block.area.bottom + 1; row <= limit; row++) {
    const cells = view.filled(row, block.area.left, block.area.right);
    const first = cells[0];
    if (!first) {
      if (coveredBySide(block, row) || goesOnBelow(view, block, columns, row, limit)) continue;
      if (++blanks > 1) break;
      continue;
    }
    const label = typeof first.value === 'string' ? first.value : '';
    if (isTotalRow(view, block, columns, row)) {
      body.totalRow = row;
      body.grade = gradeNear(view, block, row);
      // A form may print its total above the indicators.
      if (body.rows.length === 0) continue;
      break;
    }
    if (body.totalRow !== null && isGradeLabel(label)) {
      body.grade = gradeNear(view, block, row - 1);
      break;
    }
    if (isHeaderAgain(view, block, row)) continue;
    const again = continuedAfter(view, block, row);
    if (again !== null) {
      row = again;
      continue;
    }
    const isRemark = isOptionalEnd(label) || isBodyEnd(label) || saysOneThing(view, columns, row, cells);
    if (
      isRemark ||
      factLabel(label) !== null ||
      leavesSide(block, columns, row, first.column, label) ||
      spansTable(view, block, row, first.column, cells.length) ||
      headerBlocksAt(view, row, block.area).length > 0
    ) {
      const total = isRemark ? totalBelow(view, block, columns, row, limit) : null;
      if (total !== null) {
        body.totalRow = total;
        body.grade = gradeNear(view, block, total);
      }
      break;
    }
    if (isSubtotal(label) || (first.column < valueColumn(columns) && isNamedSubtotal(label))) {
      body.rows.push({ row, level1: sticky.level1, level2: null, name: label, kind: 'group' });
      body.last = row;
      continue;
    }
    const read = indicatorRow(view, columns, row, sticky, names);
    if (read) {
      body.rows.push(read);
      body.last = row;
      blanks = 0;
    } else if (++blanks > 1) break;
  }
  return body;
}

const valueColumn = (columns: IndicatorColumns): number =>
  smallest([columns.target, columns.actual, columns.weight, columns.score].filter((column) => column !== undefined));

function isTotalRow(view: SheetView, block: HeaderBlock, columns: IndicatorColumns, row: number): boolean {
  const inside = view.filled(row, block.area.left, block.area.right);
  const [first, second] = inside;
  const values = valueColumn(columns);
  if (typeof first?.value !== 'string' || first.column >= values) return false;
  const names = smallest([columns.level2, columns.name].filter((column) => column !== undefined));
  return (
    isScoreTotal(first.value) ||
    (first.column < names && (second === undefined || second.column >= values) && speaksOfScoreTotal(first.value))
  );
}

/** A blank row that the table's side label still runs along. */
function coveredBySide(block: HeaderBlock, row: number): boolean {
  return block.side !== null && row <= block.side.area.bottom;
}

/** A row that begins under the table's side label with another label (年度目标2) is none of it. */
function leavesSide(
  { side }: HeaderBlock,
  columns: IndicatorColumns,
  row: number,
  column: number,
  label: string,
): boolean {
  const isOwn = side?.area.left === column && row > side.area.top && !Object.values(columns).includes(column);
  return isOwn && label !== '' && !isSideLabel(label);
}

function spansTable(view: SheetView, block: HeaderBlock, row: number, column: number, count: number): boolean {
  const area = view.areaAt(row, column);
  return (
    count === 1 &&
    column === block.area.left &&
    area.right - area.left + 1 >= Math.max(3, (block.area.right - block.area.left + 1) * 0.6)
  );
}

/**
 * Whether rows of indicators, the header printed again or the total follow after a few rows that the form left blank:
 * a table that were another one would begin with a title or a header of its own.
 */
function goesOnBelow(
  view: SheetView,
  block: HeaderBlock,
  columns: IndicatorColumns,
  from: number,
  limit: number,
): boolean {
  for (let row = from + 1; row <= Math.min(limit, from + MOST_BLANK_ROWS); row++) {
    const cells = view.filled(row, block.area.left, block.area.right);
    if (cells.length === 0) continue;
    if (isHeaderAgain(view, block, row) || isTotalRow(view, block, columns, row)) return true;
    const has = (roles: readonly IndicatorRole[]): boolean =>
      roles.some((role) => cells.some(({ column }) => column === columns[role]));
    const isUnder = (['level1', 'level2'] as const).some((role) => {
      const column = columns[role];
      return column !== undefined && !view.isBlank(row, column);
    });
    const isWeighed = cells.some(
      ({ column, value }) => column === columns.weight && readAmount(value, view.format(row, column)).kind === 'number',
    );
    const label = typeof cells[0]?.value === 'string' ? cells[0].value : '';
    return (
      has(['name', 'level2']) &&
      has(['target', 'actual', 'weight', 'score']) &&
      (columns.weight === undefined ? isUnder || (has(['target']) && has(['actual'])) : isWeighed) &&
      factLabel(label) === null &&
      !isBodyEnd(label) &&
      headerBlocksAt(view, row, block.area).length === 0
    );
  }
  return false;
}

/** A label with one text over all columns of values beside it, 其他需要说明的事项 | 无: no indicator. */
function saysOneThing(
  view: SheetView,
  columns: IndicatorColumns,
  row: number,
  cells: readonly { column: number }[],
): boolean {
  const [, text, more] = cells;
  if (!text || more) return false;
  const area = view.areaAt(row, text.column);
  const values = [columns.target, columns.actual, columns.weight, columns.score].filter(
    (column) => column !== undefined,
  );
  return values.length >= 2 && values.every((column) => column >= area.left && column <= area.right);
}

function totalBelow(
  view: SheetView,
  block: HeaderBlock,
  columns: IndicatorColumns,
  from: number,
  limit: number,
): number | null {
  for (let row = from; row <= Math.min(limit, from + REACH_OF_TOTAL); row++) {
    if (isTotalRow(view, block, columns, row)) return row;
    // What stands under another header is the total of another table.
    if (headerBlocksAt(view, row, block.area).length > 0) return null;
  }
  return null;
}

/** The cell that states the grade: a label 自评等级 in the next row, or a grade word beside the total. */
function gradeNear(view: SheetView, block: HeaderBlock, totalRow: number): CellAddress | null {
  const beside = view
    .filled(totalRow)
    .find(({ column, value }) => column > block.area.left && typeof value === 'string' && isGradeWord(value));
  if (beside) return view.address(totalRow, beside.column);
  const below = view.filled(totalRow + 1);
  const at = below.findIndex(({ value }) => typeof value === 'string' && isGradeLabel(value));
  const grade = at < 0 ? undefined : below[at + 1];
  return grade ? view.address(totalRow + 1, grade.column) : null;
}

const isGradeWord = (text: string): boolean => /^(优|良|中|差|优秀|良好|中等|较差|合格|不合格)$/.test(keyOf(text));
