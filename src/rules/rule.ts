import type { Fix, MessageData, Severity } from '../contracts/finding';
import type { CheckedWhat } from '../contracts/review';
import type { Settings } from '../contracts/settings';
import type { Recognition, Table } from '../tables';
import type { FundingReadings } from '../tables/readings/funding-readings';
import type { IndicatorReadings } from '../tables/readings/indicator-readings';
import type { ItemReadings } from '../tables/readings/item-readings';
import type { CellAddress } from '../workbook/address';
import type { FormProfile } from './forms/form-profile';

export type RuleGroup = 'cells' | 'totals' | 'funds' | 'indicators' | 'scores' | 'across';

/** One check: data first, then a pure function that reports what it finds. Rules never see each other. */
export interface Rule {
  /** Name in files, reports, settings and documentation. */
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  check(context: RuleContext): void;
}

/** What a rule says of one violation; the rest of a Finding is filled in by the pipeline. */
export interface Report {
  /** Id of a sentence under the rule's words. */
  readonly message: string;
  readonly data: MessageData;
  readonly cell: CellAddress;
  readonly related?: readonly CellAddress[];
  readonly expected?: string | null;
  readonly actual?: string | null;
  readonly difference?: string | null;
  /** Where the case differs from the rule's own severity. */
  readonly severity?: Severity;
  readonly table?: Table | null;
  readonly fix?: Fix | null;
}

/** What a rule could not judge. One entry a rule and table, or a cell where one cell is the cause. */
export interface Unjudged {
  readonly reason: string;
  readonly data?: MessageData;
  readonly cell: CellAddress;
  readonly table?: Table | null;
}

/** A recognised workbook with everything its tables say, read once for all rules. */
export interface Book {
  readonly recognition: Recognition;
  readonly items: readonly ItemReadings[];
  readonly indicators: readonly IndicatorReadings[];
  readonly funds: readonly FundingReadings[];
  profile(table: IndicatorReadings): FormProfile;
}

export interface RuleContext {
  readonly book: Book;
  /** The book without sheets that are left out of comparisons; for rules across tables it is the book itself. */
  readonly comparable: Book;
  readonly settings: Settings;
  report(report: Report): void;
  notChecked(entry: Unjudged): void;
  /** Tells that so many figures were compared with what they should be, right or wrong. */
  judged(what: CheckedWhat, count?: number): void;
}
