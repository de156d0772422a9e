import type { CellAddress } from '../../../workbook/address';
import { HostError } from '../../workbook-host';
import type { TimedContext } from '../session';
import type { KnownWorkbook } from '../known-workbook';
import type { ChangeSet } from '../write/change-set';
import { isEmpty, NO_CHANGES, touchedSheets } from '../write/change-set';
import type { Begun } from '../write/changer';
import type { PlannedRestore } from '../write/restore';
import { commentsOf, restoreFrom } from '../write/restore';
import type { AskedRows } from '../write/row-blocks';
import type { Survey } from '../write/survey';
import { survey } from '../write/survey';
import { placeKey } from '../write/write-guard';
import {
  anchorChanges,
  anchorFormula,
  passingChanges,
  planAnchors,
  trackedBetween,
  trackedBy,
  type Anchor,
} from './anchors';
import { isUntouched, type WatchingName } from './carried-out';
import { followChanges, type Followed } from './follow';
import { mergeChanges } from './merge';
import { Movement, type Tracked } from './movement';
import { PresentRows } from './present-rows';
import { refuseLocked } from './refuse-locked';
import { rememberRows, trackByTexts, type ReadCells, type RowMemory } from './row-memory';
import { followSheets, idsByName, presentNames } from './sheet-ids';

/** What a person asked for and what followed from it by itself: all that one undo takes back. */
export interface Operation {
  /** With the addresses of the moment of its last write. */
  readonly changes: ChangeSet;
  /** Excel's ids of the sheets at that moment, by name. */
  readonly sheetIds: ReadonlyMap<string, string>;
  /** What watches its cells since; null where nothing may: after a removal of every trace, or in an Excel that refused. */
  readonly anchors: readonly Anchor[] | null;
  /** After a removal: by what rows are known again. */
  readonly memories: readonly RowMemory[];
  /** Cells that had to be given up on the way. */
  readonly lost: readonly CellAddress[];
  /** Nobody knows whether Excel has carried out its last write. */
  readonly inDoubt: boolean;
}

/** A plan to write, and the operation that there will be once it is carried out. */
export interface Recorded {
  readonly changes: ChangeSet;
  readonly operation: Operation | undefined;
  /** Names that watch the cells of the write from its first request to its last. */
  readonly watch: readonly WatchingName[];
}

/** How a write is remembered. */
export type Remembering =
  /** An operation of its own. */
  | 'begins'
  /** A part of the operation before it. */
  | 'joins'
  /** An operation of its own that leaves nothing of ours in the workbook. */
  | 'clears';

/** Remembers the last operation. */
export class History {
  /** Whether hidden names may be put to watch where cells go. */
  isAnchored = true;
  private last: Operation | undefined;

  get canUndo(): boolean {
    return this.last !== undefined;
  }

  /**
   * The plan with the names that undo needs put in and those of the operation before taken out. `known` is the last
   * reading.
   */
  plan({ changes, found, rows = [] }: Planned, how: Remembering, known: KnownWorkbook): Recorded {
    const isNothing = isEmpty(changes);
    if (isNothing && how !== 'clears') {
      return { changes, operation: how === 'joins' ? this.last : undefined, watch: [] };
    }
    const sheetIds = idsByName(found);
    const earlier =
      how === 'joins' && this.last
        ? follow(this.last, found, readingOf(this.last, found, known))
        : { changes: NO_CHANGES, lost: [] };
    const merged = mergeChanges(earlier.changes, changes);
    const watches = how !== 'clears' && this.isAnchored;
    const anchors = !watches ? [] : planAnchors(merged, new Set(sheetIds.keys()), found.anchors);
    const passing = how === 'clears' ? this.passing(changes, found) : [];
    const changedAnchors = [...anchorChanges(found.anchors, anchors), ...passingChanges(passing)];
    // A removal that finds nothing to remove is none: the operation before it can still be taken back.
    if (how === 'clears' && isNothing && changedAnchors.length === 0) {
      return { changes, operation: this.last, watch: [] };
    }
    const lost = how === 'joins' ? [...(this.last?.lost ?? []), ...earlier.lost] : [];
    return {
      changes: { ...changes, anchors: changedAnchors },
      watch: [...anchors, ...passing].map((anchor) => ({ name: anchor.name, formula: anchorFormula(anchor) })),
      operation:
        isEmpty(merged) && lost.length === 0
          ? undefined
          : {
              changes: merged,
              sheetIds,
              anchors: watches ? anchors : null,
              memories: rows.map((asked) => remember(asked, merged)),
              lost,
              inDoubt: false,
            },
    };
  }

