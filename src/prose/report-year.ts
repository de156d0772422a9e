import type { WrittenReport } from '../contracts/written-report';

const YEAR = /(?<!\d)((?:19|20)\d{2})(?=\s?年)/g;
/** A title stands among the first paragraphs. */
const TITLE_REACH = 8;

/** The year that the report is of, and where it says so: its title, else the year that it names most. */
export function yearOfReport(
  report: WrittenReport,
): { readonly year: number; readonly paragraph: number | null } | null {
  const titles = report.paragraphs.slice(0, TITLE_REACH);
  const at = titles.findIndex(({ text, kind }) => isTitle(text, kind) && years(text).length > 0);
  const [title] = at < 0 ? [] : years(titles[at]?.text ?? '');
  if (title !== undefined) return { year: title, paragraph: at };
  const counts = new Map<number, number>();
  for (const { text } of report.paragraphs)
    for (const year of years(text)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return most ? { year: most[0], paragraph: null } : null;
}

const isTitle = (text: string, kind: string): boolean =>
  kind === 'title' || (text.trim().length <= 50 && /报告|评价|自评|年度[)）]?$/.test(text));

const years = (text: string): number[] => Array.from(text.matchAll(YEAR), ([year]) => Number(year));
