import type { ReportFinding } from '../../contracts/report-review';
import { addressName } from '../../workbook/address';
import { interfaceText, proseText, renderReportMessage, ruleTitle, ruleWhy, type Language } from '../../words';
import { typeset } from './figures';

/** Where a finding about the report stands, as people say it: "正文第23段", or a cell of a table of the report. */
export function placeText({ place, cell }: Pick<ReportFinding, 'place' | 'cell'>, language: Language): string {
  if (cell) return addressName(cell);
  return proseText('paragraph', language, { index: 'paragraph' in place ? String(place.paragraph) : '' });
}

/** A finding about the report as a text that stands by itself: where, what, the sentence, why it matters. */
export function reportFindingText(finding: ReportFinding, language: Language): string {
  const { rule, severity, waived } = finding;
  return [
    interfaceText('report-check.letter-place', language, {
      place: placeText(finding, language),
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
      place: placeText(finding, language),
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
