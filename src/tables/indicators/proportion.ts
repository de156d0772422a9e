import { likelyRoles } from '../words/likely-words';
import { most, type ColumnCells } from './column-cells';
import { provesShare } from './column-evidence';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderColumn } from '../table-types';
import { OPEN, type Weighed } from './weighed-roles';

/** A column of targets, one of what was done and one of its share, proven by their figures whatever heads them. */
export interface Proportion {
  readonly target: number;
  readonly actual: number;
  readonly completion: number;
}

/** A column of numbers that may play a role, and whether its words say so. */
interface Player {
  readonly column: number;
  readonly said: 0 | 1;
}

/** Of more columns of numbers only those take part that the words give the role, and no more than so many of them. */
const MOST_PLAYERS = 40;

/**
 * Columns of numbers of which the third holds the second ÷ the first, those first that the words agree with; null where
 * none do. A column that a word gives another role takes no part: a weight is its score's share as well.
 */
export function proportionOf(
  view: SheetView,
  columns: readonly HeaderColumn[],
  cells: ReadonlyMap<number, ColumnCells>,
  rows: readonly number[],
): Proportion | null {
  const numbered = columns.filter(({ column }) => {
    const own = cells.get(column);
    return own !== undefined && most(own.numbers + own.figures, own);
  });
  const [targets, actuals, completions] = [
    playersOf(numbered, 'target'),
    playersOf(numbered, 'actual'),
    playersOf(numbered, 'completion'),
  ];
  let best: (Proportion & { readonly said: number }) | null = null;
  for (const completion of completions)
    for (const target of targets)
      for (const actual of actuals) {
        if (target.column >= actual.column || completion.column === target.column) continue;
        if (completion.column === actual.column) continue;
        const said = target.said + actual.said + completion.said;
        if (best && best.said >= said) continue;
        const found = { target: target.column, actual: actual.column, completion: completion.column };
        // Words that agree leave less to be proven.
        if (provesShare(view, found, rows, said >= 2 ? 1 : 2)) best = { ...found, said };
      }
  return best;
}

function playersOf(numbered: readonly HeaderColumn[], role: Weighed): readonly Player[] {
  const players = numbered
    .filter(({ roles }) => roles.every((other) => other === role || OPEN.has(other)))
    .map((column): Player => ({ column: column.column, said: speaksOf(column, role) ? 1 : 0 }));
  return players.length <= MOST_PLAYERS ? players : players.filter(({ said }) => said === 1).slice(0, MOST_PLAYERS);
}

const speaksOf = ({ roles, texts }: HeaderColumn, role: Weighed): boolean =>
  roles.includes(role) || texts.some((text) => likelyRoles(text).includes(role));
