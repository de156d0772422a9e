import type { ReportFinding } from '../contracts/report-review';
import type { Settings } from '../contracts/settings';
import type { WrittenReport } from '../contracts/written-report';
import { yearOfReport } from '../prose/report-year';
import type { Recognition } from '../tables';
import { keyOfPlace } from './finding-keys';

const RULE = 'year-differs';
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/g;

/** The title of the report names another year than all titles of the workbook do; a sentence about another year is none. */
export function yearFinding(report: WrittenReport, { facts }: Recognition, settings: Settings): ReportFinding | null {
  const own = yearOfReport(report);
  if (!own || own.paragraph === null || settings.rules[RULE]?.off) return null;
  const told = facts
    .filter(({ fact }) => fact === 'year' || fact === 'title')
    .flatMap(({ cell, text }) => Array.from(text.matchAll(YEAR), ([, year]) => ({ cell, year: Number(year) })));
  const [first] = told;
  const { paragraph } = own;
  const text = report.paragraphs[paragraph]?.text ?? '';
  const named = new Set(Array.from(text.matchAll(YEAR), ([, year]) => Number(year)));
  if (!first || told.some(({ year }) => named.has(year))) return null;
  const start = Math.max(0, text.indexOf(String(own.year)));
  const finding = {
    rule: RULE,
    message: 'report',
    text: text.trim(),
    data: {
      place: { paragraph },
      year: String(own.year),
      first: { address: first.cell },
      firstYear: String(first.year),
    },
    severity: settings.rules[RULE]?.severity ?? ('warning' as const),
    place: { paragraph, start, end: start + String(own.year).length },
    also: [],
    cell: null,
    related: [first.cell],
    expected: String(first.year),
    actual: String(own.year),
    difference: null,
    waived: null,
  };
  return { ...finding, key: keyOfPlace([RULE, 'title'], finding) };
}
