/** Of tables that share a name so many are looked at, the nearest first: a workbook with more of one project lists copies. */
const NEAREST = 8;

export interface Likeable<T> {
  /** Names by which tables are found: two that share none are never compared. */
  readonly namesOf: (table: T) => readonly string[];
  /** The project that the table tells of; null where its sheet says none: then it may be any. */
  readonly projectOf: (table: T) => string | null;
  readonly areDifferent: (one: T, other: T) => boolean;
}

/**
 * For each table the indices of the nearest earlier ones with which it may be compared, nearest first. Found by keys, so
 * that a workbook of many projects costs as much as its projects one by one.
 */
export function nearestEarlier<T>(tables: readonly T[], { namesOf, projectOf, areDifferent }: Likeable<T>): number[][] {
  // A table alone is compared with nothing, and its names may be very many.
  if (tables.length < 2) return tables.map(() => []);
  const known = new Map<string, number[]>();
  const note = (key: string, index: number): void => {
    const list = known.get(key);
    if (list) list.push(index);
    else known.set(key, [index]);
  };
  return tables.map((table, index) => {
    const project = projectOf(table);
    const names = new Set(namesOf(table));
    const near = new Set<number>();
    for (const name of names) {
      const keys = project === null ? [keyOf('any', name)] : [keyOf('of', name, project), keyOf('none', name)];
      for (const key of keys) for (const earlier of known.get(key)?.slice(-NEAREST) ?? []) near.add(earlier);
    }
    if (index < tables.length - 1)
      for (const name of names) {
        note(keyOf('any', name), index);
        note(project === null ? keyOf('none', name) : keyOf('of', name, project), index);
      }
    return [...near]
      .sort((a, b) => b - a)
      .filter((earlier) => {
        const other = tables[earlier];
        return other !== undefined && !areDifferent(other, table);
      })
      .slice(0, NEAREST);
  });
}

const keyOf = (...parts: readonly string[]): string => parts.join('\n');
