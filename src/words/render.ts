import type { ReportFinding } from '../contracts/report-review';
import type { Finding, Fix, MessageData, MessageValue, NotChecked } from '../contracts/finding';
import { cellName, sameCell, type CellAddress } from '../workbook/address';
import { paragraphText } from './prose-text';
import type { Language } from './language';
import noteWords from './notes.json';
import { wordsOfReason, wordsOfRule } from './rule-words';
import { partOfFigure } from './signed-figure';
import { pieces, templateOf, type Words } from './template';
import { termText } from './terms';

/** A piece of a rendered sentence: words, or an address (A1 text) that can be followed. */
export type Segment = { readonly text: string } | { readonly address: CellAddress; readonly text: string };

/**
 * The sentence of a finding or of what could not be judged. An address is written A1, with `表名!` before it where
 * its sheet differs from the finding's. An id without words is shown in brackets, so that the defect is seen.
 */
export function renderMessage(entry: Finding | NotChecked, language: Language): readonly Segment[] {
  const words = 'message' in entry ? wordsOfRule(entry.rule)?.messages[entry.message] : wordsOfReason(entry);
  const id = 'message' in entry ? entry.message : entry.reason;
  const said = segments(words, `${entry.rule}/${id}`, entry.data, entry.cell.sheet, language);
  const note = 'note' in entry && entry.note ? noteWords[entry.note] : undefined;
  return note ? [...said, { text: `${language === 'zh' ? '' : ' '}${templateOf(note, language)}` }] : said;
}

/** The sentence of a finding about the report; addresses are those of the workbook. */
export function renderReportMessage(
  { rule, message, data, cell }: ReportFinding,
  language: Language,
): readonly Segment[] {
  const words = wordsOfRule(rule)?.messages[message];
  const [first, ...rest] = segments(words, `${rule}/${message}`, data, cell?.sheet ?? '', language);
  if (!first) return [];
  // The sentence begins with its place: "paragraph 8" becomes "Paragraph 8".
  return ['address' in first ? first : { text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

/** The same as plain text. */
export function renderReportText(finding: ReportFinding, language: Language): string {
  return plainText(renderReportMessage(finding, language));
}

/** What a fix does, worded under the finding's rule. */
export function renderFix(finding: Finding, fix: Fix, language: Language): readonly Segment[] {
  const words = wordsOfRule(finding.rule)?.fixes[fix.message];
  return segments(words, `${finding.rule}/${fix.message}`, fix.data, finding.cell.sheet, language);
}

/** The sentence as plain text. */
export function renderText(entry: Finding | NotChecked, language: Language): string {
  return plainText(renderMessage(entry, language));
}

/** Joins segments. */
export function plainText(parts: readonly Segment[]): string {
  return parts.map(({ text }) => text).join('');
}

function segments(
  words: Words | undefined,
  id: string,
  data: MessageData,
  sheet: string,
  language: Language,
): readonly Segment[] {
  if (!words) return [{ text: `[${id}]` }];
  const count = data['count'];
  const found = pieces(templateOf(words, language, typeof count === 'string' ? count : undefined)).map((piece) =>
    'text' in piece ? piece : placeholderSegment(piece.name, data, sheet, language),
  );
  return withoutSheetsTwice(withoutHoles(withoutSpansOfOne(found)));
}

/** A sheet that stands in quotes right before the bracket of its cell is not named again: “表1-1”（A2）. */
function withoutSheetsTwice(found: readonly Segment[]): readonly Segment[] {
  let said = '';
  return found.map((part) => {
    const before = said;
    said += part.text;
    if (!('address' in part)) return part;
    const { sheet, row, column } = part.address;
    const isNamed = QUOTED.some(([open, close]) => before.endsWith(`${open}${sheet}${close}`));
    return isNamed ? { ...part, text: cellName(row, column) } : part;
  });
}

const QUOTED = [
  ['“', '”（'],
  ['“', '” ('],
] as const;

/** Cells from one to the very same are that one: "C7 至 C7" is "C7". */
function withoutSpansOfOne(found: readonly Segment[]): readonly Segment[] {
  const isEnd = (index: number): boolean => {
    const [from, between, to] = [found[index - 2], found[index - 1], found[index]];
    if (!from || !between || !to || !('address' in from && 'address' in to)) return false;
    return SPAN_WORDS.has(between.text) && sameCell(from.address, to.address);
  };
  return found.filter((_, index) => !isEnd(index) && !isEnd(index + 1));
}

const SPAN_WORDS: ReadonlySet<string> = new Set([' 至 ', ' to ']);

/** An empty value (a sheet that names no unit) takes the space before it along: "0.50 {unit}，" is "0.50，". */
function withoutHoles(found: readonly Segment[]): readonly Segment[] {
  return found.flatMap((part, index) => {
    if (part.text === '') return [];
    const next = found[index + 1];
    return next?.text === '' && !('address' in part) ? [{ text: part.text.replace(/ $/, '') }] : [part];
  });
}

/** "difference" is a value of the data, "difference.size" a part of the figure there. */
function placeholderSegment(name: string, data: MessageData, sheet: string, language: Language): Segment {
  const [base = '', part] = name.split('.');
  const value = data[base];
  if (part === undefined || typeof value !== 'string') return valueSegment(value, name, sheet, language);
  return { text: partOfFigure(value, part, language) ?? `{${name}}` };
}

function valueSegment(value: MessageValue | undefined, name: string, sheet: string, language: Language): Segment {
  if (value === undefined) return { text: `{${name}}` };
  if (typeof value === 'string') return { text: inOneLine(value) };
  if ('term' in value) return { text: termText(value.term, language) };
  if ('paragraph' in value) return { text: paragraphText(value.paragraph, language) };
  return { address: value.address, text: addressText(value.address, sheet) };
}

/** What is wrapped within its cell is one piece in a sentence: "决策" over "（15分）" is 决策（15分）. */
function inOneLine(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  let [said, last] = ['', ''];
  for (const line of text.split(/[\r\n]/)) {
    const words = line.trim();
    if (words === '') continue;
    said += (/\w/.test(last) && /\w/.test(words.charAt(0)) ? ' ' : '') + words;
    last = words.charAt(words.length - 1);
  }
  return said;
}

/** "C11", or "表1-3!C11" where the address lies on another sheet than the one spoken of. */
export function addressText(address: CellAddress, sheet: string): string {
  const name = cellName(address.row, address.column);
  return address.sheet === sheet ? name : `${address.sheet}!${name}`;
}
