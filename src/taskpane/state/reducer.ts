import { sameCell } from '../../workbook/address';
import type { Finding, Review } from '../../review/review-types';
import {
  NO_FILTERS,
  type Activity,
  type Notice,
  type Outcome,
  type PaneState,
  type Problem,
  type Shown,
  type Tab,
} from './pane-state';

export type PaneAction =
  | { readonly type: 'started'; readonly activity: Activity; readonly tab?: Tab }
  | { readonly type: 'progressed'; readonly done: number; readonly total: number }
  | { readonly type: 'reviewed'; readonly outcome: Outcome }
  | { readonly type: 'finished'; readonly canUndo: boolean; readonly notices?: readonly Notice[] }
  | { readonly type: 'failed'; readonly problem: Problem; readonly canUndo: boolean }
  | { readonly type: 'noticed'; readonly notice: Notice }
  | { readonly type: 'notice-dismissed'; readonly notice: Notice }
  | { readonly type: 'problem-dismissed' }
  | { readonly type: 'tab-chosen'; readonly tab: Tab }
  | { readonly type: 'shown-toggled'; readonly shown: Shown }
  | { readonly type: 'rule-chosen'; readonly rule: string | null }
  | { readonly type: 'searched'; readonly text: string }
  | { readonly type: 'search-toggled' }
  | { readonly type: 'filters-reset' }
  | { readonly type: 'selected'; readonly index: number | null }
  | { readonly type: 'column-toggled'; readonly id: string };

/** The one state machine of the pane: pure, so that every way through it can be tested without a screen. */
export function reduce(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'started':
      return {
        ...state,
        activity: action.activity,
        progress: null,
        problem: null,
        notices: action.activity === 'reviewing' ? state.notices : [],
        tab: action.tab ?? state.tab,
      };
    case 'progressed':
      return state.activity === 'reading' ? { ...state, progress: { done: action.done, total: action.total } } : state;
    case 'reviewed':
      return {
        ...state,
        activity: 'marking',
        progress: null,
        outcome: action.outcome,
        selected: sameFinding(state, action.outcome.review),
        unwanted: kept(state.unwanted, action.outcome.review),
        filters: stillFiltering(state, action.outcome.review),
      };
    case 'finished':
      return {
        ...state,
        activity: null,
        progress: null,
        canUndo: action.canUndo,
        notices: [...state.notices, ...(action.notices ?? [])],
      };
    case 'failed':
      return action.problem.during === 'revealing'
        ? { ...state, problem: action.problem }
        : { ...state, activity: null, progress: null, problem: action.problem, canUndo: action.canUndo };
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
      return { ...state, tab: 'findings', filters: { ...state.filters, shown } };
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
      return { ...state, searching: false, filters: NO_FILTERS };
    case 'selected':
      return action.index === null
        ? { ...state, selected: null }
        : { ...state, selected: action.index, attention: state.attention + 1 };
    case 'column-toggled': {
      const unwanted = new Set(state.unwanted);
      if (!unwanted.delete(action.id)) unwanted.add(action.id);
      return { ...state, unwanted };
    }
  }
}

/** The finding of the new review that is the one selected in the old: same rule at the same cell. */
function sameFinding(state: PaneState, review: Review): number | null {
  const before: Finding | undefined =
    state.selected === null ? undefined : state.outcome?.review.findings[state.selected];
  if (!before) return null;
  const index = review.findings.findIndex(({ rule, cell }) => rule === before.rule && sameCell(cell, before.cell));
  return index < 0 ? null : index;
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
