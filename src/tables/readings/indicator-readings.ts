import type { Decimal } from '../../quantity';
import {
  completionOf,
  isBlankMark,
  judgeDirection,
  parseComparator,
  parseQuantity,
  readAmount,
  readQuantity,
  saysNone,
  type AmountReading,
  type Quantity,
} from '../../quantity';
import type { CellAddress } from '../../workbook/address';
import { keyOf } from '../words/lexicon';
import { weightInName } from '../indicators/label-weights';
import { asDates } from './bare-dates';
import type { IndicatorRole, IndicatorRow, IndicatorTable } from '../table-types';

export interface CompletionOptions {
  readonly lessIsBetter: 'linear' | 'ratio';
}

export type Completion = { readonly value: Decimal } | { readonly notComputable: string };

/** One row of an indicator table with all that its cells say. */
export interface IndicatorReading {
  readonly row: IndicatorRow;
  /** Key of the name for comparison between tables: without numbering, blanks and width. */
  readonly key: string;
  readonly target: Quantity;
  readonly actual: Quantity;
  /** Texts as the cells show them ("" where blank); the target with its sign and unit. */
  readonly targetText: string;
  readonly actualText: string;
  readonly direction: 'more' | 'less';
  readonly completion: Completion;
  readonly weight: AmountReading | null;
  readonly score: AmountReading | null;
  /** The stated completion as a ratio, with the decimals of its percentage; null where the table states none. */
  readonly stated: { readonly value: Decimal; readonly decimals: number } | null;
  /** Target and actual are both numeric cells. */
  readonly isNumeric: boolean;
  /** The reason, '' where there is none or a blank mark. */
  readonly reason: string;
  cell(role: IndicatorRole): CellAddress | undefined;
}

export interface IndicatorReadings {
  readonly table: IndicatorTable;
  readonly rows: readonly IndicatorReading[];
}

/** Name without "指标1：" and ordinals: the key by which one indicator is found in several tables. */
export function indicatorKey(text: string): string {
  return keyOf(text.replace(/^\s*指标\s*(?:\d+\s*)?[:：.、]\s*/, '').replace(/^\s*\d{1,3}\s*[.、．]\s*/, ''));
}

export function readIndicators(table: IndicatorTable, options: CompletionOptions): IndicatorReadings {
  return { table, rows: table.rows.map((row) => readRow(table, row, options)) };
}

