import type { HostErrorCode } from '../../../contracts/host-error';
import { HostError } from '../../workbook-host';
import { addressName } from '../../../workbook/address';
import { hostError, isAnswerLost, isPageSetupRefused } from '../office-errors';
import type { OwnWrites } from '../own-writes';
import type { OurNames } from '../read/owned-names';
import type { ExcelSession, TimedContext } from '../session';
import { applyChanges, type Touched } from './apply';
import type { ChangeSet, WidthChange } from './change-set';
import type { CommentChange } from './comment-change';
import { isEmpty, NO_CHANGES } from './change-set';
import type { Followed } from '../undo/follow';
import { mergeChanges } from '../undo/merge';
import { planRestore } from './restore';
import type { Survey } from './survey';
import type { Overtaken, WatchedRows } from './write-guard';
import { placeKey } from './write-guard';

/** Excel turns a whole request away with these, before it does anything of it. */
const REFUSALS: ReadonlySet<HostErrorCode> = new Set(['cell-edit-mode', 'payload-too-large']);

/** Errors that say more than that it failed. */
const TELLING: ReadonlySet<HostErrorCode> = new Set([
  ...REFUSALS,
  'changed-since',
  'protected-sheet',
  'timeout',
  'workbook-closed',
]);

/** A plan, with what its carrying out has to mind. */
export interface Planned {
  readonly changes: ChangeSet;
  /** Rows that have to be where they were when it was planned. */
  readonly watched?: readonly WatchedRows[];
  readonly found?: Survey;
}

/** What follows from a plan that cannot simply be carried out. */
export interface Aftermath<P extends Planned> {
  /** What was begun, at the places where its cells are by now, so that it can be taken back. */
  readonly locate: (begun: P, now: Survey) => Followed;
  /** Nobody knows what of it Excel has carried out, because it did not answer or would not take it back. */
  readonly doubt: (begun: P) => void;
}

/** How often a plan is made anew because a co-author was faster. */
const MAX_ATTEMPTS = 2;

/** Changes the workbook: all of what is planned, or nothing. */
export class Changer {
  constructor(
    private readonly session: ExcelSession,
    private readonly payload: number,
    private readonly own: OwnWrites,
  ) {}

  /**
   * Makes a plan and carries it out. Where that fails half-way, what was done is taken back before the error is thrown.
   * Where somebody else changed the same cells between planning and writing, or removed what the plan speaks of, it is
   * taken back as well, theirs is put back, and a new plan is made of what is there now. Where Excel refuses to set up
   * the pages of a report, it is carried out anew without that; the changes that it resolves to say so.
   * HostError: what the plan throws; `timeout`; what Excel refuses; `changed-since` (others were faster again and again);
   * `failed` (all is as before); `half-written` (it could not be taken back).
   */
  async change<P extends Planned>(plan: (context: TimedContext) => Promise<P>, aftermath: Aftermath<P>): Promise<P> {
    return withPagesOrWithout(async (adjust) => {
      const adjusted = async (context: TimedContext): Promise<P> => {
        const planned = await plan(context);
        return { ...planned, changes: adjust(planned.changes) };
      };
      for (let attempt = 1; ; attempt++) {
        const planned = await this.attempt(adjusted, aftermath, attempt === MAX_ATTEMPTS);
        if (planned) return planned;
      }
    });
  }

  /** Undefined where somebody was faster; on the `last` attempt that is an error. */
  private async attempt<P extends Planned>(
    plan: (context: TimedContext) => Promise<P>,
    aftermath: Aftermath<P>,
    isLast: boolean,
  ): Promise<P | undefined> {
    let begun: P | undefined;
    let overtaken: Overtaken | undefined;
    let sent = 0;
    const tried: Touched[] = [];
    const begins = (touched: Touched): void => {
      tried.push(touched);
    };
    let end: () => void = () => undefined;
    try {
      return await this.session.run(
        async (context) => {
          const planned = await plan(context);
          if (isEmpty(planned.changes)) return planned;
          begun = planned;
          end = this.own.begin(planned.changes);
          const { changes, watched, found } = planned;
          overtaken = await applyChanges(
            context,
            changes,
            this.payload,
            () => sent++,
            watched,
            found?.bookNames,
            begins,
          );
          if (overtaken) {
            begun = { ...planned, changes: withFound(changes, overtaken) };
            throw new HostError('changed-since', overtaken.cell === null ? {} : { cell: overtaken.cell });
          }
          return planned;
        },
        { oneUndoStep: true },
      );
    } catch (error) {
      const reason = hostError(error);
      if (!begun) throw reason;
      if (reason.code === 'timeout') aftermath.doubt(begun);
      else if (sent > 0 || !REFUSALS.has(reason.code) || isAnswerLost(reason))
        await this.takeBack(
          begun,
          reason,
          // Where somebody was faster than a request, what it wrote stands where it was meant to, whatever has moved before.
          { tried, isLastInPlace: overtaken !== undefined, isPartDone: sent > 0 },
          aftermath,
        );
      if (isOvertaken(reason) && !isLast) return undefined;
      throw outcome(reason, begun);
    } finally {
      end();
    }
  }

