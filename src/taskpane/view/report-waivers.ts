import type { Finding } from '../../contracts/finding';
import type { ReportFinding, ReportReview } from '../../contracts/report-review';
import type { Settings, StoredReportWaiver } from '../../contracts/settings';
import { reportWaiverFor } from '../../review/report-keys';
import { interfaceText, renderReportText, renderText, reportPlaceText, ruleTitle, type Language } from '../../words';
import { addressName } from '../../workbook/address';
import { today } from './today';

/** What became of a waiver: `unknown` where no report is there that could tell. */
export type ReportWaiverState = 'open' | 'stale' | 'unknown';

/** A waiver of a report's finding with what it sets aside. */
export interface ReportWaiverEntry {
  readonly waiver: StoredReportWaiver;
  /** The finding of the chosen report that is set aside; null where there is none, or no report. */
  readonly finding: ReportFinding | Finding | null;
  readonly state: ReportWaiverState;
}

type WaiverName = Pick<StoredReportWaiver, 'rule' | 'key' | 'text'>;

const isSame = (one: WaiverName, other: WaiverName): boolean =>
  one.rule === other.rule && one.key === other.key && one.text === other.text;

/** All waivers of reports that the workbook keeps, in the order in which they were given; `review`: of the chosen report. */
export function reportWaiverEntries(
  review: ReportReview | null,
  { reportWaivers }: Pick<Settings, 'reportWaivers'>,
): readonly ReportWaiverEntry[] {
  const waived = review ? [...review.findings, ...review.tables.findings].filter((finding) => finding.waived) : [];
  const named = waived.map((finding) => ({ finding, name: reportWaiverFor(finding) }));
  return reportWaivers.map((waiver) => {
    const finding = named.find(({ name }) => isSame(name, waiver))?.finding ?? null;
    return { waiver, finding, state: finding ? 'open' : review ? 'stale' : 'unknown' };
  });
}

/** The settings without some of the waivers of reports. */
export function withoutReportWaivers(settings: Settings, removed: readonly WaiverName[]): Settings {
  const reportWaivers = settings.reportWaivers.filter((waiver) => !removed.some((one) => isSame(one, waiver)));
  return { ...settings, reportWaivers };
}

/** The settings with a finding of the report set aside at a moment (local date). */
export function withReportWaiver(settings: Settings, finding: ReportFinding, reason: string, at: Date): Settings {
  const name = reportWaiverFor(finding);
  const { reportWaivers } = withoutReportWaivers(settings, [name]);
  return { ...settings, reportWaivers: [...reportWaivers, { ...name, reason, date: today(at) }] };
}

/** Where in the report the finding stands; '' where that is not known. */
export function reportWaiverPlace({ finding }: ReportWaiverEntry, language: Language): string {
  if (!finding) return '';
  return 'place' in finding ? reportPlaceText(finding, language) : addressName(finding.cell);
}

/** The sentence of the finding; the words that were set aside where there is none. */
export function reportWaiverText({ waiver, finding }: ReportWaiverEntry, language: Language): string {
  if (!finding) return interfaceText('waivers.words', language, { text: waiver.text });
  return 'place' in finding ? renderReportText(finding, language) : renderText(finding, language);
}

/** The list in the columns of `waiverTable`, without a header row. */
export function reportWaiverRows(
  entries: readonly ReportWaiverEntry[],
  language: Language,
): readonly (readonly string[])[] {
  return entries.map((entry) => {
    const { rule, reason, date } = entry.waiver;
    return [
      ruleTitle(rule, language),
      interfaceText('waivers.in-report', language),
      reportWaiverPlace(entry, language),
      reportWaiverText(entry, language),
      reason,
      date,
      interfaceText(`waivers.state-${entry.state}`, language),
    ];
  });
}
