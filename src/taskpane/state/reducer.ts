import type { Finding } from '../../contracts/finding';
import type { WorkbookChange } from '../../hosts/workbook-host';
import type { ComputedColumn, Review } from '../../contracts/review';
import type { Settings } from '../../contracts/settings';
import {
  NO_FILTERS,
  type Activity,
  type Grouping,
  type LiveState,
  type Notice,
  type Outcome,
  type PaneState,
  type Problem,
  type Shown,
  type Tab,
} from './pane-state';
import { contentOf } from '../view/written';
import { placeOf } from './same-finding';

export type PaneAction =
  | { readonly type: 'started'; readonly activity: Activity; readonly tab?: Tab }
  | { readonly type: 'progressed'; readonly done: number; readonly total: number }
  /** The person has called off what is under way, which has not ended yet. */
  | { readonly type: 'cancel-asked' }
  | {
      readonly type: 'reviewed';
      readonly outcome: Outcome;
      /** The finding of the old review that is to be looked at now, in the place of the selected one. */
      readonly next?: Finding;
      /** The finding of the old review to go on with; the list stays where it is. */
      readonly resume?: Finding | null;
      /** The person asked for a check: with nothing open the list begins at its top. */
      readonly asked?: boolean;
    }
  | {
      readonly type: 'finished';
      readonly canUndo: boolean;
      readonly notices?: readonly Notice[];
      /** Whether something of ours is in the workbook now; missing where that has not changed. */
      readonly traces?: boolean;
    }
  | { readonly type: 'failed'; readonly problem: Problem; readonly canUndo: boolean }
  /** The workbook keeps these settings now, whose difference does not touch the review. */
  | { readonly type: 'remembered'; readonly settings: Settings }
  | { readonly type: 'noticed'; readonly notice: Notice }
  | { readonly type: 'notice-dismissed'; readonly notice: Notice }
  | { readonly type: 'problem-dismissed' }
  | { readonly type: 'tab-chosen'; readonly tab: Tab }
  | { readonly type: 'shown-toggled'; readonly shown: Shown }
  | { readonly type: 'rule-chosen'; readonly rule: string | null }
  /** The findings of one kind on one sheet, which is searched for by its name. */
  | { readonly type: 'sheet-shown'; readonly sheet: string; readonly shown: Shown }
  | { readonly type: 'searched'; readonly text: string }
  | { readonly type: 'search-toggled' }
  | { readonly type: 'filters-reset' }
  | { readonly type: 'selected'; readonly index: number | null }
  /** The person selected the cell of a finding in the sheet; `listed`: the filters let it into the list. */
  | { readonly type: 'sheet-selected'; readonly index: number | null; readonly listed: boolean }
  | { readonly type: 'grouping-chosen'; readonly grouping: Grouping }
  | { readonly type: 'group-toggled'; readonly id: string; readonly folded: boolean }
  | { readonly type: 'bundle-toggled'; readonly id: string; readonly open: boolean }
  | { readonly type: 'picking-switched'; readonly on: boolean }
  | { readonly type: 'picked'; readonly indices: readonly number[]; readonly on: boolean }
  | { readonly type: 'changed'; readonly change: WorkbookChange }
  | { readonly type: 'column-toggled'; readonly id: string }
  /** These columns of ours are in the workbook now, and no others. */
  | { readonly type: 'columns-written'; readonly columns: readonly ComputedColumn[] }
  | { readonly type: 'live-switched'; readonly on: boolean }
  | { readonly type: 'comments-switched'; readonly on: boolean }
  | { readonly type: 'live-began' }
  | { readonly type: 'live-reviewed'; readonly outcome: Outcome }
  | {
      readonly type: 'live-ended';
      readonly phase: LiveState['phase'];
      readonly canUndo: boolean;
      readonly traces?: boolean;
    };

