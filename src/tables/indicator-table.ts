import { isBlankMark, readAmount } from '../quantity';
import type { CellAddress } from '../workbook/address';
import { headerBlocksAt } from './header-block';
import {
  factLabel,
  type HeaderRole,
  isBodyEnd,
  isGradeLabel,
  isOptionalEnd,
  isScoreTotal,
  isSideLabel,
  keyOf,
  placeholders,
  speaksOfScoreTotal,
} from './lexicon';
import { continuedAfter, isHeaderAgain } from './repeated-header';
import type { SheetView } from './sheet-view';
import type {
  HeaderBlock,
  HeaderColumn,
  IndicatorRole,
  IndicatorRow,
  IndicatorTable,
  LabelledWeight,
} from './table-types';
import { tableUnit } from './table-unit';

const ROLES: readonly IndicatorRole[] = [
  'level1',
  'level2',
  'name',
  'sign',
  'target',
  'adjustedTarget',
  'unit',
  'actual',
  'weight',
  'score',
  'unitScore',
  'completion',
  'reason',
  'remark',
];
/** Rows that a form may leave blank among its indicators. */
const MOST_BLANK_ROWS = 8;
/** Rows between the last indicator and 总分 that a form may carry (其他需要说明事项 …). */
const REACH_OF_TOTAL = 4;

type Columns = Partial<Record<IndicatorRole, number>>;
type Headers = Partial<Record<IndicatorRole, CellAddress>>;

/** Columns by role, or null where the block heads no indicators: it needs names or levels, and a target, or a score with an actual, a weight or levels. */
export function indicatorColumns(view: SheetView, block: HeaderBlock): { columns: Columns; headers: Headers } | null {
  const columns: Columns = {};
  const headers: Headers = {};
  const take = (role: IndicatorRole, column: number, row: number): void => {
    if (columns[role] !== undefined) return;
    columns[role] = column;
    headers[role] = view.address(row, column);
  };
  for (const column of block.columns) {
    const role = column.roles
      .map(indicatorRole)
      .find((candidate) => candidate !== null && columns[candidate] === undefined);
    if (role) take(role, column.column, column.row);
  }
  for (const column of block.columns) {
    if (column.role === 'adjustedTarget') take('target', column.column, column.row);
    if (column.role === 'forecast') take('actual', column.column, column.row);
  }
  const plain = namesUnderSide(view, block);
  if (plain !== null && [columns.name, columns.level1, columns.level2].every((column) => column === undefined))
    take('name', plain, block.area.bottom);
  const leafWeight = weightColumns(block).find(({ column }) => columns.name !== undefined && column > columns.name);
  if (leafWeight) {
    columns.weight = leafWeight.column;
    headers.weight = view.address(leafWeight.row, leafWeight.column);
  }
  const named = columns.name !== undefined || (columns.level1 !== undefined && columns.level2 !== undefined);
  const judged =
    columns.target !== undefined ||
    (columns.score !== undefined &&
      (columns.actual !== undefined ||
        columns.weight !== undefined ||
        (columns.level1 ?? columns.level2) !== undefined));
  return named && judged && (columns.level2 !== undefined || columns.level1 !== undefined || columns.name !== undefined)
    ? { columns, headers }
    : null;
}

/** The column of a heading 指标 that has no levels beside it and names beneath, instead of running down their side. */
function namesUnderSide(view: SheetView, { side, area }: HeaderBlock): number | null {
  if (!side || side.area.right > side.area.left || side.area.bottom > area.bottom || !isSideLabel(side.text))
    return null;
  return view.text(area.bottom + 1, side.area.left) === '' ? null : side.area.left;
}

/** Columns of weights: one, or one beside each level (一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值). */
function weightColumns(block: HeaderBlock): readonly HeaderColumn[] {
  return block.columns.filter(({ role }) => role === 'weight');
}

