import type { Area, CellAddress, RangeAddress } from '../../../workbook/address';
import { contains } from '../../../workbook/address';
import { isColumnTitle, isNeverOurs } from '../../own-column';
import { isMemoryName } from '../../own-memory';
import { cellsOf } from '../cells/areas';
import type { CellState } from '../cells/content';
import { isBlankState, sameContent } from '../cells/content';
import type { OwnedName } from '../read/owned-names';
import { moveReferences } from '../undo/formula-references';
import type { CellChange, ChangeSet, NameChange } from './change-set';
import { sameState } from './change-set';
import { ownFormats } from './memory-names';
import type { Survey } from './survey';
import { placeKey } from './write-guard';

/** What stands under the name of a column of ours that goes, or goes elsewhere. */
interface Vacated {
  /** Where the name is now. */
  readonly range: RangeAddress;
  /** What we have written there. */
  readonly written: readonly CellChange[];
  /** Whether the content is a head of ours, or one that we have written into the row or another one of the column. */
  readonly isWritten: (row: number, state: CellState) => boolean;
}

/**
 * Cells under the name of a column of ours that a restore takes away or puts elsewhere: the name makes all of them ours,
 * those among them that no change knows, because their rows were put in since. A sort, or Excel's own filling, may have
 * put there what we wrote in another row; without its name nobody would know it as ours.
 */
export class VacatedCells {
  private readonly columns: ReadonlyMap<OwnedName, Vacated>;

  /** `names`: what is to be taken back; `written`: all cells of ours that were written, at their present places. */
  constructor(
    names: readonly NameChange[],
    private readonly found: Pick<Survey, 'names' | 'memories'>,
    written: readonly CellChange[],
  ) {
    this.columns = new Map(
      names.flatMap((change): [OwnedName, Vacated][] => {
        const present = isMemoryName(change.name) ? undefined : presentName(change, found.names);
        return present?.range ? [[present, vacatedOf(present.range, written)]] : [];
      }),
    );
  }

  /** Cells that have to be read. */
  get cells(): readonly CellAddress[] {
    return [...this.columns.values()].flatMap(({ range }) => cellsIn(range));
  }

  /**
   * After that, and once it is known which names and cells are taken back: what is to become of the cells that have their
   * name no more. `known`: cells of which the changes themselves say that.
   */
  changes(
    { names, cells }: Pick<ChangeSet, 'names' | 'cells'>,
    stateOf: (cell: CellAddress) => CellState | undefined,
  ): {
    readonly known: readonly CellChange[];
    readonly back: readonly CellChange[];
    readonly left: readonly CellAddress[];
  } {
    const { going, isNamed } = this.after(names);
    const changed = new Map(cells.map((change) => [placeKey(change), change]));
    const back = new Map<string, CellChange>();
    const left: CellAddress[] = [];
    for (const { range, written, isWritten } of going) {
      const formatOf = this.formatsOn(range.sheet);
      // Such as the cells had not without us.
      const formats = new Set(
        written.flatMap(({ row, column, after: { format } }) => (formatOf(row, column) === format ? [] : [format])),
      );
      for (const cell of cellsIn(range)) {
        const now = stateOf(cell);
        const change = changed.get(placeKey(cell));
        if (!now || isNamed(cell) || (change && !isOfAnotherRow(change, now))) continue;
        const isTheirs = isNeverOurs(now);
        if (!isTheirs && !isBlankState(now) && !isWritten(cell.row, now)) {
          if (!change) left.push(cell);
          continue;
        }
        const format = formats.has(now.format) ? formatOf(cell.row, cell.column) : now.format;
        const after = { value: isTheirs ? now.value : null, formula: null, format };
        back.set(placeKey(cell), { ...cell, before: now, after });
      }
    }
    return {
      known: cells.filter((change) => !back.has(placeKey(change))),
      back: [...back.values()].filter(({ before, after }) => !sameState(before, after)),
      left,
    };
  }

  /** Which columns go from where they are, and which cells are under a name of ours then. */
  private after(names: readonly NameChange[]) {
    const changed = new Map(names.map((change) => [presentName(change, this.found.names), change]));
    const staying = this.found.names.filter((name) => !changed.has(name));
    const ranges = [...names.filter(({ name }) => !isMemoryName(name)).map(({ before }) => before), ...staying].flatMap(
      (name) => name?.range ?? [],
    );
    return {
      going: [...this.columns].flatMap(([name, column]) => (changed.has(name) ? [column] : [])),
      isNamed: (cell: CellAddress): boolean => ranges.some((range) => isIn(range, cell)),
    };
  }

  /** The number formats that cells of a sheet have without us. */
  private formatsOn(sheet: string): (row: number, column: number) => string {
    const isHere = ({ range }: OwnedName): boolean => range?.sheet === sheet;
    const formatOf = ownFormats({
      owned: this.found.names.filter(isHere),
      memory: { names: this.found.memories.filter(isHere) },
    });
    return (row, column) => formatOf(row, column) ?? 'General';
  }
}

/** Whether a cell of ours that was blank has come to hold something else than what was written into it. */
const isOfAnotherRow = ({ before, after, isEdit }: CellChange, now: CellState): boolean =>
  isEdit !== true && isBlankState(before) && !isBlankState(now) && !isNeverOurs(now) && !sameContent(now, after);

const presentName = ({ name, scope }: NameChange, names: readonly OwnedName[]): OwnedName | undefined =>
  names.find((one) => one.name === name && one.scope === scope);

const isIn = ({ sheet, area }: RangeAddress, cell: CellAddress): boolean =>
  sheet === cell.sheet && contains(area, cell.row, cell.column);

const cellsIn = ({ sheet, area }: { readonly sheet: string; readonly area: Area }): CellAddress[] =>
  cellsOf(area).map((place) => ({ sheet, ...place }));

function vacatedOf(range: RangeAddress, written: readonly CellChange[]): Vacated {
  const here = written.filter((change) => isIn(range, change));
  let keys: ReadonlySet<string> | undefined;
  return {
    range,
    written: here,
    isWritten: (row, state) => {
      keys ??= new Set(here.map(({ row, after }) => contentKey(row, after)));
      return isColumnTitle(state.value) || keys.has(contentKey(row, state));
    },
  };
}

/** What a cell holds, whichever row it is in: a formula names its own row as one does after a sort. */
function contentKey(row: number, { value, formula }: CellState): string {
  if (formula === null) return JSON.stringify(value);
  const moved = moveReferences(formula, ({ sheet, area }) => {
    const isOwnRow = area.top === row && area.bottom === row;
    return { sheet, area: isOwnRow ? { ...area, top: 0, bottom: 0 } : area };
  });
  return (moved ?? formula).replaceAll(/\s/g, '').toUpperCase();
}
