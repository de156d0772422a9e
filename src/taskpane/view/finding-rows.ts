import type { Finding, Severity } from '../../contracts/finding';
import type { Review } from '../../contracts/review';
import { findingItem, indicesOf, type FindingList, type Group, type Item } from './finding-list';

/** A row of the list as it is shown. */
export type ListRow =
  | { readonly kind: 'group'; readonly id: string; readonly group: Group; readonly folded: boolean }
  | (Extract<Item, { readonly kind: 'bundle' }> & { readonly open: boolean; readonly group: Group })
  | (Extract<Item, { readonly kind: 'finding' }> & { readonly nested: boolean; readonly group: Group })
  | (Extract<Item, { readonly kind: 'unchecked' }> & { readonly group: Group });

/** What of the list is folded away, and what of it is unfolded. */
export interface Folds {
  /** Ids of groups. */
  readonly folded: ReadonlySet<string>;
  /** Ids of bundles. */
  readonly opened: ReadonlySet<string>;
}

/** The rows of a list. What holds the selected finding is never folded away. */
export function rowsOf(
  { groups }: FindingList,
  { folded, opened }: Folds,
  selected: number | null,
): readonly ListRow[] {
  const holds = (item: Item): boolean => selected !== null && indicesOf(item).includes(selected);
  return groups.flatMap((group): ListRow[] => {
    const isFolded = folded.has(group.id) && !group.items.some(holds);
    const head: ListRow = { kind: 'group', id: group.id, group, folded: isFolded };
    if (isFolded) return [head];
    return [
      head,
      ...group.items.flatMap((item): ListRow[] => {
        if (item.kind === 'finding') return [{ ...item, nested: false, group }];
        if (item.kind === 'unchecked') return [{ ...item, group }];
        const open = opened.has(item.id) || holds(item);
        const inner = open ? item.bundle.entries.map((entry) => ({ ...findingItem(entry), nested: true, group })) : [];
        return [{ ...item, open, group }, ...inner];
      }),
    ];
  });
}

export type Kind = Severity | 'unchecked' | 'waived';

/** How many there are of each kind; what was set aside counts by itself. */
export function countsOf(review: Review): Readonly<Record<Kind, number>> {
  const counts = { error: 0, warning: 0, info: 0, unchecked: review.notChecked.length, waived: 0 };
  for (const { severity, waived } of review.findings) counts[waived ? 'waived' : severity] += 1;
  return counts;
}

/** The rules that speak in a review, most talkative first, with how often. */
export function rulesOf(review: Review): readonly { readonly rule: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { rule } of [...review.findings, ...review.notChecked]) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => ({ rule, count })).sort((a, b) => b.count - a.count);
}

/**
 * The finding one step on (+1) or back (−1) from the selected. Where none is, the one to go on with (`resume`), else
 * the first or last. Null at an end.
 */
export function stepFrom(
  order: readonly number[],
  selected: number | null,
  step: 1 | -1,
  resume: number | null = null,
): number | null {
  const at = selected === null ? -1 : order.indexOf(selected);
  if (at >= 0) return order[at + step] ?? null;
  const from = resume === null ? -1 : order.indexOf(resume);
  if (from >= 0) return (step === 1 ? order[from] : order[from - 1]) ?? null;
  return order[step === 1 ? 0 : order.length - 1] ?? null;
}

/**
 * The finding to go on to when the one at `index` has been dealt with: the next open one of the list, else the one
 * before. Undefined where it is the last that is open.
 */
export function successorOf(
  findings: readonly Finding[],
  order: readonly number[],
  index: number,
): Finding | undefined {
  for (const step of [1, -1] as const) {
    const place = stepFrom(order, index, step);
    const finding = place === null ? undefined : findings[place];
    if (finding && !finding.waived) return finding;
  }
  return undefined;
}
