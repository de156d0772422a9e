import { findingItem } from './finding-list';
import type { ListRow } from './finding-rows';

/** What a key does in the list. Rows are named by their ids. */
export type ListMove =
  /** Closes the open finding and stays at its row. */
  | { readonly kind: 'close'; readonly row: string }
  | { readonly kind: 'fold'; readonly row: string; readonly folded: boolean }
  | { readonly kind: 'row'; readonly row: string }
  | { readonly kind: 'finding'; readonly row: string; readonly index: number };

/** Steps that Page Up and Page Down take. */
const PAGE = 5;

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  j: 1,
  ArrowUp: -1,
  k: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: -Infinity,
  End: Infinity,
};

/** The row where the Tab key enters the list: where the person is, else the selected finding, else the first card. */
export function stopRow(rows: readonly ListRow[], selected: number | null, at: string | null): string | null {
  const chosen = rows.find((row) => row.kind === 'finding' && row.index === selected);
  const there = rows.find(({ id }) => id === at);
  return (chosen ?? there ?? rows.find(({ kind }) => kind !== 'group') ?? rows[0])?.id ?? null;
}

/** The first card of the list, or its first heading where all is folded. */
export function landingRow(rows: readonly ListRow[]): string | null {
  return (rows.find(({ kind }) => kind !== 'group') ?? rows[0])?.id ?? null;
}

/** What a key does at a row; null for keys that are not the list's. Where findings are picked, a step opens none (`opens`). */
export function listKey(
  key: string,
  rows: readonly ListRow[],
  stop: string | null,
  selected: number | null,
  opens = true,
): ListMove | null {
  const place = rows.findIndex(({ id }) => id === stop);
  const row = rows[place];
  if (key === 'Escape') return row && selected !== null ? { kind: 'close', row: row.id } : null;
  if (key === 'ArrowLeft' || key === 'ArrowRight') return row ? sideways(key, rows, row) : null;
  const step = STEPS[key];
  if (step === undefined) return null;
  const cards = rows.flatMap((one, index) => (one.kind === 'group' ? [] : [index]));
  if (cards.length === 0) return null;
  const from = cards.indexOf(place);
  // Nothing is open yet: the first key opens where the person stands.
  const begins = opens && selected === null && row?.kind === 'finding' && Math.abs(step) === 1;
  const to =
    from >= 0
      ? from + (begins ? 0 : step)
      : step > 0
        ? cards.findIndex((index) => index > place)
        : cards.findLastIndex((index) => index < place);
  return landing(rows[cards[Math.min(Math.max(to, 0), cards.length - 1)] ?? -1], step);
}

function landing(row: ListRow | undefined, step: number): ListMove | null {
  if (!row) return null;
  if (row.kind === 'finding') return { kind: 'finding', row: row.id, index: row.index };
  if (row.kind === 'bundle' && !row.open) {
    const { entries } = row.bundle;
    const entry = step > 0 ? entries[0] : entries.at(-1);
    if (entry) return { kind: 'finding', row: findingItem(entry).id, index: entry.index };
  }
  return { kind: 'row', row: row.id };
}

function sideways(key: 'ArrowLeft' | 'ArrowRight', rows: readonly ListRow[], row: ListRow): ListMove | null {
  if (row.kind === 'group') return { kind: 'fold', row: row.id, folded: key === 'ArrowLeft' };
  if (key === 'ArrowRight') return null;
  const head = rows.find((one) => one.kind === 'group' && one.id === row.group.id);
  return head ? { kind: 'row', row: head.id } : null;
}
