import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState, type KeyboardEvent } from 'react';
import { stepFrom, type FindingList as List, type GroupTitle, type ListRow } from '../../view/finding-rows';
import { useWords } from '../../words-context';
import { FindingCard } from './finding-card';
import { UncheckedCard } from './unchecked-card';
import { VirtualList } from '../shared/virtual-list';

const useStyles = makeStyles({
  list: { flexGrow: 1, minHeight: 0, backgroundColor: tokens.colorNeutralBackground2 },
  group: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '34px',
    padding: '4px 12px',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
  },
  name: {
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  hint: {
    margin: 0,
    padding: '0 12px 8px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Pixels of a sheet's heading, and guesses for cards not yet seen. */
const GROUP_HEIGHT = 34;
const CARD_HEIGHT = 86;
const guessHeight = (row: ListRow): number => (row.kind === 'group' ? GROUP_HEIGHT : CARD_HEIGHT);

/** Keys that step through the findings while the list has the focus. */
const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

export interface FindingListProps {
  readonly list: List;
  readonly selected: number | null;
  readonly attention: number;
  readonly stillness: number;
  readonly onStep: (index: number) => void;
}

export function FindingList({ list, selected, attention, stillness, onStep }: FindingListProps) {
  const styles = useStyles();
  const { rows, order } = list;
  /** The finding that takes the focus because the step came from the keyboard. */
  const [focus, setFocus] = useState<number | null>(null);
  const focused = useCallback(() => {
    setFocus(null);
  }, []);
  const positions = useMemo(() => new Map(order.map((index, at) => [index, at + 1])), [order]);
  const target = useMemo(() => {
    const at = rows.findIndex((row) => row.kind === 'finding' && row.index === selected);
    return at < 0 ? null : at;
  }, [rows, selected]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = stepFrom(order, selected, step);
    if (next === null) return;
    setFocus(next);
    onStep(next);
  };

  return (
    <VirtualList
      rows={rows}
      estimate={guessHeight}
      pinned={(row) => (row.kind === 'group' ? <Group row={row} /> : null)}
      pinnedHeight={GROUP_HEIGHT}
      target={target}
      attention={attention}
      stillness={stillness}
      onKeyDown={onKeyDown}
      className={styles.list}
    >
      {(row) => {
        switch (row.kind) {
          case 'group':
            return <Group row={row} isHeading />;
          case 'unchecked':
            return <UncheckedCard entry={row.entry} />;
          case 'finding':
            return (
              <FindingCard
                finding={row.finding}
                index={row.index}
                chosen={row.index === selected}
                focus={row.index === focus}
                onFocused={focused}
                position={positions.get(row.index) ?? 0}
                size={order.length}
              />
            );
        }
      }}
    </VirtualList>
  );
}

interface GroupProps {
  readonly row: Extract<ListRow, { readonly kind: 'group' }>;
  /** The heading in its place; else the copy that stays at the top while its findings pass. */
  readonly isHeading?: boolean;
}

function Group({ row, isHeading = false }: GroupProps) {
  const styles = useStyles();
  const { t } = useWords();
  const name = useTitle(row.title);
  const Name = isHeading ? 'h2' : 'div';
  return (
    <>
      <div className={styles.group} {...(isHeading ? { 'data-group': row.id } : {})}>
        <Name className={styles.name} title={name}>
          {name}
        </Name>
        <span className={styles.count}>{t('findings.count', { count: String(row.count) })}</span>
      </div>
      {isHeading && 'section' in row.title && row.title.section === 'unchecked' && (
        <p className={styles.hint}>{t('unchecked.hint')}</p>
      )}
    </>
  );
}

function useTitle(title: GroupTitle): string {
  const { t } = useWords();
  if ('sheet' in title) return title.sheet;
  return t(title.section === 'unchecked' ? 'unchecked.title' : 'finding.waived');
}
