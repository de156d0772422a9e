import type { SheetChange } from '../write/sheet-change';
import type { Survey } from '../write/survey';

/** Excel's ids of sheets by the names that these had at a moment. */
export type SheetIds = ReadonlyMap<string, string>;

export const idsByName = ({ sheets }: Pick<Survey, 'sheets'>): SheetIds =>
  new Map(sheets.map(({ name, id }) => [name, id]));

/** Present names of sheets by their former ones; those that are gone are missing. */
export function presentNames(ids: SheetIds, { sheets }: Pick<Survey, 'sheets'>): ReadonlyMap<string, string> {
  const present = new Map(sheets.map(({ id, name }) => [id, name]));
  return new Map(
    [...ids].flatMap(([name, id]): [string, string][] => {
      const now = present.get(id);
      return now === undefined ? [] : [[name, now]];
    }),
  );
}

/**
 * Sheets that came, under their present names: one that the person has called otherwise is still the one that came, and
 * another one that bears its former name is not. Those that are gone are left out; of which no id is known keep their names.
 */
export function followSheets(
  changes: readonly SheetChange[],
  ids: SheetIds,
  names: ReadonlyMap<string, string>,
): readonly SheetChange[] {
  return changes.flatMap((change): SheetChange[] => {
    if (!change.after || !ids.has(change.after.sheet)) return [change];
    const sheet = names.get(change.after.sheet);
    return sheet === undefined ? [] : [{ before: null, after: { ...change.after, sheet } }];
  });
}
