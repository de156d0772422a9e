import type { Finding } from '../contracts/finding';
import type { ReportFinding } from '../contracts/report-review';
import type { StoredReportWaiver } from '../contracts/settings';
import { nameKey } from '../prose/name-key';
import type { JudgedClaim } from '../prose/judged-claim';
import { subjectOf } from '../prose/text-claims';
import { addressName } from '../workbook/address';
import { findingKey, keyOfPlace, whereOf, type FindingKey } from './finding-keys';

/**
 * Keys of findings about sentences: `where` is the rule, what the sentence speaks of (subject, kind, role, year) and the
 * how manieth of its like it is in the report, so that it holds while paragraphs come, go and move and figures change.
 */
export class ReportKeys {
  private ordinals: ReadonlyMap<JudgedClaim, readonly string[]> | null = null;

  constructor(private readonly claims: readonly JudgedClaim[]) {}

  /** Counted when the first finding asks. */
  private counted(): ReadonlyMap<JudgedClaim, readonly string[]> {
    const ordinals = new Map<JudgedClaim, readonly string[]>();
    const seen = new Map<string, number>();
    for (const judged of this.claims) {
      const { claim, text } = judged;
      const where = 'table' in text.place ? 'table' : 'paragraph';
      const said = [where, nameKey(subjectOf(claim)), claim.kind, claim.role, String(claim.year)];
      const like = said.join('|');
      const count = (seen.get(like) ?? 0) + 1;
      seen.set(like, count);
      ordinals.set(judged, [...said, String(count)]);
    }
    return ordinals;
  }

  keyOf(judged: JudgedClaim, finding: Omit<ReportFinding, 'key'>): FindingKey {
    this.ordinals ??= this.counted();
    return keyOfPlace([finding.rule, ...(this.ordinals.get(judged) ?? [])], finding);
  }
}

/** What a waiver keeps of a finding about a sentence, or of one about a table of the report. */
export function reportWaiverFor(finding: ReportFinding | Finding): Pick<StoredReportWaiver, 'rule' | 'key' | 'text'> {
  if ('place' in finding) return { rule: finding.rule, key: whereOf(finding.key), text: finding.text };
  return { rule: finding.rule, key: whereOf(findingKey(finding)), text: addressName(finding.cell) };
}

/** Marks findings of a report that a person set aside; `used` collects the waivers that were answered to. */
export function waiveReport<One extends ReportFinding | Finding>(
  findings: readonly One[],
  waivers: readonly StoredReportWaiver[],
  used: Set<StoredReportWaiver>,
): One[] {
  if (waivers.length === 0) return [...findings];
  const nameOf = ({ rule, key, text }: Pick<StoredReportWaiver, 'rule' | 'key' | 'text'>): string =>
    JSON.stringify([rule, key, text]);
  const byName = new Map(waivers.map((waiver) => [nameOf(waiver), waiver]));
  return findings.map((finding) => {
    const waiver = byName.get(nameOf(reportWaiverFor(finding)));
    if (!waiver) return finding;
    used.add(waiver);
    return { ...finding, waived: { reason: waiver.reason, date: waiver.date } };
  });
}
