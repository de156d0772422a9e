/** Lists of any length: spread into the arguments of a call, a long one overflows the stack. */

/** Adds all items at the end of the list. */
export function addAll<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}

/** The largest of the numbers and of `least`; -Infinity where there is none. */
export function largest(numbers: Iterable<number>, least = -Infinity): number {
  let found = least;
  for (const number of numbers) if (number > found) found = number;
  return found;
}

/** The smallest of the numbers and of `most`; Infinity where there is none. */
export function smallest(numbers: Iterable<number>, most = Infinity): number {
  let found = most;
  for (const number of numbers) if (number < found) found = number;
  return found;
}

/** Those of the ascending numbers that lie from `first` to `last`; found without looking at all of them. */
export function within(ascending: readonly number[], first: number, last: number): readonly number[] {
  return ascending.slice(lowerBound(ascending, first), lowerBound(ascending, last + 1));
}

/** Index of the first of the ascending numbers that is no less than `least`. */
function lowerBound(ascending: readonly number[], least: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascending[middle] ?? least) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The items by what each belongs to, groups and items in the order in which they come. */
export function groupedBy<Key, Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
