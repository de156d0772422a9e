import type { Settings } from '../contracts/settings';
import type { Language } from '../words';

/** What the report says beside the review itself. */
export interface ReportFacts {
  /** File name of the workbook, '' where it has none yet. */
  readonly workbook: string;
  /** Local time of the check, as it is to be shown: "2026-11-25 09:30". */
  readonly time: string;
  readonly language: Language;
  readonly settings: Settings;
  /** Findings that are new, solved and still there since the last time, where there is one to compare with. */
  readonly change?: { readonly fresh: number; readonly solved: number; readonly same: number };
}
