import type { CellAddress } from '../../../workbook/address';
import { HostError } from '../../workbook-host';
import type { TimedContext } from '../session';
import type { ChangeSet } from '../write/change-set';
import { isEmpty, NO_CHANGES, touchedSheets } from '../write/change-set';
import type { PlannedRestore } from '../write/restore';
import { commentsOf, restoreFrom } from '../write/restore';
import type { Survey } from '../write/survey';
import { survey } from '../write/survey';
import { anchorChanges, planAnchors, trackedBy, type Anchor } from './anchors';
import { followChanges, type Followed } from './follow';
import { mergeChanges } from './merge';
import { Movement } from './movement';

/** What a person asked for and what followed from it by itself: all that one undo takes back. */
export interface Operation {
  /** With the addresses of the moment of its last write. */
  readonly changes: ChangeSet;
  /** Excel's ids of the sheets at that moment, by name. */
  readonly sheetIds: ReadonlyMap<string, string>;
  /** What watches its cells since; null where nothing may: after a removal of every trace, or in an Excel that refused. */
  readonly anchors: readonly Anchor[] | null;
  /** Cells that had to be given up on the way. */
  readonly lost: readonly CellAddress[];
  /** Nobody knows whether Excel has carried out its last write. */
  readonly inDoubt: boolean;
}

/** A plan to write, and the operation that there will be once it is carried out. */
export interface Recorded {
  readonly changes: ChangeSet;
  readonly operation: Operation | undefined;
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

  /** The plan with the names that undo needs put in and those of the operation before taken out. */
  plan({ changes, found }: { readonly changes: ChangeSet; readonly found: Survey }, how: Remembering): Recorded {
    const isNothing = isEmpty(changes);
    if (isNothing && how !== 'clears') return { changes, operation: how === 'joins' ? this.last : undefined };
    const sheetIds = new Map(found.sheets.map(({ name, id }) => [name, id]));
    const earlier = how === 'joins' && this.last ? follow(this.last, found) : { changes: NO_CHANGES, lost: [] };
    const merged = mergeChanges(earlier.changes, changes);
    const watches = how !== 'clears' && this.isAnchored;
    const anchors = !watches ? [] : planAnchors(merged, new Set(sheetIds.keys()), found.anchors);
    const lost = how === 'joins' ? [...(this.last?.lost ?? []), ...earlier.lost] : [];
    return {
      changes: { ...changes, anchors: anchorChanges(found.anchors, anchors) },
      operation:
        isEmpty(merged) && lost.length === 0
          ? undefined
          : { changes: merged, sheetIds, anchors: watches ? anchors : null, lost, inDoubt: false },
    };
  }

  /** The write was carried out. */
  done({ operation }: Recorded): void {
    this.last = operation;
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
   * sheet is gone or has got a name that is not among the known `sheetNames` (by id). HostError `nothing-to-undo`.
   */
  async planUndo(
    context: TimedContext,
    sheetNames: ReadonlyMap<string, string>,
    payload: number,
  ): Promise<PlannedRestore> {
    const { last } = this;
    if (!last) throw new HostError('nothing-to-undo');
    const touched = touchedSheets(last.changes).map((name) => sheetNames.get(last.sheetIds.get(name) ?? '') ?? name);
    const found = await survey(
      context,
      new Set([...sheetNames.values(), ...touched]),
      undefined,
      commentsOf(last.changes),
    );
    const { changes, lost } = follow(last, found);
    const restored = await restoreFrom(context, found, { ...changes, anchors: [] }, payload);
    return {
      found,
      changes: { ...restored.changes, anchors: anchorChanges(found.anchors, []) },
      left: [...last.lost, ...lost, ...restored.left],
    };
  }
}

function follow({ changes, sheetIds, anchors, inDoubt }: Operation, { sheets, anchors: there }: Survey): Followed {
  const present = new Map(sheets.map(({ id, name }) => [id, name]));
  const names = new Map(
    [...sheetIds].flatMap(([name, id]): [string, string][] => {
      const now = present.get(id);
      return now === undefined ? [] : [[name, now]];
    }),
  );
  const lists = anchors?.map((anchor) => {
    const formula = there.find(({ name, scope }) => scope === null && name === anchor.name)?.formula;
    const unmoved = anchor.areas.map((area) => ({ sheet: anchor.sheet, area, now: area }));
    // Where Excel may not have come to put the name, nothing has been moved since.
    return formula === undefined ? (inDoubt ? unmoved : undefined) : trackedBy(anchor, formula);
  });
  const isComplete = lists?.every((list) => list !== undefined) ?? true;
  return followChanges(changes, new Movement(names, lists?.flatMap((list) => list ?? []) ?? null, isComplete));
}
