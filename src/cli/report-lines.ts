import type { ClaimVerdict } from '../contracts';
import { interfaceText, paragraphText, proseText, ruleTitle, type Language } from '../words';
import { cliText } from '../words/cli-text';
import type { JsonReportReview } from './report-json';

const VERDICTS: readonly ClaimVerdict[] = ['agrees', 'differs', 'contradicts-itself', 'not-found'];

/** What came of a report as lines for a terminal: its figures counted, findings in their order, a summary. */
export function reportReviewLines(file: string, report: JsonReportReview, language: Language): string[] {
  const { claims } = report;
  const counts = VERDICTS.map(
    (verdict) =>
      `${proseText(verdict, language)} ${String(claims.filter((claim) => claim.verdict === verdict).length)}`,
  );
  const with_ = report.workbook
    ? proseText('with-workbook', language, { workbook: report.workbook })
    : proseText('no-workbook', language);
  const lines = [
    file,
    `  ${with_}`,
    `  ${proseText('claims', language, { count: String(claims.length) })}  ${counts.join('  ')}`,
  ];
  for (const finding of report.findings) {
    lines.push(
      `  ${interfaceText(`severity.${finding.severity}`, language)}  ${placeText(finding, language)}  ${ruleTitle(finding.rule, language)} (${finding.rule})`,
      `      ${finding.message}`,
    );
  }
  for (const { sheet, cell, rule, reason } of report.notChecked) {
    lines.push(`  ${cliText('not-checked', language)}  ${sheet}!${cell}  ${ruleTitle(rule, language)}  ${reason}`);
  }
  const severities = (['error', 'warning', 'info'] as const).map(
    (severity) =>
      `${interfaceText(`severity.${severity}`, language)} ${String(report.findings.filter((finding) => finding.severity === severity && !finding.waived).length)}`,
  );
  lines.push(`  ${severities.join('  ')}  ${cliText('not-checked', language)} ${String(report.notChecked.length)}`);
  return lines;
}

/** "正文第23段", or "表1-3!C5" in a table. */
export function placeText(finding: JsonReportReview['findings'][number], language: Language): string {
  if ('sheet' in finding) return `${finding.sheet}!${finding.cell}`;
  return paragraphText(finding.paragraph, language);
}
