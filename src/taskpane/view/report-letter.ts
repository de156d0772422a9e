import type { ReportFinding } from '../../contracts/report-review';
import {
  interfaceText,
  renderReportMessage,
  reportPlaceText,
  ruleTitle,
  ruleWhy,
  typeset,
  type Language,
} from '../../words';

/** A finding about the report as a text that stands by itself: where, what, the sentence, why it matters. */
export function reportFindingText(finding: ReportFinding, language: Language): string {
  const { rule, severity, waived } = finding;
  return [
    interfaceText('report-check.letter-place', language, {
      place: reportPlaceText(finding, language),
      title: ruleTitle(rule, language),
      severity: interfaceText(`severity.${severity}`, language),
    }),
    sentenceOf(finding, language),
    ruleWhy(rule, language),
    ...(waived ? [interfaceText('finding.waived-reason', language, { date: waived.date, reason: waived.reason })] : []),
  ].join('\n');
}

/** All open findings as numbered points of a letter. */
export function reportLetterText(report: string, findings: readonly ReportFinding[], language: Language): string {
  const open = findings.filter(({ waived }) => !waived);
  const head = interfaceText('report-check.letter-head', language, { report, count: String(open.length) });
  const points = open.map((finding, index) => {
    const place = interfaceText('report-check.letter-place', language, {
      place: reportPlaceText(finding, language),
      title: ruleTitle(finding.rule, language),
      severity: interfaceText(`severity.${finding.severity}`, language),
    });
    return `${String(index + 1)}. ${place}\n${sentenceOf(finding, language)}`;
  });
  return [head, ...points].join('\n');
}

const sentenceOf = (finding: ReportFinding, language: Language): string =>
  renderReportMessage(finding, language)
    .map(({ text }) => typeset(text))
    .join('');