  /** Names that watch the cells of a change set only until it is carried out; none in an Excel that refuses them. */
  private passing(changes: ChangeSet, found: Survey): Anchor[] {
    const isOnCells = changes.cells.length + changes.widths.length + changes.comments.length > 0;
    return this.isAnchored && isOnCells ? planAnchors(changes, new Set(idsByName(found).keys()), found.anchors) : [];
  }

  /**
   * A write that is to be taken back, at the places where its cells are by now. `found`: what was found when it was
   * planned. Names that watched cells for the operation before do not come back where anything has moved meanwhile, since
   * its undo must not trust them; one that has not gone has moved along and stays.
   */
  whereNow(
    { changes, watch, found }: Pick<Recorded, 'changes' | 'watch'> & { readonly found: Survey },
    now: Survey,
    { isPartDone, names }: Begun,
  ): Followed {
    const present = new Set(now.anchors.flatMap(({ name, scope }) => (scope === null ? [name] : [])));
    if (!isPartDone && isUntouched(changes, now))
      return { changes: { ...NO_CHANGES, anchors: changes.anchors }, lost: [], written: [] };
    // What the request itself has added it has put where it was meant to.
    const then = new Map([...watch, ...(names?.anchors ?? [])].map((name) => [name.name, name]));
    const lists = [...then.values()].filter(({ name }) => present.has(name)).map((name) => byFormulas(name, now));
    const followed = followChanges(changes, movementOf(lists, presentNames(idsByName(found), now)));
    if (followed.changes === changes) return followed;
    const anchors = changes.anchors.flatMap((change) => {
      if (change.meanwhile !== undefined) return [change];
      return change.after === null ? [] : [{ ...change, before: null }];
    });
    return { ...followed, changes: { ...followed.changes, anchors } };
  }

  /** The write was carried out. `came`: Excel's ids of the sheets that it brought, by name. */
  done({ operation }: Recorded, came: ReadonlyMap<string, string> = new Map()): void {
    this.last = operation && { ...operation, sheetIds: new Map([...operation.sheetIds, ...came]) };
  }

  /** Nobody knows whether the write was carried out: undo finds out. */
  doubt({ operation }: Recorded): void {
    this.last = operation && { ...operation, inDoubt: true };
  }

  /** Nobody knows what of the undo was carried out: the next one finds out. */
  doubtUndo(): void {
    this.last = this.last && { ...this.last, inDoubt: true };
  }

  /** Everything was taken back. */
  forget(): void {
    this.last = undefined;
  }

  /**
   * What is to change so that everything is as it was before the last operation, in two `sync`; two more where a
   * sheet is gone or has got a name that is not among the known `sheetNames` (by id). HostError `nothing-to-undo`; what
   * `refuseLocked` throws.
   */
  async planUndo(
    context: TimedContext,
    sheetNames: ReadonlyMap<string, string>,
    payload: number,
  ): Promise<PlannedRestore & Pick<Recorded, 'watch'>> {
    const { last } = this;
    if (!last) throw new HostError('nothing-to-undo');
    const nameOf = (sheet: string): string => sheetNames.get(last.sheetIds.get(sheet) ?? '') ?? sheet;
    const present = new PresentRows(last.memories, payload);
    const found = await survey(
      context,
      new Set([...sheetNames.values(), ...touchedSheets(last.changes).map(nameOf)]),
      (there) => {
        present.ask(context, there, nameOf);
      },
      commentsOf(last.changes),
    );
    const names = presentNames(last.sheetIds, found);
    await present.fetch(context, (sheet) => names.get(sheet));
    const { changes, lost, written } = follow(last, found, present.of);
    const located = { changes: { ...changes, anchors: [] }, written };
    const restored = await restoreFrom(context, found, located, payload);
    refuseLocked(restored.changes, found);
    // What watches the cells since the operation watches them until the last request of its undo.
    const watching = last.anchors === null ? [] : found.anchors.filter(({ scope }) => scope === null);
    const passing = watching.length > 0 ? [] : this.passing(restored.changes, found);
    return {
      found,
      changes: {
        ...restored.changes,
        anchors: [...anchorChanges(found.anchors, []), ...passingChanges(passing)],
      },
      watch: [...watching, ...passing.map((anchor) => ({ name: anchor.name, formula: anchorFormula(anchor) }))],
      left: [...last.lost, ...lost, ...restored.left],
    };
  }
}

