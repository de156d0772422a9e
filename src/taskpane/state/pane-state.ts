import type { HostErrorCode } from '../../contracts/host-error';
import type { Review } from '../../contracts/review';
import type { Finding, Severity } from '../../contracts/finding';
import type { Settings, StoredWaiver } from '../../contracts/settings';
import type { WorkbookChange } from '../../hosts/workbook-host';
import type { Snapshot } from '../../workbook/snapshot';
import type { CellAddress } from '../../workbook/address';
import type { WrittenColumns } from '../view/written';
import type { InterfaceKey } from '../../words';

export type Tab = 'findings' | 'overview' | 'recalculate';

/** What the pane is at. `marking` goes on while the findings can already be read. */
export type Activity = 'reading' | 'reviewing' | 'marking' | 'writing' | 'clearing' | 'undoing';

/** What was being done when the host refused. */
export type Undertaking = 'reading' | 'writing' | 'clearing' | 'undoing' | 'revealing';

/** A refusal of the host, to be worded for a person. */
export interface Problem {
  readonly code: HostErrorCode;
  readonly data: Readonly<Record<string, string>>;
  readonly during: Undertaking;
  /** Settings and waivers that the workbook did not keep: the person is offered to export them. */
  readonly lost?: Settings;
}

/** A message that stays until it is dismissed or the next undertaking begins. */
export interface Notice {
  readonly intent: 'success' | 'info' | 'warning';
  readonly key: InterfaceKey;
  readonly values: Readonly<Record<string, string>>;
  /** The host's refusal behind it, told in full. */
  readonly problem?: Problem;
  /** Taking back the last write takes back just what this message tells of. */
  readonly undoable?: boolean;
  /** Where to look at what was done. */
  readonly place?: CellAddress;
  /** The finding to look at, where it stands at a place of its own. */
  readonly finding?: Finding;
  /** What was waived just now: it can be restored from the message. */
  readonly waived?: readonly StoredWaiver[];
  /** Why the host left sheets out, told in a few words as `{reason}`. */
  readonly reason?: HostErrorCode;
}

/** A finished check. */
export interface Outcome {
  readonly review: Review;
  readonly settings: Settings;
  /** What was reviewed. */
  readonly snapshot: Snapshot;
  readonly at: Date;
  /** Reading and reviewing together. */
  readonly milliseconds: number;
  /** No sheet holds anything. */
  readonly empty: boolean;
  /** The workbook held cells of ours when it was read. */
  readonly owned: boolean;
  /** Against the last check that the person asked for; null where there was none. */
  readonly change: OutcomeChange | null;
}

/** What has come and gone since. */
export interface OutcomeChange {
  /** Indices of open findings that were not there. */
  readonly fresh: ReadonlySet<number>;
  /** How many are not there any more. */
  readonly gone: number;
}

/** Checking by itself after changes in the workbook. */
export interface LiveState {
  /** The person wants it. */
  readonly on: boolean;
  /** A check that the person asked for has marked this workbook, and nothing has been cleared since. */
  readonly armed: boolean;
  /** `typing`: it waits until the cell that is being edited is done. */
  readonly phase: 'rest' | 'checking' | 'typing';
}

/** Which kind is listed: all of them, one severity, or what was not checked. */
export type Shown = 'all' | Severity | 'unchecked' | 'waived';

/** What the list of findings is grouped by. */
export type Grouping = 'severity' | 'sheet' | 'rule';
export const GROUPINGS: readonly Grouping[] = ['severity', 'sheet', 'rule'];

export interface Filters {
  readonly shown: Shown;
  readonly rule: string | null;
  readonly text: string;
}

export interface PaneState {
  readonly tab: Tab;
  readonly activity: Activity | null;
  /** Cells read, written or taken back, and cells in all, where the host says so. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** The person has called it off; it ends, and is taken back, between two requests. */
  readonly cancelling: boolean;
  readonly outcome: Outcome | null;
  readonly problem: Problem | null;
  readonly notices: readonly Notice[];
  readonly filters: Filters;
  /** The search and rule filter are open. */
  readonly searching: boolean;
  readonly grouping: Grouping;
  /** Ids of groups of the list that are folded. */
  readonly folded: ReadonlySet<string>;
  /** Ids of bundles of the list that are unfolded. */
  readonly opened: ReadonlySet<string>;
  /** Indices of the findings that the person picks to deal with them together; null where nobody picks. */
  readonly picked: ReadonlySet<number> | null;
  /** Index into the review's findings. */
  readonly selected: number | null;
  /** Grows whenever the selected finding has to come into view. */
  readonly attention: number;
  /** Index of the finding to go on with when none is selected; null to begin at the first. */
  readonly resume: number | null;
  /** Index of a finding of the cell that was selected in the sheet, where the filters hide it. */
  readonly hidden: number | null;
  /** Grows whenever the list is to be read from its top. */
  readonly rewind: number;
  /** What somebody has changed in the workbook since it was read for the last check. */
  readonly changes: readonly WorkbookChange[];
  /** Ids of computed columns that the person does not want. */
  readonly unwanted: ReadonlySet<string>;
  /** Columns that this pane has written and nobody has taken back. */
  readonly written: WrittenColumns;
  readonly canUndo: boolean;
  readonly live: LiveState;
  /** The person wants findings explained in comments on their cells. */
  readonly comments: boolean;
  /** Grows with each review that came by itself: the list stays where the person reads. */
  readonly stillness: number;
  /** Whether the workbook holds marks or cells of ours; null where nobody has looked. */
  readonly traces: boolean | null;
}

export const NO_FILTERS: Filters = { shown: 'all', rule: null, text: '' };

export const INITIAL_STATE: PaneState = {
  tab: 'findings',
  activity: null,
  progress: null,
  cancelling: false,
  outcome: null,
  problem: null,
  notices: [],
  filters: NO_FILTERS,
  searching: false,
  grouping: 'severity',
  folded: new Set(),
  opened: new Set(),
  picked: null,
  selected: null,
  attention: 0,
  resume: null,
  hidden: null,
  rewind: 0,
  changes: [],
  unwanted: new Set(),
  written: new Map(),
  canUndo: false,
  live: { on: false, armed: false, phase: 'rest' },
  comments: false,
  stillness: 0,
  traces: null,
};
