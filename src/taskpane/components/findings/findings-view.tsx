import { useState } from 'react';
import type { Review } from '../../../contracts/review';
import type { Settings } from '../../../contracts/settings';
import type { PaneState } from '../../state/pane-state';
import type { FindingList as List } from '../../view/finding-list';
import { StepFooter } from '../shared/step-footer';
import { CleanPage } from '../shell/pages';
import { StaleWaiversBar } from '../waivers/stale-waivers-bar';
import { NothingMatches } from './nothing-matches';
import { FindingList } from './finding-list';
import { LazyFilterBar } from './lazy-filter-bar';
import { ChangeBar, FilterStatus, HiddenFinding } from './list-bars';
import { ListTools } from './list-tools';
import { PickFooter } from './pick-footer';

export interface FindingsViewProps {
  readonly review: Review;
  readonly settings: Settings;
  readonly state: PaneState;
  readonly list: List;
  readonly onStep: (index: number) => void;
}

/** The findings, or the good news that there are none, or that none matches. */
export function FindingsView({ review, settings, state, list, onStep }: FindingsViewProps) {
  const { filters, searching, selected, outcome, resume, hidden, picked, grouping } = state;
  const [entered, setEntered] = useState(0);
  const total = review.findings.length + review.notChecked.length;
  const change = outcome?.change ?? null;
  return (
    <>
      {searching && (
        <LazyFilterBar
          review={review}
          filters={filters}
          onEnter={() => {
            setEntered((before) => before + 1);
          }}
        />
      )}
      {total > 0 && <ListTools findings={review.findings} grouping={grouping} picking={picked !== null} />}
      <FilterStatus filters={filters} count={list.count} total={total} />
      <HiddenFinding review={review} hidden={hidden} />
      <ChangeBar change={change} first={list.order.find((index) => change?.fresh.has(index)) ?? null} onShow={onStep} />
      <StaleWaiversBar review={review} settings={settings} />
      {total === 0 ? (
        <CleanPage review={review} />
      ) : list.groups.length === 0 ? (
        <NothingMatches />
      ) : (
        <FindingList review={review} list={list} state={state} entered={entered} onStep={onStep} />
      )}
      {picked ? (
        <PickFooter review={review} order={list.order} picked={picked} />
      ) : (
        list.order.length > 0 && <StepFooter order={list.order} selected={selected} resume={resume} onStep={onStep} />
      )}
    </>
  );
}