function indicatorRole(role: HeaderRole): IndicatorRole | null {
  return (ROLES as readonly string[]).includes(role) ? (role as IndicatorRole) : null;
}

export function indicatorTable(view: SheetView, block: HeaderBlock, limit: number): IndicatorTable | null {
  const read = indicatorColumns(view, block);
  if (!read) return null;
  const { columns, headers } = read;
  const body = readBody(view, block, columns, limit);
  if (body.rows.length === 0) return null;
  const scored = columns.weight !== undefined || columns.score !== undefined || columns.completion !== undefined;
  const bottom = Math.max(body.last, body.totalRow ?? 0, body.grade?.row ?? 0);
  return {
    kind: scored ? 'scoring' : columns.actual === undefined ? 'indicator-plan' : 'indicator-result',
    view,
    area: { ...block.area, bottom },
    unit: tableUnit(view, block, [], 'headings'),
    head: view.address(block.area.top, block.area.left),
    columns,
    headers,
    rows: body.rows,
    totalRow: body.totalRow,
    grade: body.grade,
    headerTexts: block.columns.map((column) => column.texts.join(' ')),
    labelWeights: labelWeights(view, block, columns, body.rows),
    namesWeigh: namesWeigh(columns, body.rows),
  };
}

interface Body {
  rows: IndicatorRow[];
  last: number;
  totalRow: number | null;
  grade: CellAddress | null;
}