/** The one state machine of the pane: pure, so that every way through it can be tested without a screen. */
export function reduce(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'started':
      return {
        ...state,
        activity: action.activity,
        progress: null,
        cancelling: false,
        problem: null,
        notices: action.activity === 'reviewing' ? state.notices : [],
        tab: action.tab ?? state.tab,
        // What changes while the workbook is being read may have been read or not.
        changes: action.activity === 'reading' ? [] : state.changes,
        // What was removed must not come back by itself.
        live: action.activity === 'clearing' ? { ...state.live, armed: false } : state.live,
      };
    case 'progressed':
      return state.activity === null ? state : { ...state, progress: { done: action.done, total: action.total } };
    case 'cancel-asked':
      return state.activity === null ? state : { ...state, cancelling: true };
    case 'reviewed':
      return {
        ...withOutcome(state, action.outcome, action.next),
        ...(action.resume !== undefined && {
          resume:
            action.resume && state.outcome ? placeOf(action.resume, state.outcome.review, action.outcome.review) : null,
          stillness: state.stillness + 1,
        }),
        rewind: action.asked && state.selected === null ? state.rewind + 1 : state.rewind,
        activity: 'marking',
        progress: null,
        live: { ...state.live, armed: true },
      };
    case 'finished':
      return {
        ...state,
        activity: null,
        progress: null,
        cancelling: false,
        canUndo: action.canUndo,
        notices: [...state.notices, ...(action.notices ?? [])],
        traces: action.traces ?? state.traces,
      };
    case 'failed':
      return action.problem.during === 'revealing'
        ? { ...state, problem: action.problem }
        : {
            ...state,
            activity: null,
            progress: null,
            cancelling: false,
            problem: action.problem,
            canUndo: action.canUndo,
          };
    case 'remembered':
      return state.outcome ? { ...state, outcome: { ...state.outcome, settings: action.settings } } : state;
    case 'noticed':
      return { ...state, notices: [...state.notices, action.notice] };
    case 'notice-dismissed':
      return { ...state, notices: state.notices.filter((notice) => notice !== action.notice) };
    case 'problem-dismissed':
      return { ...state, problem: null };
    case 'tab-chosen':
      return { ...state, tab: action.tab };
    case 'shown-toggled': {
      const shown = state.filters.shown === action.shown && state.tab === 'findings' ? 'all' : action.shown;
      return { ...state, tab: 'findings', filters: { ...state.filters, shown }, hidden: null };
    }
    case 'sheet-shown': {
      const filters = { rule: null, text: action.sheet, shown: action.shown };
      return { ...state, tab: 'findings', searching: true, filters, hidden: null };
    }
    case 'rule-chosen':
      return {
        ...state,
        tab: 'findings',
        searching: state.searching || action.rule !== null,
        filters: { ...state.filters, rule: action.rule },
      };
    case 'searched':
      return { ...state, filters: { ...state.filters, text: action.text } };
    case 'search-toggled':
      return state.searching
        ? { ...state, searching: false, filters: { ...state.filters, rule: null, text: '' } }
        : { ...state, searching: true, tab: 'findings' };
    case 'filters-reset':
      return withHiddenShown({ ...state, searching: false, filters: NO_FILTERS });
    case 'selected':
      return action.index === null ? { ...state, selected: null } : withSelected(state, action.index);
    case 'sheet-selected':
      if (action.index === null) return state.hidden === null ? state : { ...state, hidden: null };
      return action.listed ? withSelected(state, action.index) : { ...state, hidden: action.index };
    case 'grouping-chosen':
      return { ...state, grouping: action.grouping, folded: new Set(), attention: state.attention + 1 };
    case 'group-toggled':
      return { ...state, folded: toggled(state.folded, [action.id], action.folded) };
    case 'bundle-toggled':
      return { ...state, opened: toggled(state.opened, [action.id], action.open) };
    case 'picking-switched':
      return { ...state, picked: action.on ? new Set() : null, selected: action.on ? null : state.selected };
    case 'picked':
      return { ...state, picked: toggled(state.picked ?? new Set(), action.indices, action.on) };
    case 'changed':
      return { ...state, changes: [...state.changes, action.change].slice(-MOST_CHANGES) };
    case 'column-toggled': {
      const unwanted = new Set(state.unwanted);
      if (!unwanted.delete(action.id)) unwanted.add(action.id);
      return { ...state, unwanted };
    }
    case 'columns-written':
      return { ...state, written: new Map(action.columns.map((column) => [column.id, contentOf(column)])) };
    case 'live-switched':
      return { ...state, live: { ...state.live, on: action.on, phase: 'rest' } };
    case 'comments-switched':
      return { ...state, comments: action.on };
    case 'live-began':
      return { ...state, live: { ...state.live, phase: 'checking' } };
    case 'live-reviewed':
      return { ...withOutcome(state, action.outcome), stillness: state.stillness + 1, changes: [] };
    case 'live-ended':
      return {
        ...state,
        live: { ...state.live, phase: action.phase },
        canUndo: action.canUndo,
        traces: action.traces ?? state.traces,
      };
  }
}

/** Changes beyond these are not told apart any more: the oldest are forgotten, and that there are some is known. */
const MOST_CHANGES = 500;

function withSelected(state: PaneState, index: number): PaneState {
  return { ...state, selected: index, hidden: null, resume: null, attention: state.attention + 1 };
}

/** Without filters nothing is hidden: the finding that was comes into view. */
function withHiddenShown(state: PaneState): PaneState {
  return state.hidden === null ? state : withSelected(state, state.hidden);
}

function toggled<T>(set: ReadonlySet<T>, members: readonly T[], isIn: boolean): ReadonlySet<T> {
  const next = new Set(set);
  for (const member of members) {
    if (isIn) next.add(member);
    else next.delete(member);
  }
  return next;
}

/** A new review in the place of the old: whatever the person has chosen stays chosen as far as it is still there. */
function withOutcome(state: PaneState, outcome: Outcome, next?: Finding): PaneState {
  const { review } = outcome;
  return {
    ...state,
    outcome,
    selected: selectedAfter(state, review, next),
    resume: null,
    hidden: null,
    picked: null,
    attention: next ? state.attention + 1 : state.attention,
    unwanted: kept(state.unwanted, review),
    filters: stillFiltering(state, review),
  };
}

/** Where the new review has `next`, or else the finding that is selected in the old. */
function selectedAfter({ outcome, selected }: PaneState, review: Review, next?: Finding): number | null {
  const before = next ?? (selected === null ? undefined : outcome?.review.findings[selected]);
  return before && outcome ? placeOf(before, outcome.review, review) : null;
}

function kept(unwanted: ReadonlySet<string>, review: Review): ReadonlySet<string> {
  return new Set(review.computed.filter(({ id }) => unwanted.has(id)).map(({ id }) => id));
}

/** A rule filter whose rule no longer speaks would hide everything without a visible cause. */
function stillFiltering(state: PaneState, review: Review): PaneState['filters'] {
  const { filters } = state;
  const speaks = [...review.findings, ...review.notChecked].some(({ rule }) => rule === filters.rule);
  return filters.rule === null || speaks ? filters : { ...filters, rule: null };
}
