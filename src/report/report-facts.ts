import type { Settings } from '../contracts/settings';
import type { ReportFinding } from '../contracts/report-review';
import type { Language } from '../words';

/** What was found in a report in Word; `name` is that of its file. */
export interface WrittenReportFindings {
  readonly name: string;
  readonly findings: readonly ReportFinding[];
}

/** What the report says beside the review itself. */
export interface ReportFacts {
  /** File name of the workbook, '' where it has none yet. */
  readonly workbook: string;
  /** Local time of the check, as it is to be shown: "2026-11-25 09:30". */
  readonly time: string;
  readonly language: Language;
  readonly settings: Settings;
  /** A report in Word that was held against the workbook, where the person wants what was found in it to be told. */
  readonly written?: WrittenReportFindings;
  /** Findings that are new, solved and still there since the last time, where there is one to compare with. */
  readonly change?: { readonly fresh: number; readonly solved: number; readonly same: number };
}