function readRow(table: IndicatorTable, row: IndicatorRow, options: CompletionOptions): IndicatorReading {
  const { view, columns } = table;
  const isAdjusted = adjustsTarget(table, row.row);
  /** The column in which the form says it. */
  const placeOf = (role: IndicatorRole): IndicatorRole => {
    if (role === 'target' && isAdjusted) return 'adjustedTarget';
    return role === 'weight' && table.namesWeigh ? 'name' : role;
  };
  const cells = new Map<IndicatorRole, CellAddress>();
  const cell = (role: IndicatorRole): CellAddress | undefined => {
    const known = cells.get(role);
    const column = columns[placeOf(role)];
    if (known || column === undefined) return known;
    const area = view.areaAt(row.row, column);
    const found = view.address(area.top, area.left);
    cells.set(role, found);
    return found;
  };
  const amount = (role: IndicatorRole): AmountReading | null => {
    const at = cell(role);
    return at && at.row === row.row ? readAmount(view.value(at.row, at.column), view.format(at.row, at.column)) : null;
  };
  const shown = (role: IndicatorRole): string => {
    const at = cell(role);
    return at ? shownText(table, at) : '';
  };
  const inWords = (role: 'target' | 'actual'): CellAddress | null =>
    shown(role) === '' ? wordsBeside(table, row.row, role) : null;
  const wordsOfTarget = inWords('target');
  const unit = wordsOfTarget || isBlankMark(shown('unit'), 'answer') ? '' : shown('unit');
  const targetText = wordsOfTarget
    ? shownText(table, wordsOfTarget)
    : `${comparing(shown('sign'))}${shown('target')}${unit}`;
  const named = wordsOfTarget ? parseQuantity(targetText) : targetOf(table, targetText, cell('target'));
  const wordsOfActual = inWords('actual');
  // A preprinted unit beside a blank value is no answer.
  const answered = wordsOfActual && (wordsOfTarget || shownText(table, wordsOfActual) !== unit);
  const at = answered ? wordsOfActual : cell('actual');
  const stated: Quantity = at
    ? readQuantity(view.value(at.row, at.column), view.format(at.row, at.column))
    : { kind: 'blank' };
  const [due, done] = asDates(
    { quantity: named, text: shown('target') === '' && !wordsOfTarget ? '' : targetText },
    { quantity: stated, text: at ? shownText(table, at) : '' },
    row.name,
  );
  const target = asShare(due.quantity, done.quantity, row.name);
  const actual = actualOf(done.quantity, target, unit);
  const reasonText = columns.reason === undefined ? shown('remark') : shown('reason') || reasonUnder(table, row.row);
  const direction = judgeDirection({
    comparator: target.kind === 'number' ? target.comparator : null,
    text: targetText,
    name: row.name,
    unit: target.kind === 'number' ? target.unit : null,
    secondLevel: row.level2?.text ?? '',
  });
  return {
    row,
    key: indicatorKey(row.name),
    target,
    actual,
    targetText: due.text,
    actualText: done.text,
    direction,
    completion: completionOf(target, actual, direction, options),
    weight: inPoints(table.namesWeigh ? amountInName(row.name) : amount('weight')),
    score: amount('score'),
    stated: statedOf(table, amount('completion')),
    isNumeric: [cell('target'), at].every(
      (place) => place !== undefined && typeof view.value(place.row, place.column) === 'number',
    ),
    reason: reasonText !== '' && isBlankMark(reasonText, 'amount') ? '' : reasonText,
    cell,
  };
}

/** What stands in the row under the further columns of a heading of reasons: 偏差原因分析 over 经费保障 | 制度保障 | 原因说明. */
function reasonUnder({ view, headers, columns, settled }: IndicatorTable, row: number): string {
  const own = settled.find(({ column }) => column === columns.reason);
  if (!headers.reason || !own) return '';
  const { left, right } = view.areaAt(headers.reason.row, headers.reason.column);
  const taken = new Set(Object.values(columns));
  const under = settled
    .filter(({ texts }) => texts.length > 1 && texts[0] === own.texts[0])
    .map(({ column }) => column);
  for (let column = left; column <= right; column++) under.push(column);
  return under.map((column) => (taken.has(column) ? '' : view.seenText(row, column))).find((text) => text !== '') ?? '';
}

const POINTS = 100;

/** A weight of 20 % is one of 20 points. */
export function inPoints(weight: AmountReading | null): AmountReading | null {
  return weight?.kind === 'number' && weight.unit === '%'
    ? {
        kind: 'number',
        value: weight.value.times(POINTS),
        decimals: weight.decimals,
        stored: Math.max(0, weight.stored - 2),
        unit: '%',
        asText: weight.asText,
      }
    : weight;
}

function amountInName(name: string): AmountReading {
  return readAmount(weightInName(name), 'General');
}

/** Whether the row's target was changed within the year: 调整指标值 says more than 无 or a dash. */
function adjustsTarget({ view, columns }: IndicatorTable, row: number): boolean {
  const value = columns.adjustedTarget === undefined ? null : view.seen(row, columns.adjustedTarget);
  return value !== null && !(typeof value === 'string' && isBlankMark(value, 'amount'));
}

/** What a column of units says where targets that are no numbers are described in it: 单位（文字描述）. */
const HOLDS_WORDS = '文字';