function readBody(view: SheetView, block: HeaderBlock, columns: Columns, limit: number): Body {
  const body: Body = { rows: [], last: block.area.bottom, totalRow: null, grade: null };
  const sticky: Sticky = { level1: null, level2: null };
  const names = nameSpan(view, block, columns);
  let blanks = 0;
  for (let row = block.area.bottom + 1; row <= limit; row++) {
    const cells = view.filled(row).filter(({ column }) => column >= block.area.left && column <= block.area.right);
    const first = cells[0];
    if (!first) {
      if (coveredBySide(view, block, row) || goesOnBelow(view, block, columns, row, limit)) continue;
      if (++blanks > 1) break;
      continue;
    }
    const label = typeof first.value === 'string' ? first.value : '';
    if (isTotalRow(view, block, columns, row)) {
      body.totalRow = row;
      body.grade = gradeNear(view, block, row);
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
      leavesSide(block, columns, first.column, label) ||
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
    const read = indicatorRow(view, columns, row, sticky, names);
    if (read) {
      body.rows.push(read);
      body.last = row;
      blanks = 0;
    } else if (++blanks > 1) break;
  }
  return body;
}

const valueColumn = (columns: Columns): number =>
  Math.min(...[columns.target, columns.actual, columns.weight, columns.score].filter((column) => column !== undefined));

function isTotalRow(view: SheetView, block: HeaderBlock, columns: Columns, row: number): boolean {
  const inside = view.filled(row).filter(({ column }) => column >= block.area.left && column <= block.area.right);
  const [first, second] = inside;
  const values = valueColumn(columns);
  if (typeof first?.value !== 'string' || first.column >= values) return false;
  const names = Math.min(...[columns.level2, columns.name].filter((column) => column !== undefined));
  return (
    isScoreTotal(first.value) ||
    (first.column < names && (second === undefined || second.column >= values) && speaksOfScoreTotal(first.value))
  );
}

/** A blank row that the table's side label still runs along. */
function coveredBySide(view: SheetView, block: HeaderBlock, row: number): boolean {
  return block.side !== null && row <= view.areaAt(block.area.top, block.side.area.left).bottom;
}

/** A row that begins under the table's side label with another label (年度目标2) is none of it. */
function leavesSide({ side }: HeaderBlock, columns: Columns, column: number, label: string): boolean {
  const isOwn = side?.area.left === column && !Object.values(columns).includes(column);
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
function goesOnBelow(view: SheetView, block: HeaderBlock, columns: Columns, from: number, limit: number): boolean {
  for (let row = from + 1; row <= Math.min(limit, from + MOST_BLANK_ROWS); row++) {
    const cells = view.filled(row).filter(({ column }) => column >= block.area.left && column <= block.area.right);
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
function saysOneThing(view: SheetView, columns: Columns, row: number, cells: readonly { column: number }[]): boolean {
  const [, text, more] = cells;
  if (!text || more) return false;
  const area = view.areaAt(row, text.column);
  const values = [columns.target, columns.actual, columns.weight, columns.score].filter(
    (column) => column !== undefined,
  );
  return values.length >= 2 && values.every((column) => column >= area.left && column <= area.right);
}

function totalBelow(view: SheetView, block: HeaderBlock, columns: Columns, from: number, limit: number): number | null {
  for (let row = from; row <= Math.min(limit, from + REACH_OF_TOTAL); row++) {
    if (isTotalRow(view, block, columns, row)) return row;
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

const isGradeWord = (text: string): boolean => /^(优|良|中|差|优秀|良好|中等|较差|合格|不合格)$/.test(text.trim());

interface Sticky {
  level1: { text: string; cell: CellAddress } | null;
  level2: { text: string; cell: CellAddress } | null;
}

function levelAt(view: SheetView, row: number, column: number | undefined): { text: string; cell: CellAddress } | null {
  if (column === undefined) return null;
  const area = view.areaAt(row, column);
  const text = view.seenText(row, column);
  return text === '' ? null : { text, cell: view.address(area.top, area.left) };
}

/** Columns, both included, that hold a row's name: all under its heading, 指标1： | 修建渠道. */
function nameSpan(view: SheetView, block: HeaderBlock, columns: Columns): readonly [number, number] | null {
  const column = columns.name ?? columns.level2;
  if (column === undefined) return null;
  const heading = block.columns.find((entry) => entry.column === column);
  return [column, heading && columns.name !== undefined ? view.areaAt(heading.row, column).right : column];
}

function indicatorRow(
  view: SheetView,
  columns: Columns,
  row: number,
  sticky: Sticky,
  names: readonly [number, number] | null,
): IndicatorRow | null {
  const level1 = levelAt(view, row, columns.level1);
  if (level1) {
    if (keyOf(level1.text) !== keyOf(sticky.level1?.text ?? '') || level1.cell.row === row) sticky.level2 = null;
    sticky.level1 = level1;
  }
  const level2 = levelAt(view, row, columns.level2);
  if (level2) sticky.level2 = level2;
  const name = names ? nameText(view, row, names) : '';
  const values = (['target', 'actual', 'weight', 'score', 'completion', 'unitScore'] as const).flatMap((role) => {
    const column = columns[role];
    return column === undefined || view.isBlank(row, column) ? [] : [view.value(row, column)];
  });
  const filled = values.some((value) => typeof value !== 'string' || !isBlankMark(value, 'answer'));
  if (name === '' && !filled && values.length === 0) {
    if (!level2 || level2.cell.row !== row) return null;
    return { row, level1: sticky.level1, level2: sticky.level2, name: '', kind: 'empty' };
  }
  const isUnnamed = name === '' || isPlaceholderName(name);
  const bare = isUnnamed && (!filled || (name !== '' && answersNothing(view, columns, row)));
  return { row, level1: sticky.level1, level2: sticky.level2, name, kind: bare ? 'placeholder' : 'indicator' };
}

/** 无 | / | / | 0 | 0: the row says that the form's line does not apply. */
function answersNothing(view: SheetView, columns: Columns, row: number): boolean {
  return (['target', 'actual', 'weight', 'score'] as const).every((role) => {
    const column = columns[role];
    if (column === undefined) return true;
    const value = view.value(row, column);
    return value === null || value === 0 || (typeof value === 'string' && isBlankMark(value, 'amount'));
  });
}

function nameText(view: SheetView, row: number, [left, right]: readonly [number, number]): string {
  let name = '';
  for (let column = left; column <= right; column++) {
    const value = view.value(row, column);
    if (value !== null && typeof value !== 'object') name += String(value).trim();
  }
  return name;
}

/** "指标2：", "……", "指标1:/": printed by the form, not filled by anybody. */
export function isPlaceholderName(name: string): boolean {
  const bare = name.replace(/^指标\s*\d*\s*[:：.、]?\s*/, '').replace(/^(?:[-—/／…。.\s]+|无)$/, '');
  return name !== '' && (bare === '' || placeholders.some((word) => bare === word));
}

/** The weight that an indicator's name ends with, 相关性（5分）; null where it names none. */
export function weightInName(name: string): string | null {
  return /[(（]\s*(\d{1,3}(?:\.\d{1,2})?)\s*分\s*[)）]$/.exec(name)?.[1] ?? null;
}

/** Whether weights stand in the names: a column of scores, none of weights, and most names end with one. */
function namesWeigh(columns: Columns, rows: readonly IndicatorRow[]): boolean {
  if (columns.weight !== undefined || columns.score === undefined || columns.name === undefined) return false;
  const named = rows.filter(({ kind }) => kind === 'indicator');
  return named.length > 0 && named.filter(({ name }) => weightInName(name) !== null).length * 2 > named.length;
}

const LABEL_WEIGHT =
  /[(（]\s*(?:权重|分值|满分)?\s*[:：]?\s*(\d{1,3}(?:\.\d{1,2})?)\s*[分%％]?\s*[)）]|\D(\d{1,3}(?:\.\d{1,2})?)\s*分\s*$/;

/**
 * Weights of first levels, second levels and the side label: inside the label, "产出指标(50分)", or in a column of
 * weights beside it.
 */
function labelWeights(
  view: SheetView,
  block: HeaderBlock,
  columns: Columns,
  rows: readonly IndicatorRow[],
): LabelledWeight[] {
  const found = new Map<string, { cell: CellAddress; text: string; weight: string; rows: number[] }>();
  const note = (text: string, cell: CellAddress, index: number, upper = ''): void => {
    const match = LABEL_WEIGHT.exec(text);
    const weight = match?.[1] ?? match?.[2];
    if (weight === undefined) return;
    const key = `${upper}/${keyOf(text)}`;
    const entry = found.get(key);
    if (entry) entry.rows.push(index);
    else found.set(key, { cell, text, weight, rows: [index] });
  };
  for (const { column } of weightColumns(block)) {
    const level = [columns.level2, columns.level1].find((other) => other !== undefined && other < column);
    if (level === undefined || columns.name === undefined || column > columns.name) continue;
    let run = { label: '', weight: '', row: -1 };
    rows.forEach((row, index) => {
      const label = level === columns.level1 ? row.level1 : row.level2;
      const amount = label ? readAmount(view.value(label.cell.row, column), view.format(label.cell.row, column)) : null;
      if (!label || amount?.kind !== 'number') return;
      // A label that every row repeats with its weight is one label all the same.
      const path = level === columns.level1 ? label.text : `${row.level1?.text ?? ''}/${label.text}`;
      const weight = amount.value.toFixed();
      if (path !== run.label || weight !== run.weight) run = { label: path, weight, row: label.cell.row };
      const key = `${String(column)}:${String(run.row)}`;
      const entry = found.get(key);
      if (entry) entry.rows.push(index);
      else
        found.set(key, {
          cell: view.address(label.cell.row, column),
          text: label.text,
          weight: amount.value.toFixed(),
          rows: [index],
        });
    });
  }
  rows.forEach((row, index) => {
    if (row.level1) note(row.level1.text, row.level1.cell, index);
    if (row.level2 && columns.name !== undefined) note(row.level2.text, row.level2.cell, index, row.level1?.text);
    if (block.side) note(block.side.text, view.address(block.side.area.top, block.side.area.left), index);
  });
  return [...found.values()];
}
