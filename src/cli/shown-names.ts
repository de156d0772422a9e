/** The steps of a full path, and how many of the last ones its name has at least. */
export interface NamedPath {
  readonly steps: readonly string[];
  readonly least: number;
}

/** File systems differ in what they take for one name: neither case nor the composition of letters tells names apart. */
export const sameName = (name: string): string => name.normalize('NFC').toLowerCase();

/**
 * For each path the shortest end, of at least `least` steps, that no other path has: steps are joined with "/".
 * Paths that differ in nothing but case keep all steps.
 */
export function shortestNames(paths: readonly NamedPath[]): string[] {
  const lengths = paths.map(({ steps, least }) => Math.min(least, steps.length));
  const nameOf = (index: number): string => paths[index]?.steps.slice(-(lengths[index] ?? 1)).join('/') ?? '';
  for (;;) {
    const groups = new Map<string, number[]>();
    for (const index of paths.keys()) {
      const key = sameName(nameOf(index));
      const group = groups.get(key);
      if (group) group.push(index);
      else groups.set(key, [index]);
    }
    let grown = false;
    for (const group of groups.values()) {
      if (group.length === 1) continue;
      for (const index of group) {
        // the first step of a full path is its root, which is no name
        if ((lengths[index] ?? 0) >= (paths[index]?.steps.length ?? 0) - 1) continue;
        lengths[index] = (lengths[index] ?? 0) + 1;
        grown = true;
      }
    }
    if (!grown) return paths.map((_, index) => nameOf(index));
  }
}
