import type { Review } from '../../src/review';
import type { Snapshot } from '../../src/workbook/snapshot';

/** What is out of order or repeated among the findings or the entries of what was not checked; empty where nothing is. */
export function misplaced({ sheets }: Snapshot, entries: Review['findings'] | Review['notChecked']): readonly string[] {
  const keys = entries.map(({ cell, rule }) => {
    const sheet = sheets.findIndex(({ name }) => name === cell.sheet);
    return { place: [sheet, cell.row, cell.column] as const, rule };
  });
  return keys.flatMap(({ place, rule }, index) => {
    const before = keys[index - 1];
    if (!before) return [];
    const step = place.map((at, level) => at - (before.place[level] ?? 0)).find((difference) => difference !== 0) ?? 0;
    const later = step > 0 || (step === 0 && before.rule < rule);
    return later ? [] : [`${before.place.join(':')} ${before.rule} before ${place.join(':')} ${rule}`];
  });
}
