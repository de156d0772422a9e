import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { ReportReview } from '../../../contracts/report-review';
import { claimOrder, joinedPieces, type ReportRow } from '../../view/report-rows';
import { useWords } from '../../words-context';
import { VirtualList } from '../shared/virtual-list';
import { ClaimDetail } from './claim-detail';
import { useVerdictStyles } from './verdict-styles';

const useStyles = makeStyles({
  list: { flexGrow: 1, minHeight: 0, backgroundColor: tokens.colorNeutralBackground1, paddingBlock: '4px' },
  row: {
    margin: 0,
    padding: '4px 14px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '24px',
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
    textSpacingTrim: 'trim-start',
  },
  // Nothing to compare: there for the context.
  quiet: { color: tokens.colorNeutralForeground3, lineHeight: '22px' },
  title: {
    padding: '10px 14px 6px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
    textWrap: 'balance',
    color: tokens.colorNeutralForeground1,
  },
  heading: {
    paddingTop: '10px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  table: {
    margin: '6px 14px',
    padding: '2px 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  cell: {
    marginInlineStart: '14px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    paddingInlineStart: '10px',
  },
  // A figure is a box of its own, which the line may break around: marks stay with it.
  joined: { whiteSpace: 'nowrap' },
  figure: {
    display: 'inline',
    margin: 0,
    padding: '1px 3px',
    borderTop: 'none',
    borderLeft: 'none',
    borderRight: 'none',
    borderRadius: '3px 3px 0 0',
    font: 'inherit',
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'start',
    whiteSpace: 'pre-line',
    cursor: 'pointer',
    ':hover': { filter: 'brightness(0.96)' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  selected: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '1px' },
  waived: { textDecorationLine: 'line-through' },
});

/** A guess for lines not yet seen, in pixels: so many letters fit beside each other in a narrow pane. */
const LETTERS = 20;
const LINE = 24;
const guessHeight = ({ pieces }: ReportRow): number =>
  8 + LINE * Math.max(1, Math.ceil(pieces.reduce((sum, { text }) => sum + text.length, 0) / LETTERS));
const pinned = (): null => null;

export interface ReportTextProps {
  readonly rows: readonly ReportRow[];
  readonly review: ReportReview;
  readonly waived: ReadonlySet<number>;
  /** Index of the claim that is open; null for none. */
  readonly selected: number | null;
  /** Grows whenever it has to come into view. */
  readonly attention: number;
  /** Grows whenever it has to take the focus as well. */
  readonly focus: number;
  readonly onSelect: (claim: number | null) => void;
  /** By the arrow keys. */
  readonly onStep: (claim: number) => void;
}

/** The report as it was written, each figure in the colour of its verdict: one stop of the Tab key, arrows move. */
export function ReportText({ rows, review, waived, selected, attention, focus, onSelect, onStep }: ReportTextProps) {
  const styles = useStyles();
  const order = useMemo(() => claimOrder(rows, () => true), [rows]);
  const stop = selected !== null && order.includes(selected) ? selected : (order[0] ?? null);
  const target = useMemo(() => {
    const place = selected === null ? -1 : rows.findIndex(({ claims }) => claims.includes(selected));
    return place < 0 ? null : place;
  }, [rows, selected]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target: at, currentTarget: list, key } = event;
    // Escape closes what is open, wherever in it the focus is; the page only where nothing is.
    if (key === 'Escape' && selected !== null) {
      event.preventDefault();
      event.stopPropagation();
      list.querySelector<HTMLElement>(`[data-claim="${String(selected)}"]`)?.focus();
      onSelect(null);
      return;
    }
    if (!(at instanceof HTMLElement) || at.dataset['claim'] === undefined) return;
    const next = stepByKey(key, order, Number(at.dataset['claim']));
    if (next === undefined) return;
    event.preventDefault();
    onStep(next);
  };
  return (
    <VirtualList
      rows={rows}
      estimate={guessHeight}
      pinned={pinned}
      pinnedHeight={0}
      target={target}
      attention={attention}
      stillness={0}
      onKeyDown={onKeyDown}
      className={styles.list}
    >
      {(row) => <Row row={row} {...{ review, waived, selected, stop, focus, onSelect }} />}
    </VirtualList>
  );
}

