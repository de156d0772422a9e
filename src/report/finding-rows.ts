import type { Finding, NotChecked, Review } from '../review';
import { reportText } from '../words/report-text';
import type { Language } from '../words';
import { COLUMN } from '../contracts/report-sheet';
import { reportOrder } from './report-order';
import { findingRow, row, uncheckedRow, type ReportRow } from './report-rows';

/** The headings of a report's columns. */
export const headerRow = (language: Language): ReportRow =>
  row(
    Object.fromEntries(
      (Object.keys(COLUMN) as (keyof typeof COLUMN)[]).map((part) => [part, reportText(`header.${part}`, language)]),
    ),
  );

/**
 * Some findings and unchecked places of a review as a list of their own: headings, then a row each in the order given,
 * under the numbers and in the words that they have in its report.
 */
export function listRows(
  review: Review,
  entries: readonly (Finding | NotChecked)[],
  language: Language,
): readonly ReportRow[] {
  const { findings, notChecked } = review;
  const ordered = [
    ...reportOrder(findings).flatMap((index) => findings[index] ?? []),
    ...notChecked,
    ...findings.filter(({ waived }) => waived !== null),
  ];
  const numbers = new Map<Finding | NotChecked, number>(ordered.map((entry, index) => [entry, index + 1]));
  return [
    headerRow(language),
    ...entries.map((entry) => {
      const number = numbers.get(entry) ?? 0;
      return 'severity' in entry ? findingRow(entry, number, language) : uncheckedRow(entry, number, language);
    }),
  ];
}
