import type { Finding, NotChecked } from '../../contracts/finding';
import type { ReportRow } from '../../report/report-rows';
import type { Group } from './finding-list';

export { listRows } from '../../report/finding-rows';
export { csv, tabbed } from './waiver-list';

/** What the groups of a list hold, one by one, in its order; folded groups and bundles included. */
export function entriesOf(groups: readonly Group[]): readonly (Finding | NotChecked)[] {
  return groups.flatMap(({ items }) =>
    items.flatMap((item): readonly (Finding | NotChecked)[] => {
      if (item.kind === 'finding') return [item.finding];
      return item.kind === 'bundle' ? item.bundle.entries.map(({ finding }) => finding) : [item.entry];
    }),
  );
}

/** Rows as texts; what is blank is ''. */
export const texts = (rows: readonly ReportRow[]): readonly (readonly string[])[] =>
  rows.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell))));