/** The claim to go to; undefined for a key that means nothing here. */
function stepByKey(key: string, order: readonly number[], at: number): number | undefined {
  const place = order.indexOf(at);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return order[place + 1];
    case 'ArrowLeft':
    case 'ArrowUp':
      return order[place - 1];
    case 'Home':
      return order[0];
    case 'End':
      return order.at(-1);
    default:
      return undefined;
  }
}

interface RowProps extends Pick<ReportTextProps, 'review' | 'waived' | 'selected' | 'focus' | 'onSelect'> {
  readonly row: ReportRow;
  readonly stop: number | null;
}

function Row({ row, review, waived, selected, stop, focus, onSelect }: RowProps) {
  const styles = useStyles();
  const { kind, pieces, claims } = row;
  const open = selected !== null && claims.includes(selected) ? review.claims[selected] : undefined;
  const className = mergeClasses(
    styles.row,
    kind === 'text' && claims.length === 0 && styles.quiet,
    kind === 'cell' && styles.cell,
    kind === 'title' && styles.title,
    kind === 'heading' && styles.heading,
    kind === 'table' && styles.table,
  );
  const content = joinedPieces(pieces).map(({ text, claim, before, after }, index) =>
    claim === null ? (
      <span key={index}>{text}</span>
    ) : (
      <span key={index} className={before + after === '' ? undefined : styles.joined}>
        {before}
        <Figure
          text={text}
          index={claim}
          isWaived={waived.has(claim)}
          {...{ review, selected, isStop: claim === stop, focus, onSelect }}
        />
        {after}
      </span>
    ),
  );
  return (
    <>
      {kind === 'heading' || kind === 'title' ? (
        <h3 className={className} data-line={row.id}>
          {content}
        </h3>
      ) : (
        <p className={className} data-line={row.id}>
          {content}
        </p>
      )}
      {open && (
        <div style={{ padding: '0 10px' }}>
          <ClaimDetail claim={open} review={review} />
        </div>
      )}
    </>
  );
}

interface FigureProps extends Pick<ReportTextProps, 'review' | 'selected' | 'focus' | 'onSelect'> {
  readonly text: string;
  readonly index: number;
  readonly isWaived: boolean;
  readonly isStop: boolean;
}

function Figure({ text, index, isWaived, isStop, review, selected, focus, onSelect }: FigureProps) {
  const styles = useStyles();
  const verdicts = useVerdictStyles();
  const { t } = useWords();
  const claim = review.claims[index];
  const button = useRef<HTMLButtonElement>(null);
  const isSelected = index === selected;
  useEffect(() => {
    if (focus > 0 && isSelected) button.current?.focus({ preventScroll: true });
  }, [focus, isSelected]);
  if (!claim) return text;
  const { verdict, cells } = claim;
  const said = { text, verdict: t(`report-check.${verdict}`), cells: cells.join('、') };
  return (
    <button
      ref={button}
      type="button"
      className={mergeClasses(
        styles.figure,
        verdicts[verdict],
        isSelected && styles.selected,
        isWaived && styles.waived,
      )}
      tabIndex={isStop ? 0 : -1}
      aria-expanded={isSelected}
      aria-label={t(cells.length > 0 ? 'report-check.figure-at' : 'report-check.figure', said)}
      title={cells.length > 0 ? cells.join('、') : said.verdict}
      data-claim={index}
      data-verdict={verdict}
      data-waived={isWaived}
      onClick={() => {
        onSelect(isSelected ? null : index);
      }}
    >
      {text}
    </button>
  );
}
