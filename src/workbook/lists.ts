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