/** The description beside a blank value, in the unit's column under the same heading; null where there is none. */
function wordsBeside(table: IndicatorTable, row: number, role: 'target' | 'actual'): CellAddress | null {
  const { view, headers } = table;
  const header = headers[role];
  if (!header || header.row === 0) return null;
  const merge = view.mergeAt(header.row - 1, header.column);
  for (let column = header.column + 1; column <= (merge?.right ?? table.area.right); column++) {
    // A heading that was left unmerged reaches to the next one.
    if (!merge && view.seenText(header.row - 1, column) !== '') break;
    if (view.seenText(header.row, column).includes(HOLDS_WORDS) && view.text(row, column) !== '')
      return view.address(row, column);
  }
  return null;
}

/** A sign or word of comparison; 定性 in its column is no part of the target. */
const comparing = (sign: string): string => (parseComparator(sign) === null ? '' : sign);

/** A target in one column, or its sign, value and unit in two or three. */
function targetOf(table: IndicatorTable, text: string, at: CellAddress | undefined): Quantity {
  if (!at) return { kind: 'blank' };
  const { view, columns } = table;
  const value = view.value(at.row, at.column);
  const plain = readQuantity(value, view.format(at.row, at.column));
  if (plain.kind === 'blank' || (columns.sign === undefined && columns.unit === undefined)) return plain;
  if (plain.kind === 'number' && plain.unit === '%') return readQuantity(value, view.format(at.row, at.column));
  return plain.kind === 'number' || plain.kind === 'range' ? parseQuantity(text) : plain;
}

const SHARE_NAME = /[率度]$|比[例重]?$/;

/** A bare 95 of an indicator whose name is that of a share, answered in percent, is 95 %. */
function asShare(target: Quantity, actual: Quantity, name: string): Quantity {
  const isBare = target.kind === 'number' && target.unit === null && target.written.gt(1);
  if (!isBare || actual.kind !== 'number' || actual.unit !== '%' || !SHARE_NAME.test(keyOf(name))) return target;
  const read = parseQuantity(`${target.written.toFixed()}%`);
  return read.kind === 'number' ? { ...read, comparator: target.comparator } : target;
}

/** A share from here on is never met by an actual of 1 % or less: 1 beside 95 % may well mean 100 %. */
const LARGE_SHARE = 50;

/**
 * An actual without a unit takes that of the form's column of units, which stands for target and actual; 未发生 is none
 * where the target is none.
 */
function actualOf(actual: Quantity, target: Quantity, unit: string): Quantity {
  // 未发生, beside a target of 0起, counts what happened.
  if (actual.kind === 'wording' && target.kind === 'number' && target.value.isZero() && saysNone(actual.normalized))
    return parseQuantity('0');
  if (actual.kind !== 'number' || actual.unit !== null || unit === '' || target.kind !== 'number') return actual;
  if (target.unit === '%' && target.written.gte(LARGE_SHARE) && actual.written.lte(1)) return actual;
  const read = parseQuantity(`${actual.written.toFixed()}${unit}`);
  return read.kind === 'number' ? read : actual;
}

/** The text of a cell as its reader sees it; numbers under their format. */
function shownText(table: IndicatorTable, at: CellAddress): string {
  const value = table.view.value(at.row, at.column);
  if (value === null) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') {
    const reading = readQuantity(value, table.view.format(at.row, at.column));
    return reading.kind === 'number'
      ? reading.written.toFixed(Math.max(reading.decimals, 0)) + (reading.unit === '%' ? '%' : '')
      : String(value);
  }
  return typeof value === 'object' ? value.error : String(value);
}

function statedOf(table: IndicatorTable, reading: AmountReading | null): IndicatorReading['stated'] {
  if (reading?.kind !== 'number') return null;
  if (reading.unit === '%') return { value: reading.value, decimals: reading.decimals };
  const inPercent =
    table.headerTexts.some((text) => /(?:完成|系数)(?:(?!完成|系数).)*[%％]/.test(text)) || reading.value.gt(2);
  return inPercent
    ? { value: reading.value.div(100), decimals: reading.decimals }
    : { value: reading.value, decimals: Math.max(0, reading.decimals - 2) };
}
