import type { Finding } from '../../contracts/finding';
import { addressName, type Area } from '../../workbook/address';

/** A finding with its place in the review's own list. */
export interface Entry {
  readonly finding: Finding;
  readonly index: number;
}

/** Neighbours with one and the same problem, told as one. */
export interface Bundle {
  readonly id: string;
  readonly sheet: string;
  readonly area: Area;
  /** In the order of the sheet. */
  readonly entries: readonly Entry[];
}

/** From so many neighbours on they are one card: two are still read one by one. */
const FEWEST = 3;

/**
 * The entries with neighbours put together: cells without a gap, down a column or along a row, where the same rule says
 * the same. A bundle stands where its first entry stood; what was set aside stays by itself.
 */
export function bundled(entries: readonly Entry[]): readonly (Entry | Bundle)[] {
  const bundles = new Map<Entry, Bundle>();
  const taken = new Set<Entry>();
  for (const along of ['column', 'row'] as const) {
    for (const run of runs(
      entries.filter((entry) => !taken.has(entry) && !entry.finding.waived),
      along,
    )) {
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last || run.length < FEWEST) continue;
      for (const entry of run) taken.add(entry);
      bundles.set(first, bundleOf(run, first.finding, last.finding));
    }
  }
  return entries.flatMap((entry): readonly (Entry | Bundle)[] => {
    const bundle = bundles.get(entry);
    if (bundle) return [bundle];
    return taken.has(entry) ? [] : [entry];
  });
}

function bundleOf(entries: readonly Entry[], first: Finding, last: Finding): Bundle {
  return {
    id: `bundle ${first.rule} ${addressName(first.cell)}`,
    sheet: first.cell.sheet,
    area: { top: first.cell.row, left: first.cell.column, bottom: last.cell.row, right: last.cell.column },
    entries,
  };
}

/** Entries that say the same in one column (or row), cut where a cell between them says nothing. */
function runs(entries: readonly Entry[], along: 'column' | 'row'): readonly (readonly Entry[])[] {
  const across = along === 'column' ? 'row' : 'column';
  const lines = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { rule, message, severity, cell } = entry.finding;
    const key = [rule, message, severity, String(cell[along]), cell.sheet].join('|');
    const line = lines.get(key);
    if (line) line.push(entry);
    else lines.set(key, [entry]);
  }
  return [...lines.values()].flatMap((line) => {
    const sorted = [...line].sort((a, b) => a.finding.cell[across] - b.finding.cell[across]);
    const cut: Entry[][] = [];
    for (const entry of sorted) {
      const run = cut.at(-1);
      const before = run?.at(-1)?.finding.cell[across];
      if (run && before !== undefined && entry.finding.cell[across] === before + 1) run.push(entry);
      else cut.push([entry]);
    }
    return cut;
  });
}
