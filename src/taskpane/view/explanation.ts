import type { Finding } from '../../contracts/finding';
import { addressName } from '../../workbook/address';
import {
  addressText,
  interfaceText,
  isTerm,
  renderMessage,
  ruleTitle,
  ruleWhy,
  termText,
  type Language,
} from '../../words';
import { evidenceOf, type EvidenceLabel, type EvidenceRow } from './evidence';
import { typeset } from './figures';

/** What a row of figures is called. */
export function labelText(label: EvidenceLabel, language: Language): string {
  if ('figure' in label) return interfaceText(`evidence.${label.figure}`, language);
  return isTerm(label.term) ? termText(label.term, language) : interfaceText('evidence.figure', language);
}

/**
 * A finding as a text that stands by itself, in a letter or a mail: what and where, the sentence, its figures with their
 * cells, why it matters, the reason it was set aside for, and the rule that it comes from.
 */
export function explanationOf(finding: Finding, language: Language): string {
  const { rule, severity, cell, waived } = finding;
  const title = ruleTitle(rule, language);
  const figures = figuresText(finding, language);
  return [
    interfaceText('explanation.head', language, {
      severity: interfaceText(`severity.${severity}`, language),
      title,
      cell: addressName(cell),
    }),
    renderMessage(finding, language)
      .map(({ text }) => typeset(text))
      .join(''),
    ...(figures === '' ? [] : [interfaceText('explanation.figures', language, { figures })]),
    ruleWhy(rule, language),
    ...(waived ? [interfaceText('finding.waived-reason', language, { date: waived.date, reason: waived.reason })] : []),
    interfaceText('explanation.source', language, { title, rule }),
  ].join('\n');
}

function figuresText(finding: Finding, language: Language): string {
  const { parts, verdict } = evidenceOf(finding);
  const figure = ({ label, cell, value }: EvidenceRow): string =>
    [
      labelText(label, language),
      ...(cell ? [addressText(cell, finding.cell.sheet)] : []),
      value === '' ? interfaceText('evidence.blank', language) : typeset(value),
    ].join(' ');
  return [...parts, ...verdict].map(figure).join(interfaceText('explanation.between', language));
}
