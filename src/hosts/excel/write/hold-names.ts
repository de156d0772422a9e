import { cellName } from '../../../workbook/address';
import type { TimedContext } from '../session';
import type { NameChange } from './change-set';
import type { NamesInForce, StandingName } from './names-in-force';

/** What a request changes that is in a place of a sheet. */
interface Placed {
  readonly stretch?: { readonly sheet: string };
  readonly width?: { readonly sheet: string };
  readonly name?: NameChange;
}

/**
 * Queues that Excel goes no further with a request where names of ours stand for other cells than they have to: those that
 * it changes, and those of columns on the sheets that it writes to. Excel ends a request at the first thing that is not
 * there, and is asked for the first and the last cell of each name at their places. To be called before all that
 * writes: where Excel's error is one of `isNameAstray`, nothing was written.
 */
export function holdNames(
  { workbook }: TimedContext,
  steps: readonly Placed[],
  inForce: NamesInForce | undefined,
): void {
  for (const { name, scope, range } of standingNames(steps, inForce)) {
    const { names } = scope === null ? workbook : workbook.worksheets.getItem(scope);
    const { top, left, bottom, right } = range.area;
    const now = names.getItem(name).getRange();
    now.getCell(0, 0).getIntersection(cellName(top, left));
    now.getLastCell().getIntersection(cellName(bottom, right));
  }
}

function standingNames(steps: readonly Placed[], inForce: NamesInForce | undefined): StandingName[] {
  const changes = steps.flatMap(({ name }) => name ?? []);
  const changed = changes.flatMap(({ name, scope, before }) =>
    before?.range ? [{ name, scope, range: before.range }] : [],
  );
  const isChanged = ({ name, scope }: StandingName): boolean =>
    changed.some((other) => other.name === name && other.scope === scope);
  const places = [
    ...steps.flatMap(({ stretch, width }) => [stretch, width]),
    ...changes.map(({ after }) => after?.range),
  ];
  const sheets = new Set(places.flatMap((place) => place?.sheet ?? []));
  return [...changed, ...(inForce?.columnsOn(sheets) ?? []).filter((column) => !isChanged(column))];
}