/** A plan, and the rows of the sheets from which it removes every trace. */
interface Planned {
  readonly changes: ChangeSet;
  readonly found: Survey;
  readonly rows?: readonly AskedRows[];
}

/** What a remembered sheet, under its former name, holds by now; undefined where that is not known. */
type Reading = (sheet: string) => ReadCells | undefined;

function remember(asked: AskedRows, { cells, formats }: ChangeSet): RowMemory {
  const { sheet, area } = asked.cells;
  const columns = [
    area.right,
    ...cells.filter((cell) => cell.sheet === sheet).map(({ column }) => column),
    ...formats
      .filter((change) => change.sheet === sheet)
      .flatMap(({ before }) => before.flatMap(({ areas }) => areas.map(({ right }) => right))),
  ];
  const right = columns.reduce((most, column) => Math.max(most, column), 0);
  const going = new Set(cells.filter((cell) => cell.sheet === sheet && !cell.isEdit).map(placeKey));
  return rememberRows(sheet, asked, right, (row, column) => going.has(placeKey({ sheet, row, column })));
}

/** The last reading, which went before a write that joins. */
function readingOf(operation: Operation, found: Survey, known: KnownWorkbook): Reading {
  const names = presentNames(operation.sheetIds, found);
  return (former) => {
    const sheet = known.sheet(names.get(former) ?? '');
    return sheet?.area && { area: sheet.area, state: (row, column) => sheet.state(row, column) };
  };
}

function follow(operation: Operation, found: Survey, reading: Reading): Followed {
  const { changes, anchors, sheetIds } = operation;
  const lists = anchors ? byAnchors(anchors, operation, found) : byTexts(operation, reading);
  const names = presentNames(sheetIds, found);
  const followed = followChanges(changes, movementOf(lists, names, anchors === null));
  return { ...followed, changes: { ...followed.changes, sheets: followSheets(changes.sheets, sheetIds, names) } };
}

/** `isByTexts`: a sheet of which nothing was remembered is taken to be as it was. */
function movementOf(lists: readonly Found[], names: ReadonlyMap<string, string>, isByTexts = false): Movement {
  return new Movement(
    names,
    lists.flatMap((list) => list?.tracked ?? []),
    lists.every((list) => list?.isComplete),
    (sheet) => isByTexts && !lists.some((list) => list?.tracked.some((entry) => entry.sheet === sheet)),
  );
}

/** What was watched, as far as it is known where it is. */
type Found = { readonly tracked: readonly Tracked[]; readonly isComplete: boolean } | undefined;

function byAnchors(anchors: readonly Anchor[], { inDoubt }: Operation, { anchors: there }: Survey): Found[] {
  return anchors.map((anchor) => {
    const formula = there.find(({ name, scope }) => scope === null && name === anchor.name)?.formula;
    const unmoved = anchor.areas.map((area) => ({ sheet: anchor.sheet, area, now: area }));
    // Where Excel may not have come to put the name, nothing has been moved since.
    const tracked = formula === undefined ? (inDoubt ? unmoved : undefined) : trackedBy(anchor, formula);
    return tracked && { tracked, isComplete: true };
  });
}

/** By what a name stood for and what it stands for by now. */
function byFormulas({ name, formula }: WatchingName, { anchors: there }: Survey): Found {
  const now = there.find((anchor) => anchor.scope === null && anchor.name === name);
  const tracked = now && trackedBetween(formula, now.formula);
  return tracked && { tracked, isComplete: true };
}

function byTexts({ memories }: Operation, reading: Reading): Found[] {
  return memories.flatMap((memory) => {
    const now = reading(memory.sheet);
    return now ? [trackByTexts(memory, now)] : [];
  });
}
