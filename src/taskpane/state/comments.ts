import type { PlannedComment } from '../../hosts/workbook-host';
import type { Finding } from '../../contracts/finding';
import { addressName } from '../../workbook/address';
import { renderText, type Language } from '../../words';
import { marksOf } from './marks';

/** One comment a marked cell, with the sentences of all its findings; what was set aside, or is not painted, has none. */
export function commentsOf(findings: readonly Finding[], language: Language): readonly PlannedComment[] {
  const sentences = new Map<string, Set<string>>();
  for (const finding of findings) {
    if (finding.waived || finding.unpainted) continue;
    const key = addressName(finding.cell);
    sentences.set(key, (sentences.get(key) ?? new Set<string>()).add(renderText(finding, language)));
  }
  return marksOf(findings).map(({ cell, severity }) => ({
    cell,
    severity,
    text: [...(sentences.get(addressName(cell)) ?? [])].join('\n'),
  }));
}
