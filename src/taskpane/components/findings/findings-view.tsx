import type { Review } from '../../../contracts/review';
import type { Settings } from '../../../contracts/settings';
import type { PaneState } from '../../state/pane-state';
import type { FindingList as List } from '../../view/finding-rows';
import { FilterBar, NothingMatches } from './filter-bar';
import { FindingList } from './finding-list';
import { FixAllBar } from './fix-all-bar';
import { CleanPage } from '../shell/pages';
import { StaleWaiversBar } from '../waivers/stale-waivers-bar';
import { StepFooter } from '../shared/step-footer';

export interface FindingsViewProps {
  readonly review: Review;
  readonly settings: Settings;
  readonly state: PaneState;
  readonly list: List;
  readonly onStep: (index: number) => void;
}

/** The findings, or the good news that there are none, or that none matches. */
export function FindingsView({ review, settings, state, list, onStep }: FindingsViewProps) {
  const { filters, searching, selected, attention, stillness } = state;
  const isClean = review.findings.length + review.notChecked.length === 0;
  return (
    <>
      {searching && <FilterBar review={review} filters={filters} />}
      <FixAllBar findings={review.findings} />
      <StaleWaiversBar review={review} settings={settings} />
      {isClean ? (
        <CleanPage tables={review.tables.length} />
      ) : list.rows.length === 0 ? (
        <NothingMatches />
      ) : (
        <FindingList list={list} selected={selected} attention={attention} stillness={stillness} onStep={onStep} />
      )}
      {list.order.length > 0 && <StepFooter order={list.order} selected={selected} onStep={onStep} />}
    </>
  );
}