  /**
   * `tried`: what each request was to write, all else is as it was; `isLastInPlace`: nothing has moved since the last of
   * them; `isPartDone`: a request was carried out before the one that failed.
   */
  private async takeBack<P extends Planned>(
    begun: P,
    reason: HostError,
    { tried, isLastInPlace, isPartDone }: Tried,
    aftermath: Aftermath<P>,
  ): Promise<void> {
    const { changes: all } = begun;
    const last = isLastInPlace ? tried.at(-1) : undefined;
    const changes = { ...all, ...part(all, last ? tried.slice(0, -1) : tried) };
    const inPlace = { ...NO_CHANGES, ...part(all, last ? [last] : []) };
    try {
      await withPagesOrWithout((adjust) =>
        this.session.run(
          async (context) => {
            const locate = (now: Survey): Followed => {
              const followed = aftermath.locate({ ...begun, changes }, now);
              return { ...followed, changes: mergeChanges(followed.changes, inPlace) };
            };
            const back = await planRestore(context, changes, locate, this.payload);
            if (!isEmpty(back.changes)) {
              const overtaken = await applyChanges(context, adjust(back.changes), this.payload);
              if (overtaken) await applyChanges(context, putBack(overtaken), this.payload);
            }
            const [cell] = back.lost;
            if (cell) throw new HostError('changed-since', { cell: addressName(cell) });
          },
          { waitForEdit: true, oneUndoStep: true },
        ),
      );
    } catch (error) {
      // A workbook that is gone takes a request as a whole or not at all.
      if (reason.code === 'workbook-closed' && !isPartDone) return;
      aftermath.doubt(begun);
      throw new HostError('half-written', reason.data, { cause: error });
    }
  }
}

interface Tried {
  readonly tried: readonly Touched[];
  readonly isLastInPlace: boolean;
  readonly isPartDone: boolean;
}

/** The cells and widths of a change set that some requests were to write. */
function part({ cells, widths }: ChangeSet, requests: readonly Touched[]): Touched {
  const keys = new Set(
    requests.flatMap((touched) => [...touched.cells.map(placeKey), ...touched.widths.map(widthKey)]),
  );
  return {
    cells: cells.filter((cell) => keys.has(placeKey(cell))),
    widths: widths.filter((width) => keys.has(widthKey(width))),
  };
}

/** Does some work; where Excel refuses to set up pages, once more with changes that leave that out. */
async function withPagesOrWithout<T>(work: (adjust: (changes: ChangeSet) => ChangeSet) => Promise<T>): Promise<T> {
  try {
    return await work((changes) => changes);
  } catch (error) {
    if (!(error instanceof HostError) || !isPageSetupRefused(error)) throw error;
    return work((changes) => ({
      ...changes,
      reports: changes.reports.map((change) => ({ ...change, unpaged: true })),
    }));
  }
}

/** The changes with what really was there before. */
function withFound(planned: ChangeSet, { cells, comments, names, widths }: Overtaken): ChangeSet {
  const changes = names ? withNames(planned, names) : planned;
  const foundCells = new Map(cells.map((cell) => [placeKey(cell), cell]));
  const foundWidths = new Map(widths.map((width) => [widthKey(width), width]));
  const foundComments = new Map(comments.map((comment) => [commentKey(comment), comment]));
  return {
    ...changes,
    cells: changes.cells.map((cell) => foundCells.get(placeKey(cell)) ?? cell),
    widths: changes.widths.map((width) => foundWidths.get(widthKey(width)) ?? width),
    comments: changes.comments.map((comment) => foundComments.get(commentKey(comment)) ?? comment),
  };
}

/** What our names really stood for. */
function withNames(changes: ChangeSet, { owned, anchors, report }: OurNames): ChangeSet {
  const ranges = new Map(owned.map(({ name, range }) => [name, range]));
  const formulas = new Map(anchors.map(({ name, formula }) => [name, formula]));
  return {
    ...changes,
    names: changes.names.map((change) => {
      const { name, scope, before } = change;
      return before && scope === null ? { ...change, before: { ...before, range: ranges.get(name) ?? null } } : change;
    }),
    anchors: changes.anchors.map((change) => {
      const { name, scope, before } = change;
      return before !== null && scope === null ? { ...change, before: formulas.get(name) ?? null } : change;
    }),
    reports: changes.reports.map((change) => ({ ...change, nameBefore: report })),
  };
}

const widthKey = ({ sheet, column }: WidthChange): string => `width ${String(column)},${sheet}`;

/** A cell may have had a note and a thread of ours. */
const commentKey = (change: CommentChange): string => `${change.before?.kind ?? ''} ${placeKey(change)}`;

/** Gives cells, widths and comments back what somebody had made of them. */
function putBack({ cells, comments, widths }: Overtaken): ChangeSet {
  return {
    ...NO_CHANGES,
    cells: cells.map((cell) => ({ ...cell, before: cell.after, after: cell.before })),
    widths: widths.map((width) => ({ ...width, before: width.after, after: width.before })),
    comments: comments.map((comment) => ({
      ...comment,
      before: comment.after && { ...comment.after, id: '' },
      after: comment.before,
    })),
  };
}

/** Somebody was faster: cells were changed, or a sheet or a format that was planned with is gone. */
const isOvertaken = ({ code }: HostError): boolean => code === 'changed-since' || code === 'sheet-gone';

/** What is told of a failure after which all is as it was. */
function outcome(reason: HostError, { found }: Planned): HostError {
  if (reason.code === 'protected-sheet' && found?.readOnly) return new HostError('read-only', {}, { cause: reason });
  return TELLING.has(reason.code) ? reason : new HostError('failed', reason.data, { cause: reason });
}
