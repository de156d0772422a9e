import { makeStyles } from '@fluentui/react-components';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import {
  keptScrollTop,
  offsetsOf,
  pushedUp,
  rowAt,
  scrollTopFor,
  windowOf,
  type Placed,
} from '../../view/row-geometry';
import { useRowObserver, type Observe } from './row-observer';

export interface VirtualListProps<Row extends { readonly id: string }> {
  readonly rows: readonly Row[];
  /** Guessed height of a row in pixels, until it has been measured. */
  readonly estimate: (row: Row) => number;
  readonly children: (row: Row, index: number) => ReactNode;
  /** The header that stays at the top while its rows pass; null where the row heads none. */
  readonly pinned: (row: Row) => ReactNode | null;
  readonly pinnedHeight: number;
  /** Index of the row to be brought into view whenever `attention` changes, or the index itself. */
  readonly target: number | null;
  readonly attention: number;
  /** Where this changes, other rows have come without the person's doing: what is being read stays in its place. */
  readonly stillness: number;
  /** Where this changes, the list begins at its top. */
  readonly rewind?: number;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLDivElement>) => void;
  readonly className?: string;
}

/** Pixels rendered beyond the viewport on both sides, and the viewport assumed before it has been measured. */
const MARGIN = 400;
const UNMEASURED_VIEWPORT = 800;

const useStyles = makeStyles({
  scroller: {
    overflowY: 'auto',
    overflowX: 'hidden',
    overflowAnchor: 'none',
    position: 'relative',
    outlineOffset: '-2px',
  },
  pinned: { position: 'sticky', top: 0, height: 0, zIndex: 2 },
  head: { position: 'relative' },
});

/**
 * A list of thousands of rows of any height, of which only those in view are in the page. Heights are measured as
 * rows appear, and the place of what is being read is kept while they settle.
 */
export function VirtualList<Row extends { readonly id: string }>(props: VirtualListProps<Row>) {
  const { rows, estimate, children, pinned, pinnedHeight, target, attention, stillness, rewind, onKeyDown, className } =
    props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>());
  const [measured, setMeasured] = useState(0);
  const [view, setView] = useState({ top: 0, height: 0 });

  const offsets = useMemo(
    () => offsetsOf(rows.map((row) => heights.current.get(row.id) ?? estimate(row))),
    // `measured` stands for the heights, which are kept outside of the state.
    [rows, estimate, measured],
  );
  const height = view.height || UNMEASURED_VIEWPORT;
  const { first, last } = windowOf(offsets, view.top, height, MARGIN);

  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const [top, seen] = [element.scrollTop, element.clientHeight];
    setView((before) => (before.top === top && before.height === seen ? before : { top, height: seen }));
  }, []);

  const observer = useRowObserver(scroller, heights, offsets, rows, first, setMeasured, look);

  /** The row to be kept in view while heights settle, until the person scrolls away. */
  const pending = useRef<number | null>(null);
  /** What was in the list at the last rendering. */
  const shown = useRef<Placed & { readonly stillness: number }>({ rows, offsets, stillness });
  useLayoutEffect(() => {
    if (shown.current.stillness === stillness) pending.current = target;
  }, [target, attention]);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { rows, offsets, stillness };
    const element = scroller.current;
    if (!element || before.stillness === stillness) return;
    pending.current = null;
    element.scrollTop = keptScrollTop(element.scrollTop, before, shown.current);
    look();
  }, [rows, offsets, stillness, look]);
  useLayoutEffect(() => {
    const element = scroller.current;
    const row = pending.current;
    if (!element || row === null) return;
    const now = { top: element.scrollTop, height: element.clientHeight || UNMEASURED_VIEWPORT, pinned: pinnedHeight };
    element.scrollTop = scrollTopFor(offsets, row, now);
    look();
  }, [target, attention, offsets, rows, pinnedHeight, look]);

  const rewound = useRef(rewind);
  useLayoutEffect(() => {
    if (rewound.current === rewind) return;
    rewound.current = rewind;
    pending.current = null;
    if (scroller.current) scroller.current.scrollTop = 0;
    look();
  }, [rewind, look]);

  const letGo = (): void => {
    pending.current = null;
  };

  const top = rowAt(offsets, view.top);
  const head = headerAbove(rows, top, pinned);
  const below = rows.slice(top + 1, last + 1).findIndex((row) => pinned(row) !== null);
  const push = pushedUp(offsets, below < 0 ? null : top + 1 + below, view.top, pinnedHeight);
  return (
    <div
      ref={scroller}
      className={`${styles.scroller} ${className ?? ''}`}
      tabIndex={-1}
      onScroll={() => {
        look();
      }}
      onWheel={letGo}
      onTouchMove={letGo}
      onPointerDown={letGo}
      onKeyDown={(event) => {
        letGo();
        onKeyDown?.(event);
      }}
    >
      {head !== null && (
        <div className={styles.pinned} aria-hidden="true">
          <div className={styles.head} style={{ top: -push }}>
            {head}
          </div>
        </div>
      )}
      <div style={{ paddingTop: offsets[first], paddingBottom: (offsets.at(-1) ?? 0) - (offsets[last + 1] ?? 0) }}>
        {rows.slice(first, last + 1).map((row, index) => (
          <MeasuredRow key={row.id} id={row.id} observe={observer} scroller={scroller}>
            {children(row, first + index)}
          </MeasuredRow>
        ))}
      </div>
    </div>
  );
}

function headerAbove<Row>(
  rows: readonly Row[],
  from: number,
  pinned: (row: Row) => ReactNode | null,
): ReactNode | null {
  for (let index = from; index >= 0; index -= 1) {
    const row = rows[index];
    const head = row === undefined ? null : pinned(row);
    if (head !== null) return head;
  }
  return null;
}

interface MeasuredRowProps {
  readonly id: string;
  readonly observe: Observe;
  readonly scroller: { readonly current: HTMLDivElement | null };
  readonly children: ReactNode;
}

/** A row under observation. When it leaves the page with the focus inside, the list takes the focus over. */
function MeasuredRow({ id, observe, scroller, children }: MeasuredRowProps) {
  const ref = useCallback(
    (element: HTMLDivElement | null) => {
      if (!element) return;
      const stop = observe(element);
      return () => {
        stop();
        if (element.contains(document.activeElement)) scroller.current?.focus({ preventScroll: true });
      };
    },
    [observe, scroller],
  );
  return (
    <div ref={ref} data-row={id}>
      {children}
    </div>
  );
}
