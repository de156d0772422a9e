import type { Finding, NotChecked, Review } from '../review';
import { plainText as joined, renderFix, renderMessage, ruleTitle, typeset, type Language } from '../words';
import { reportText } from '../words/report-text';
import { areaName, cellName } from '../workbook/address';
import type { ReportText } from '../contracts/report-sheet';
import { COLUMN, REPORT_COLUMNS } from '../contracts/report-sheet';

/** The cells of one row, REPORT_COLUMNS of them. */
export type ReportRow = readonly ReportText[];
type Part = keyof typeof COLUMN;

/** A row that says these; texts that are '' are blank. */
export function row(parts: Readonly<Partial<Record<Part, ReportText>>>): ReportRow {
  const cells = new Array<ReportText>(REPORT_COLUMNS).fill(null);
  for (const [part, column] of Object.entries(COLUMN) as [Part, number][]) {
    const text = parts[part];
    if (text !== undefined && text !== '') cells[column] = text;
  }
  return cells;
}

/** A finding under its number. */
export function findingRow(finding: Finding, number: number, language: Language): ReportRow {
  const { rule, severity, cell, expected, actual, difference, waived } = finding;
  return row({
    number,
    label: reportText(`label.${waived ? 'waived' : severity}`, language),
    sheet: cell.sheet,
    cell: cellName(cell.row, cell.column),
    subject: ruleTitle(rule, language),
    sentence: sentenceOf(finding, language),
    expected: withMinusSign(expected),
    actual: withMinusSign(actual),
    difference: withMinusSign(difference),
    handling: waived
      ? reportText('handling.waived', language, { date: waived.date, reason: waived.reason })
      : handlingOf(finding, language),
  });
}

function handlingOf(finding: Finding, language: Language): string | null {
  const { fix, severity } = finding;
  if (fix) {
    const key = fix.safe ? 'handling.safe' : 'handling.consent';
    return reportText(key, language, { fix: joined(renderFix(finding, fix.byFormula ?? fix, language)) });
  }
  return severity === 'info' ? null : reportText('handling.ask', language);
}

/** What could not be judged, under its number. */
export function uncheckedRow(entry: NotChecked, number: number, language: Language): ReportRow {
  const { rule, cell } = entry;
  return row({
    number,
    label: reportText('label.unchecked', language),
    sheet: cell.sheet,
    cell: cellName(cell.row, cell.column),
    subject: ruleTitle(rule, language),
    sentence: sentenceOf(entry, language),
  });
}

/** A waiver that has nothing to set aside any more, under its number. */
export function staleRow(
  { rule, cell, waiver }: Review['staleWaivers'][number],
  number: number,
  language: Language,
): ReportRow {
  return row({
    number,
    label: reportText('label.stale', language),
    sheet: cell.sheet,
    cell: areaName(cell.area),
    subject: ruleTitle(rule, language),
    sentence: reportText('stale.sentence', language),
    handling: reportText('handling.waived', language, { date: waiver.date, reason: waiver.reason }),
  });
}

/** Figures have one minus sign wherever people read them. */
const sentenceOf = (entry: Finding | NotChecked, language: Language): string =>
  joined(renderMessage(entry, language).map((part) => ({ text: typeset(part.text) })));

const withMinusSign = (figure: string | null): string | null => figure && typeset(figure);
