import type { ReportReview } from '../contracts';
import { renderReportText, type Language } from '../words';
import { addressName, cellName } from '../workbook/address';
import { jsonClaims, type JsonClaim } from './json-claims';
import { jsonReport, type JsonFinding, type JsonReport } from './json-report';

/** A finding about a sentence: its place in the report instead of a cell. */
export type JsonSentenceFinding = Omit<JsonFinding, 'sheet' | 'cell'> & {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
};

/** What came of a report: as of a workbook, with its sentences. */
export type JsonReportReview = Omit<JsonReport, 'findings' | 'claims'> & {
  /** Name of the workbook that it was held against; null for the report alone. */
  readonly workbook: string | null;
  readonly findings: readonly (JsonFinding | JsonSentenceFinding)[];
  readonly claims: readonly JsonClaim[];
};

/** What came of a report, in the JSON form of the contract. */
export function jsonReportReview(
  file: string,
  workbook: string | null,
  review: ReportReview,
  language: Language,
): JsonReportReview {
  const { file: name, ...own } = jsonReport(file, review.tables, language);
  const findings = review.findings.map((finding): JsonFinding | JsonSentenceFinding => {
    const { key, place, cell, rule, severity, expected, actual, difference, related, waived } = finding;
    const said = {
      key,
      rule,
      severity,
      message: renderReportText(finding, language),
      expected,
      actual,
      difference,
      related: related.map(addressName),
      waived,
      fix: null,
    };
    if (cell) return { ...said, sheet: cell.sheet, cell: cellName(cell.row, cell.column) };
    const { start, end } = place;
    return { ...said, paragraph: 'paragraph' in place ? place.paragraph : 0, start, end };
  });
  return { file: name, workbook, ...own, findings: [...findings, ...own.findings], claims: jsonClaims(review.claims) };
}
