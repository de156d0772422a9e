import { fold } from '../../quantity/characters';
import { namedUnit } from '../../quantity/units';
import { unitIn, type SheetView } from '../../tables';
import type { Area } from '../../workbook/address';
import { bareText, moneyKey } from '../name-key';
import { TOTAL_WORDS } from '../words/name-words.data';
import { columnRole, yearIn } from './column-role';
import { Decimal } from '../../quantity';
import type { Fact, Span } from './fact';
import { cellValues } from './fact-values';

/** A block of rows under headings. */
export interface GridBlock {
  readonly view: SheetView;
  readonly area: Area;
  /** Money unit of the table, or null. */
  readonly unit: string | null;
  readonly title: string;
  readonly block: 'funds' | 'items' | 'pairs';
  readonly table: number;
}

/** More cells than this are no table that a report tells of in sentences. */
const MOST_CELLS = 20_000;
const ROLES_IN_POINTS: ReadonlySet<string> = new Set(['score', 'weight']);
const ROLES_OF_SHARES: ReadonlySet<string> = new Set(['rate', 'growth']);

/** What is known of a grid before its lines are read. */
interface Lines {
  /** By columns. */
  readonly headings: ReadonlyMap<number, string>;
  readonly areYears: boolean;
}

/** The figures of a grid with the names of their rows and columns. */
export function gridFacts(grid: GridBlock): Fact[] {
  const { view, area } = grid;
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS) return [];
  const first = firstDataRow(view, area);
  const headings = new Map<number, string>();
  for (let column = area.left; column <= area.right; column++)
    headings.set(column, headingOf(view, area.top, first, column));
  const facts: Fact[] = [];
  const lines: Lines = {
    headings,
    areYears: [area.left, area.left + 1].some((column) => YEAR_LINE.test(view.seenText(first, column))),
  };
  for (let row = first; row <= area.bottom; row++) {
    const cells = view.filled(row, area.left, area.right);
    for (const { column, value } of cells) {
      const fact = factAt(grid, row, column, lines, value);
      if (fact) facts.push(fact);
    }
  }
  return facts;
}

/** The first row with a figure that is no ordinal. */
function firstDataRow(view: SheetView, { top, bottom, left, right }: Area): number {
  for (let row = top + 1; row <= bottom; row++) {
    const cells = view.filled(row, left, right);
    if (cells.some(({ column, value }) => column > left && cellValues(value, view.format(row, column), null) !== null))
      return row;
  }
  return bottom + 1;
}

function headingOf(view: SheetView, top: number, below: number, column: number): string {
  const texts: string[] = [];
  for (let row = top; row < Math.min(below, top + 4); row++) {
    const text = view.seenText(row, column);
    if (text !== '' && !texts.includes(text)) texts.push(text);
  }
  return texts.join(' ');
}

function factAt(
  grid: GridBlock,
  row: number,
  column: number,
  { headings, areYears }: Lines,
  value: Parameters<typeof cellValues>[0],
): Fact | null {
  const { view, area } = grid;
  const heading = headings.get(column) ?? '';
  const labels = labelsOf(view, row, column, area.left);
  const last = labels.at(-1);
  if (!last) return null;
  const ofYear = YEAR_LINE.exec(last.text)?.[1];
  // 年度 | 工程固沙面积: lines of years are named by their columns, and their total runs over all of them
  const isOverYears = ofYear === undefined && areYears && isTotalName(last.text);
  const name = ofYear !== undefined || isOverYears ? withoutBrackets(heading) || heading : last.text;
  const byHeading = columnRole(heading);
  const role = byHeading === 'any' ? columnRole(name) : byHeading;
  const format = view.format(row, column);
  const unit =
    ROLES_OF_SHARES.has(role) || ROLES_IN_POINTS.has(role)
      ? null
      : (unitOf(heading, name) ??
        unitBefore(view, row, column, area.left, heading) ??
        (COUNTS.test(withoutBrackets(heading)) ? null : grid.unit));
  const values = cellValues(value, format, ROLES_IN_POINTS.has(role) ? '分' : unit);
  if (!values) return null;
  const shares = ROLES_OF_SHARES.has(role) && values.unit === null && values.value && values.span;
  const asShare = shares ? shareOf(values.value, values.span, heading) : {};
  const isTotal = ofYear === undefined && !isOverYears && isTotalName(name);
  return {
    cell: view.address(row, column),
    text: typeof value === 'string' ? value.trim() : String(value),
    name: isTotal ? '' : name,
    // what all names of the column are: 案件类型 over 民事
    labels: [...labels.slice(0, -1).map(({ text }) => text), headings.get(last.column) ?? ''].join(' ').trim(),
    column: isOverYears ? `累计 ${heading}` : heading,
    title: grid.title,
    role,
    year: ofYear === undefined ? yearIn(heading) : Number(ofYear),
    ...values,
    ...asShare,
    isTotal,
    block: grid.block,
    table: grid.table,
  };
}

