import type { Finding } from '../contracts/finding';
import type { Review, TableSummary } from '../contracts/review';
import { interfaceText, renderText, ruleTitle, type Language } from '../words';
import { explanationOf } from '../words/explanation';
import { letterText } from '../words/letter-text';
import { areaName, cellName, contains } from '../workbook/address';

/** The points of one table, in texts that stand by themselves. */
export interface LetterSection {
  readonly heading: string;
  /** Those of findings are the texts that 复制 gives, of several lines. */
  readonly points: readonly string[];
}

/** What a letter says of one workbook: plain data. */
export interface LetterPart {
  readonly workbook: string;
  readonly opening: string;
  readonly sections: readonly LetterSection[];
  /** What could not be checked, with the line that leads to it; null where all was. */
  readonly unchecked: LetterSection | null;
}

/** What was not checked is named up to this number; the copies and the JSON hold all. */
const MOST_UNCHECKED = 20;

/**
 * What a letter to a unit says of a review: its findings by table in the order of the sheets, numbered through within
 * the workbook by whoever writes it. Findings that were set aside are left out.
 */
export function letterPart(review: Review, workbook: string, language: Language): LetterPart {
  const open = review.findings.filter(({ waived }) => !waived);
  const opening = open.length > 0 ? 'opening' : review.tables.length > 0 ? 'opening-clean' : 'opening-unread';
  return {
    workbook,
    opening: letterText(opening, language, { workbook, count: String(open.length) }),
    sections: sectionsOf(review, open, language),
    unchecked: uncheckedOf(review, language),
  };
}

function sectionsOf(review: Review, open: readonly Finding[], language: Language): LetterSection[] {
  const byTable = new Map<TableSummary | null, string[]>();
  for (const finding of open) {
    const table = tableOf(finding, review.tables);
    const points = byTable.get(table);
    const point = explanationOf(finding, language);
    if (points) points.push(point);
    else byTable.set(table, [point]);
  }
  const order = [...review.tables, null].filter((table) => byTable.has(table));
  return order.map((table, index) => ({
    heading: headingOf(table, index + 1, language),
    points: byTable.get(table) ?? [],
  }));
}

/** The table that a finding belongs to: by itself, else by its place. */
function tableOf({ table, cell }: Finding, tables: readonly TableSummary[]): TableSummary | null {
  const own = table === null ? undefined : tables[table];
  const around = tables.find(({ sheet, area }) => sheet === cell.sheet && contains(area, cell.row, cell.column));
  return own ?? around ?? null;
}

function headingOf(table: TableSummary | null, number: number, language: Language): string {
  const shown = language === 'zh' ? chineseNumeral(number) : String(number);
  if (table === null) return letterText('elsewhere', language, { number: shown });
  const { sheet, kind, area } = table;
  const range = areaName(area);
  return letterText('table', language, { number: shown, sheet, range, kind: interfaceText(`kind.${kind}`, language) });
}

function uncheckedOf({ notChecked }: Review, language: Language): LetterSection | null {
  if (notChecked.length === 0) return null;
  return {
    heading: letterText('unchecked', language, { count: String(notChecked.length) }),
    points: notChecked.slice(0, MOST_UNCHECKED).map((entry) =>
      letterText('unchecked-point', language, {
        cell: `${entry.cell.sheet}!${cellName(entry.cell.row, entry.cell.column)}`,
        title: ruleTitle(entry.rule, language),
        reason: renderText(entry, language),
      }),
    ),
  };
}

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 as headings count: 一, 十, 十一, 二十, 二十一; larger ones in figures. */
export function chineseNumeral(number: number): string {
  if (number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const digit = (value: number): string => DIGITS.charAt(value);
  return (tens === 0 ? '' : (tens === 1 ? '' : digit(tens)) + '十') + (ones === 0 ? '' : digit(ones));
}
