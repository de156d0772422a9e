import type { CellAddress } from '../workbook/address';
import type { CheckedClaim, FigurePlace } from './checked-claim';
import type { MessageData, NotChecked, Severity, Waiver } from './finding';
import type { Review } from './review';
import type { StoredReportWaiver } from './settings';

/** A finding about a sentence of the report. `data` may name its paragraph. */
export interface ReportFinding {
  readonly rule: string;
  /** What it is known again by, whatever paragraphs come and go (`review/report-keys.ts`). */
  readonly key: string;
  /** Subject and figure as written. */
  readonly text: string;
  readonly message: string;
  readonly data: MessageData;
  readonly severity: Severity;
  readonly place: FigurePlace;
  /** Further places where the same figure is told. */
  readonly also: readonly FigurePlace[];
  /** The sheet of the report's table that the place lies in; null for a paragraph. */
  readonly cell: CellAddress | null;
  readonly related: readonly CellAddress[];
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly waived: Waiver | null;
}

/** What came of a report: of its sentences, and of its tables as if they were sheets. */
export interface ReportReview {
  readonly claims: readonly CheckedClaim[];
  /** Of its sentences, in their order. */
  readonly findings: readonly ReportFinding[];
  readonly notChecked: readonly NotChecked[];
  /** Its tables reviewed as sheets: cells are those of `sheets`. */
  readonly tables: Review;
  /** Waivers that no finding of this report answers to: it was mended, or it is another report. */
  readonly staleWaivers: readonly StoredReportWaiver[];
}
