import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import type { WorkbookChange } from '../../../hosts/workbook-host';
import { reportOrder } from '../../../report/report-order';
import type { Review } from '../../../contracts/review';
import type { PaneState } from '../../state/pane-state';
import type { FindingList as List } from '../../view/finding-list';
import { rowsOf, type ListRow } from '../../view/finding-rows';
import { landingRow, listKey, stopRow } from '../../view/list-keys';
import { isStale } from '../../view/stale';
import { usePaneActions } from '../shared/pane-context';
import { VirtualList } from '../shared/virtual-list';
import { BundleCard } from './bundle-card';
import { FindingCard } from './finding-card';
import { GROUP_HEIGHT, GroupHeading } from './group-heading';
import { UncheckedCard } from './unchecked-card';

const useStyles = makeStyles({
  list: { flexGrow: 1, minHeight: 0, backgroundColor: tokens.colorNeutralBackground2 },
});

/** A guess for cards not yet seen, in pixels. */
const CARD_HEIGHT = 86;
const guessHeight = (row: ListRow): number => (row.kind === 'group' ? GROUP_HEIGHT : CARD_HEIGHT);

export interface FindingListProps {
  readonly review: Review;
  readonly list: List;
  readonly state: PaneState;
  /** Grows whenever the list is to take the focus. */
  readonly entered: number;
  readonly onStep: (index: number) => void;
}

/** The findings in their groups: one stop of the Tab key, within which the arrows move. */
export function FindingList({ review, list, state, entered, onStep }: FindingListProps) {
  const styles = useStyles();
  const { dispatch } = usePaneActions();
  const { selected, attention, stillness, rewind, folded, opened, picked, outcome, changes } = state;
  const { order } = list;
  const rows = useMemo(() => rowsOf(list, { folded, opened }, selected), [list, folded, opened, selected]);
  const numbers = useMemo(() => new Map(reportOrder(review.findings).map((index, at) => [index, at + 1])), [review]);
  const positions = useMemo(() => new Map(order.map((index, at) => [index, at + 1])), [order]);
  /** Where the Tab key enters the list, as far as the person has moved there. */
  const [at, setAt] = useState<string | null>(null);
  /** The row that takes the focus because the keyboard moved there. */
  const [focus, setFocus] = useState<string | null>(null);
  const [moves, setMoves] = useState(0);
  const focused = useCallback(() => {
    setFocus(null);
  }, []);
  /** Where several are picked, none is open. */
  const open = picked === null ? selected : null;
  const stop = stopRow(rows, open, at);
  const target = useMemo(() => {
    const place = rows.findIndex(({ id }) => id === focus);
    if (place >= 0) return place;
    const chosen = rows.findIndex((row) => row.kind === 'finding' && row.index === selected);
    return chosen < 0 ? null : chosen;
  }, [rows, selected, focus]);

  const goTo = (id: string): void => {
    setAt(id);
    setFocus(id);
    setMoves((before) => before + 1);
  };
  useEffect(() => {
    const id = entered > 0 ? landingRow(rows) : null;
    if (id !== null) goTo(id);
    // Only when the list is entered, not whenever its rows change.
  }, [entered]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = listKey(event.key, rows, stop, open, picked === null);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    switch (move.kind) {
      case 'close':
        dispatch({ type: 'selected', index: null });
        goTo(move.row);
        return;
      case 'fold':
        dispatch({ type: 'group-toggled', id: move.row, folded: move.folded });
        return;
      case 'row':
        goTo(move.row);
        return;
      case 'finding':
        goTo(move.row);
        if (picked === null) onStep(move.index);
        return;
    }
  };

  return (
    <VirtualList
      rows={rows}
      estimate={guessHeight}
      pinned={(row) => (row.kind === 'group' ? <GroupHeading row={row} isPinned /> : null)}
      pinnedHeight={GROUP_HEIGHT}
      target={target}
      attention={attention + moves}
      stillness={stillness}
      rewind={rewind}
      onKeyDown={onKeyDown}
      className={styles.list}
    >
      {(row) => {
        const reach = { isStop: row.id === stop, focus: row.id === focus, onFocused: focused };
        switch (row.kind) {
          case 'group':
            return <GroupHeading row={row} {...reach} />;
          case 'unchecked':
            return <UncheckedCard entry={row.entry} {...reach} />;
          case 'bundle':
            return <BundleCard bundle={row.bundle} open={row.open} picked={picked} {...reach} />;
          case 'finding':
            return (
              <FindingCard
                finding={row.finding}
                index={row.index}
                chosen={row.index === selected}
                position={positions.get(row.index) ?? 0}
                size={order.length}
                number={numbers.get(row.index) ?? null}
                isFresh={outcome?.change?.fresh.has(row.index) === true}
                isStale={isStale(row.finding, staleChanges(state, changes))}
                picked={picked === null ? null : picked.has(row.index)}
                nested={row.nested}
                showsSheet={!('sheet' in row.group.title)}
                {...reach}
              />
            );
        }
      }}
    </VirtualList>
  );
}

const NO_CHANGES: readonly WorkbookChange[] = [];
/** While checks run by themselves the next one is on its way. */
const staleChanges = ({ live }: PaneState, changes: readonly WorkbookChange[]): readonly WorkbookChange[] =>
  live.on && live.armed ? NO_CHANGES : changes;
