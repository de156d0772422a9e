import type { ReportFinding } from '../contracts/report-review';
import { renderReportText, reportPlaceText, ruleTitle, type Language } from '../words';
import { reportText } from '../words/report-text';
import { row, type ReportRow } from './report-rows';

/** A finding about a report in Word. Its place is none of the workbook's: it leads nowhere. */
export function writtenRow(report: string, finding: ReportFinding, number: number, language: Language): ReportRow {
  const { rule, severity, expected, actual, difference, waived } = finding;
  return row({
    number,
    label: reportText(`label.${waived ? 'waived' : severity}`, language),
    sheet: report,
    cell: reportPlaceText(finding, language),
    subject: ruleTitle(rule, language),
    sentence: renderReportText(finding, language),
    expected,
    actual,
    difference,
    handling: waived
      ? reportText('handling.waived', language, { date: waived.date, reason: waived.reason })
      : reportText('handling.ask', language),
  });
}
