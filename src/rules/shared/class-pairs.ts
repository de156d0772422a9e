import type { ItemReadings } from '../../tables/readings/item-readings';
import type { Book } from '../rule';
import { COMPARED, itemPairs, nearTables, valueOf, type ItemPair } from './counterpart-tables';
import { nameKey } from './likeness';

type Role = (typeof COMPARED)[number];

/** Two tables one of which spells out lines of the other: row indices of its outermost classes and of these lines. */
export interface ClassPairs extends Pick<ItemPair, 'earlier' | 'later' | 'pairs'> {
  /** The measures in which at least every second class repeats its line. */
  readonly roles: readonly Role[];
}

/** So many classes have to repeat their lines in one measure before another is held against its own. */
const FEWEST_EQUAL = 2;

/**
 * Tables whose outermost classes are, all of them, lines of another sheet's table by their names: the projects of a detail,
 * each over what it was spent on, and the same projects in a summary. Tables that list the same items are none.
 */
export function classPairs(book: Book): readonly ClassPairs[] {
  const alike = itemPairs(book);
  return nearTables(book)
    .filter(([one, other]) => !alike.some(({ earlier, later }) => earlier === one && later === other))
    .flatMap(([earlier, later]) => {
      if (earlier.table.view === later.table.view) return [];
      const found =
        linesOf(later, earlier)?.map(({ own, line }) => ({ left: line, right: own, equal: true })) ??
        linesOf(earlier, later)?.map(({ own, line }) => ({ left: own, right: line, equal: true }));
      const roles = found ? rolesOf(earlier, later, found) : [];
      return found && roles.length > 0 ? [{ earlier, later, pairs: found, roles }] : [];
    });
}

function rolesOf(earlier: ItemReadings, later: ItemReadings, pairs: ItemPair['pairs']): readonly Role[] {
  const told = COMPARED.flatMap((role) => {
    const [a, b] = [earlier.of(role), later.of(role)];
    if (!a || !b) return [];
    const values = pairs.flatMap(({ left, right }) => {
      const [one, other] = [valueOf(earlier, a, left), valueOf(later, b, right)];
      return one && other ? [one.eq(other)] : [];
    });
    return [{ role, stated: values.length, equal: values.filter((isEqual) => isEqual).length }];
  });
  if (!told.some(({ equal }) => equal >= FEWEST_EQUAL)) return [];
  return told.flatMap(({ role, stated, equal }) => (equal * 2 >= stated ? [role] : []));
}

/** Each outermost class of the detail with the one line of its name; null where one has none, several, or a class. */
function linesOf(
  detail: ItemReadings,
  summary: ItemReadings,
): readonly { readonly own: number; readonly line: number }[] | null {
  const { rows } = detail.table;
  const classes = rows.flatMap(({ kind }, index) => (kind === 'class' ? [index] : []));
  const inner = new Set(classes.flatMap((index) => rows[index]?.children ?? []));
  const outer = classes.filter((index) => !inner.has(index));
  if (outer.length < FEWEST_EQUAL) return null;
  const byName = new Map<string, number[]>();
  for (const line of summary.leaves) {
    const name = nameKey(summary.table.rows[line]?.name ?? '');
    const lines = byName.get(name);
    if (lines) lines.push(line);
    else byName.set(name, [line]);
  }
  const pairs = outer.flatMap((own) => {
    const lines = byName.get(nameKey(rows[own]?.name ?? '')) ?? [];
    return lines.length === 1 && lines[0] !== undefined ? [{ own, line: lines[0] }] : [];
  });
  return pairs.length === outer.length ? pairs : null;
}
