import type { Finding } from '../contracts/finding';
import type { Settings } from '../contracts/settings';
import { rules } from '../rules/registry';
import type { Report, Rule } from '../rules/rule';
import type { CellAddress } from '../workbook/address';
import type { Snapshot } from '../workbook/snapshot';
import { openBook } from './book';
import { comparable, leftOutOf } from './left-out';

/** Rules that hold tables against one another. */
const BETWEEN: ReadonlySet<string> = new Set([
  'target-differs',
  'actual-differs',
  'amount-differs',
  'item-unmatched',
  'name-differs',
]);
/** Before the name of a table of the report, where sheets of the workbook may bear the same. */
const IN_REPORT = '报告:';

/**
 * What the report's tables and the workbook's say differently of one thing. Cells are those of the report's sheets;
 * related cells and those of sentences name tables of the report with "报告:". A row of the workbook that the report's
 * table leaves out is none: reports tell a part.
 */
export function betweenReportAndWorkbook(report: Snapshot, snapshot: Snapshot, settings: Settings): Finding[] {
  if (report.sheets.length === 0) return [];
  const own = report.sheets.map((sheet) => ({ ...sheet, name: IN_REPORT + sheet.name }));
  const both = openBook({ ...snapshot, sheets: [...snapshot.sheets, ...own] }, settings);
  const book = comparable(both, leftOutOf(both, settings));
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (!BETWEEN.has(rule.id) || settings.rules[rule.id]?.off) continue;
    rule.check({
      book,
      comparable: book,
      settings,
      report: (entry) => {
        const finding = betweenBoth(rule, entry, settings);
        if (finding) findings.push(finding);
      },
      judged: () => undefined,
      notChecked: () => undefined,
    });
  }
  return findings;
}

const isInReport = ({ sheet }: CellAddress): boolean => sheet.startsWith(IN_REPORT);

/** The finding at its cell of the report; null where both sides are of the report, or both of the workbook. */
function betweenBoth(rule: Rule, entry: Report, settings: Settings): Finding | null {
  const { cell, related = [], message, data } = entry;
  if (!isInReport(cell) || related.some(isInReport)) return null;
  return {
    rule: rule.id,
    message,
    data,
    severity: settings.rules[rule.id]?.severity ?? entry.severity ?? rule.severity,
    cell: { ...cell, sheet: cell.sheet.slice(IN_REPORT.length) },
    related,
    expected: entry.expected ?? null,
    actual: entry.actual ?? null,
    difference: entry.difference ?? null,
    table: null,
    fix: null,
    waived: null,
  };
}
