import type { Finding } from '../contracts/finding';
import { addressName } from '../workbook/address';
import { interfaceText } from './interface-text';
import type { Language } from './language';
import { addressText, renderMessage } from './render';
import { ruleTitle, ruleWhy } from './rule-words';
import { isTerm, termText } from './terms';
import { typeset } from './typeset';
import { partOfFigure } from './signed-figure';
import { evidenceOf, type EvidenceLabel, type EvidenceRow } from './evidence';
import { grouped } from './grouped-figure';

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
      severity: interfaceText(`severity-one.${severity}`, language),
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

/**
 * A figure as the table of figures shows it: a difference says over or under, and a difference of rates is counted in
 * percentage points.
 */
export function figureText({ label, value, kept }: EvidenceRow, unit: string, language: Language): string {
  if (kept) return interfaceText(`evidence.as-${kept}`, language, { text: typeset(value) });
  if (!('figure' in label) || label.figure !== 'difference') return typeset(value);
  const side = partOfFigure(value, 'way', language) ?? '';
  const size = partOfFigure(value, 'size', language) ?? value;
  if (!/\d/.test(size)) return typeset(value);
  const isRate = size.endsWith('%');
  return interfaceText(isRate ? 'evidence.off-points' : 'evidence.off', language, {
    side,
    size: grouped(isRate ? size.slice(0, -1) : size),
    unit: isRate ? '' : unit,
  }).trim();
}

/** The unit that a finding's amounts are counted in; empty where it names none. */
export function unitOf({ data }: Finding): string {
  return typeof data['unit'] === 'string' ? data['unit'] : '';
}

function figuresText(finding: Finding, language: Language): string {
  const { parts, verdict } = evidenceOf(finding);
  const figure = (row: EvidenceRow): string => {
    const { label, cell, value } = row;
    return [
      labelText(label, language),
      ...(cell ? [addressText(cell, finding.cell.sheet)] : []),
      value === '' ? interfaceText('evidence.blank', language) : figureText(row, unitOf(finding), language),
    ].join(' ');
  };
  return [...parts, ...verdict].map(figure).join(interfaceText('explanation.between', language));
}
