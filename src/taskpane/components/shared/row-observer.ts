import { useCallback, useLayoutEffect, useRef } from 'react';

/** Begins to watch a row's height; the answer ends it. */
export type Observe = (element: HTMLElement) => () => void;

/** One ResizeObserver for the viewport and all rows in it. Where a row above the viewport turns out taller, scrolls on. */
export function useRowObserver<Row extends { readonly id: string }>(
  scroller: { readonly current: HTMLDivElement | null },
  heights: { readonly current: Map<string, number> },
  offsets: readonly number[],
  rows: readonly Row[],
  first: number,
  setMeasured: (update: (before: number) => number) => void,
  look: () => void,
): Observe {
  const latest = useRef({ offsets, rows, first });
  latest.current = { offsets, rows, first };
  const observer = useRef<ResizeObserver | null>(null);

  const take = useCallback(
    (entries: readonly Element[]) => {
      const { offsets: tops, rows: all, first: from } = latest.current;
      const top = scroller.current?.scrollTop ?? 0;
      let changed = false;
      let grownAbove = 0;
      for (const element of entries) {
        const id = element instanceof HTMLElement ? element.dataset['row'] : undefined;
        const height = element.getBoundingClientRect().height;
        if (id === undefined || height === 0 || heights.current.get(id) === height) continue;
        const index = all.findIndex((row, at) => at >= from && row.id === id);
        const guessed = (tops[index + 1] ?? 0) - (tops[index] ?? 0);
        if (index >= 0 && (tops[index + 1] ?? 0) <= top) grownAbove += height - guessed;
        heights.current.set(id, height);
        changed = true;
      }
      if (grownAbove !== 0 && scroller.current) scroller.current.scrollTop = top + grownAbove;
      if (changed) setMeasured((before) => before + 1);
      look();
    },
    [scroller, heights, setMeasured, look],
  );

  const ensure = useCallback((): ResizeObserver | null => {
    if (observer.current === null && typeof ResizeObserver !== 'undefined') {
      observer.current = new ResizeObserver((entries) => {
        take(entries.map(({ target }) => target));
      });
    }
    return observer.current;
  }, [take]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element) ensure()?.observe(element);
    look();
    return () => {
      observer.current?.disconnect();
      observer.current = null;
    };
  }, [ensure, scroller, look]);

  return useCallback(
    (element) => {
      ensure()?.observe(element);
      return () => {
        observer.current?.unobserve(element);
      };
    },
    [ensure],
  );
}