/** A number in a column of rates: a ratio as it stands, or one of a hundred where the heading says %. */
function shareOf(value: Decimal, span: Span, heading: string): Partial<Fact> {
  if (/[%％]/.test(heading)) {
    const [half, hundred] = [new Decimal('0.005'), new Decimal(100)];
    const wide = span.low.eq(span.high) ? { low: span.low.minus(half), high: span.high.plus(half) } : span;
    const divided = { low: wide.low.div(hundred), high: wide.high.div(hundred) };
    return { value: value.div(hundred), span: divided, unit: '%', unitClass: 'ratio' };
  }
  return value.abs().lte(2) ? { unit: '%', unitClass: 'ratio' } : {};
}

/** A line of one year. */
const YEAR_LINE = /^((?:19|20)\d{2})年?度?$/;

/** 宫颈癌检查任务数, 受益人数: counts beside the amounts of a table. */
const COUNTS = /(?:[人户个件辆台套次名场项期宗]|任务|检查|完成|培训)数量?$/;
const MONEY_NEAR = /资金|经费|金额|预算|支出|投资|拨款/;
const withoutBrackets = (text: string): string => {
  const bare = text.replace(/[(（][^()（）]*[)）]/g, '').trim();
  return MONEY_NEAR.test(bare) ? '' : bare;
};

const ORDINAL = /^[\d一二三四五六七八九十()（）.、．]+$/;

/** The texts left of a cell in its row, from left to right; ordinals left out. */
function labelsOf(view: SheetView, row: number, column: number, left: number): Label[] {
  const labels: Label[] = [];
  for (let at = left; at < column; at++) {
    const text = view.seenText(row, at);
    if (text === '' || labels.some((label) => label.text === text) || ORDINAL.test(text)) continue;
    // 万亩 in a column of units names nothing
    if (namedUnit(fold(text)) === undefined && cellValues(text, 'General', null) === null)
      labels.push({ text, column: at });
  }
  return labels;
}

/** What the figures of a line count in, by a column of units before them: 雨水管网 | 公里 | 48.6; null for money. */
function unitBefore(view: SheetView, row: number, column: number, left: number, heading: string): string | null {
  if (MONEY_NEAR.test(heading)) return null;
  for (let at = column - 1; at > left; at--) {
    const text = view.seenText(row, at);
    if (text !== '' && namedUnit(fold(text)) !== undefined) return text;
  }
  return null;
}

interface Label {
  readonly text: string;
  readonly column: number;
}

/** 合计, 年度资金总额 and the like, without a name of their own. */
export function isTotalName(name: string): boolean {
  const bare = bareText(name);
  return TOTAL_WORDS.some((word) => bare.includes(word)) && moneyKey(name) === '';
}

const IN_BRACKETS = /[(（]([^()（）]{1,6})[)）]/;

/** The unit that a heading or a name puts in brackets: 编制数（人）, 预算数（万元）. */
function unitOf(...texts: readonly string[]): string | null {
  for (const text of texts) {
    const money = unitIn(text);
    if (money) return money;
    const inside = IN_BRACKETS.exec(text)?.[1]?.replace(/^单位[:：]/, '') ?? '';
    const [first = ''] = inside.split(/[/、]/);
    if (first !== '' && namedUnit(fold(first))) return first;
  }
  return null;
}
