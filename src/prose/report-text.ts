import type { TextPlace } from '../contracts/checked-claim';
import type { ReportParagraph, ReportTable, WrittenReport } from '../contracts/written-report';
import { fold } from '../quantity/characters';
import { bareText } from './name-key';
import type { ClaimRole } from './text-claim';
import { ACTUAL_HEADINGS, PLAN_HEADINGS } from './words/role-words.data';
import { addAll } from '../workbook/lists';

/** A text that may hold claims, with what its place says of it. */
export interface ProseText {
  readonly place: TextPlace;
  readonly original: string;
  readonly folded: string;
  /** Headings above it, from the outermost. */
  readonly headings: string;
  /** The role of figures that no word of the text gives one. */
  readonly role: ClaimRole;
  /** Names of tables that the text points to, as bare letters: 表13 for 表1-3. */
  readonly pointsTo: readonly string[];
}

/** A longer paragraph is no heading, whatever it begins with. */
const LONGEST_HEADING = 40;
/** Shorter cells of a table are figures or names, no prose. */
const SHORTEST_CELL = 20;
const NUMBERED = /^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．]\s?)/;
const ENDS = /[。；;！？!?]$/;
/** Tables that one text points to at most. */
const MOST_TABLES = 40;
const LEADERS = /[.…·]{4}\s*\d{1,4}\s*$|\t\d{1,4}\s*$/;
const DIGIT = /\d|百分/;
/** Words by which all indicators may be met: 各项指标均已完成. */
const ALL_MET = /(?:指标|目标)值?(?:均|都|全部|已)/;
const TABLE_NAME = /(?:附表|附件|表)\s*\d{1,3}(?:[-—–.]\d{1,3}){0,2}/g;

/** The texts of a report that may hold claims, in order: its paragraphs first, then long cells of its tables. */
export function proseOf(report: WrittenReport): ProseText[] {
  const texts: ProseText[] = [];
  const headings: string[] = [];
  let list: string | null = null;
  report.paragraphs.forEach((paragraph, index) => {
    const level = headingLevel(paragraph);
    if (level > 0) {
      headings.length = Math.min(headings.length, level - 1);
      // a report may begin below the first level
      while (headings.length < level - 1) headings.push('');
      headings[level - 1] = paragraph.text.trim();
      return;
    }
    // 2024年主要目标为：（1）…；（2）…: what a list is of stands in the paragraph before it
    if (!LIST_ITEM.test(paragraph.text)) list = null;
    const of = list;
    if (LIST_HEAD.test(paragraph.text)) list = lastClause(paragraph.text);
    if (paragraph.kind !== 'body' || isContents(paragraph.text) || !mayClaim(paragraph.text)) return;
    const above = headings.filter((text) => text !== '').join(' ');
    texts.push(
      proseText({ paragraph: index }, paragraph.text, above, [
        paragraph.text.slice(0, LONGEST_HEADING),
        ...(of === null ? [] : [of]),
        ...[...headings].reverse(),
      ]),
    );
  });
  report.tables.forEach((table, index) => {
    addAll(texts, cellTexts(table, index));
  });
  return texts;
}

/** A paragraph that a list follows, and the items of one. */
const LIST_HEAD = /[:：]\s*$/;
const LIST_ITEM = /^\s*(?:[(（][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳]|\d{1,2}[)）.．、])/;
const lastClause = (text: string): string =>
  text
    .trimEnd()
    .slice(-LONGEST_HEADING)
    .split(/[。，,；;]/)
    .at(-1) ?? '';

/** Title and label lines (预算单位：…): what everything in the report is about. */
export function subjectOfReport({ paragraphs }: WrittenReport): string {
  return paragraphs
    .slice(0, FIRST_PAGE)
    .filter(({ kind, text }) => text.length <= LONGEST_LABEL && (kind === 'title' || LABEL.test(text)))
    .map(({ text }) => text)
    .join(' ');
}
const FIRST_PAGE = 8;
const LABEL = /^[^。，,]{0,12}(?:名称|单位)[^。，,]{0,6}[:：]/;
/** Letters of a title or a label line; more of them are a text about something. */
const LONGEST_LABEL = 120;

function proseText(place: TextPlace, original: string, headings: string, tellers: readonly string[]): ProseText {
  const named = Array.from(original.matchAll(TABLE_NAME), ([name]) => bareText(name));
  const pointsTo = [...new Set(named)].slice(0, MOST_TABLES);
  return { place, original, folded: fold(original), headings, role: roleOfPlace(tellers), pointsTo };
}

/** The first text that says whether its figures are plans or results; results where none does. */
export function roleOfPlace(texts: readonly string[]): ClaimRole {
  for (const text of texts) {
    const lead = leadOf(text);
    const actual = ACTUAL_HEADINGS.some((word) => lead.includes(word));
    if (!actual && PLAN_HEADINGS.some((word) => lead.includes(word))) return 'plan';
    if (actual) return 'actual';
  }
  return 'actual';
}

/** What stands before the first sign of a text: "（一）资金投入。投入…" leads with 资金投入. */
function leadOf(text: string): string {
  const bare = text.replace(NUMBERED, '');
  const end = bare.search(/[。：:；;，,]/);
  return end < 0 ? bare : bare.slice(0, end);
}

function headingLevel({ kind, level, text }: ReportParagraph): number {
  if (kind === 'heading') return level;
  const words = text.trim();
  if (kind !== 'body' || words.length > LONGEST_HEADING || !NUMBERED.test(words) || ENDS.test(words)) return 0;
  if (/[，,]/.test(words) || DIGIT.test(words.replace(NUMBERED, ''))) return 0;
  return /^[一二三四五六七八九十]/.test(words) ? 1 : /^[(（]/.test(words) ? 2 : 3;
}

const isContents = (text: string): boolean => LEADERS.test(text);

const mayClaim = (text: string): boolean =>
  DIGIT.test(text) || ALL_MET.test(text) || /无|等级|等次|两|三|四|五|六|七|八|九|十/.test(text);

function cellTexts({ cells }: ReportTable, table: number): ProseText[] {
  const header = cells[0] ?? [];
  return cells.flatMap((row, at) =>
    row.flatMap((text, column): ProseText[] => {
      if (text.length < SHORTEST_CELL || !(DIGIT.test(text) || ALL_MET.test(text))) return [];
      const label = row.slice(0, column).findLast((left) => left !== '' && left.length < SHORTEST_CELL) ?? '';
      const heading = header[column] ?? '';
      const labels = [label, heading].map((name) =>
        /实现|完成|结果|综述/.test(name) ? '完成情况' : name.includes('目标') ? '绩效目标' : name,
      );
      return [proseText({ table, row: at, column }, text, `${label} ${heading}`, labels)];
    }),
  );
}
