import type { ReportParagraph, ReportTable } from '../../contracts/written-report';

export type BareTable = Omit<ReportTable, 'caption' | 'unitLine'>;

/** A longer paragraph is no caption, whatever it begins with. */
const LONGEST_CAPTION = 80;
/** Blank paragraphs and unit lines between a caption and its table. */
const REACH = 4;
const BEGINNING = /^(?:附表|附件|表)/;
const UNIT_LINE = /单位[:：]?[一-鿿]{0,4}元/;
const STOP = /[。；;，,]$/;

/**
 * Gives each table the caption before it, else the one right behind it; a caption belongs to one table. Unit lines and
 * blank paragraphs may stand between.
 */
export function withCaptions(paragraphs: readonly ReportParagraph[], tables: readonly BareTable[]): ReportTable[] {
  const before = tables.map((table, index) => linesBefore(paragraphs, table.after, tables[index - 1]?.after ?? 0));
  const taken = new Set(before.flatMap(({ caption }) => caption ?? []));
  return tables.map((table, index) => {
    const { caption, unitLine } = before[index] ?? NO_LINES;
    const behind = table.after < (tables[index + 1]?.after ?? paragraphs.length) ? table.after : null;
    const found = caption ?? (behind !== null && !taken.has(behind) && isCaption(paragraphs[behind]) ? behind : null);
    return { ...table, caption: found === null ? null : (paragraphs[found]?.text.trim() ?? null), unitLine };
  });
}

interface LinesBefore {
  /** Index of the paragraph. */
  readonly caption: number | null;
  readonly unitLine: string | null;
}

const NO_LINES: LinesBefore = { caption: null, unitLine: null };

/** What stands right before paragraph `after`, no further up than `floor`. */
function linesBefore(paragraphs: readonly ReportParagraph[], after: number, floor: number): LinesBefore {
  let unitLine: string | null = null;
  for (let at = after - 1; at >= floor && at >= after - REACH; at--) {
    const text = paragraphs[at]?.text.trim() ?? '';
    if (isCaption(paragraphs[at])) return { caption: at, unitLine };
    const isUnit = unitLine === null && text.length <= LONGEST_CAPTION && UNIT_LINE.test(text);
    if (isUnit) unitLine = text;
    else if (text !== '') break;
  }
  return { caption: null, unitLine };
}

function isCaption(paragraph: ReportParagraph | undefined): boolean {
  const text = paragraph?.text.trim() ?? '';
  if (!paragraph || text === '' || text.length > LONGEST_CAPTION) return false;
  return paragraph.kind === 'caption' || (BEGINNING.test(text) && !STOP.test(text));
}
