import { HostError, type Progress } from '../../workbook-host';
import { addressName } from '../../../workbook/address';
import { hostError, isAnswerLost, isPageSetupRefused } from '../office-errors';
import type { OwnWrites } from '../own-writes';
import type { OurNames } from '../read/owned-names';
import type { ExcelSession, TimedContext } from '../session';
import { applyChanges, type Interruption, type Touched } from './apply';
import { errorOf, isOvertaken, namesOf, REFUSALS, told, toldOfReading } from './change-errors';
import type { ChangeSet } from './change-set';
import { isEmpty, NO_CHANGES } from './change-set';
import { inPlace, isFirst, part, putBack, unmeant, withFound } from './found-changes';
import type { Followed } from '../undo/follow';
import { mergeChanges } from '../undo/merge';
import { planRestore } from './restore';
import { areaOf } from './stretches';
import type { Survey } from './survey';
import type { WatchedRows } from './write-guard';

/** A plan, with what its carrying out has to mind. */
export interface Planned {
  readonly changes: ChangeSet;
  /** Rows that have to be where they were when it was planned. */
  readonly watched?: readonly WatchedRows[];
  readonly found: Survey;
}

/** What follows from a plan that cannot simply be carried out. */
export interface Aftermath<P extends Planned> {
  /** What was begun, at the places where its cells are by now, so that it can be taken back. */
  readonly locate: (begun: P, now: Survey, then: Begun) => Followed;
  /** Whether the last request, of which nothing is known, was carried out: then all of it was. */
  readonly isDone: (begun: P, now: Survey) => boolean;
  /** Nobody knows what of it Excel has carried out, because it would not take it back. */
  readonly doubt: (begun: P) => void;
  /** Sheets have come: Excel's ids of them, by name. */
  readonly came?: (ids: ReadonlyMap<string, string>) => void;
}

/** How far it was begun. */
export interface Begun {
  /** A request was carried out. */
  readonly isPartDone: boolean;
  /** Our names as the request found them that wrote the changes; null where they were as planned. */
  readonly names: OurNames | null;
}

/** How a person sees, and ends, what takes long; see `WorkbookHost`. */
export interface Attendance {
  readonly progress?: Progress | undefined;
  readonly signal?: AbortSignal | undefined;
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
   * Makes a plan and carries it out. Where that fails half-way, or Excel does not answer, what was done is taken back
   * before the error is thrown. Where somebody else changed the same cells between planning and writing, or removed what
   * the plan speaks of, it is taken back as well, theirs is put back, and a new plan is made of what is there now. Where
   * Excel does not keep what one range writes, it is taken back and written cell by cell. Where Excel refuses to set up
   * the pages of a report, it is carried out anew without that; the changes that it resolves to say so.
   * HostError: what the plan throws; `timeout`; what Excel refuses; `changed-since` (others were faster again and again);
   * `not-kept`; `cancelled`; `failed` (all is as before); `half-written` (it could not be taken back; `inDoubt`).
   */
  async change<P extends Planned>(
    plan: (context: TimedContext) => Promise<P>,
    aftermath: Aftermath<P>,
    attendance: Attendance = {},
  ): Promise<P> {
    return withPagesOrWithout(async (adjust) => {
      const adjusted = async (context: TimedContext): Promise<P> => {
        const planned = await plan(context);
        return { ...planned, changes: adjust(planned.changes) };
      };
      let careful = false;
      for (let attempt = 1; ;) {
        const outcome = await this.attempt(adjusted, aftermath, attendance, careful);
        if ('planned' in outcome) return outcome.planned;
        const { reason, error } = outcome;
        if (reason.code === 'not-kept' && !careful) careful = true;
        else if (isOvertaken(reason) && attempt < MAX_ATTEMPTS) attempt++;
        else throw error;
      }
    });
  }

  /** The plan, carried out; or why it was not, after all of it was taken back, and the error that tells so. */
  private async attempt<P extends Planned>(
    plan: (context: TimedContext) => Promise<P>,
    aftermath: Aftermath<P>,
    { progress, signal }: Attendance,
    careful: boolean,
  ): Promise<{ readonly planned: P } | { readonly reason: HostError; readonly error: HostError }> {
    let begun: P | undefined;
    let interruption: Interruption | undefined;
    let [sent, done] = [0, 0];
    let tried: Touched[] = [];
    let end: () => void = () => undefined;
    try {
      const planned = await this.session.run(
        async (context) => {
          const planned = await plan(context);
          if (isEmpty(planned.changes)) return planned;
          begun = planned;
          end = this.own.begin(planned.changes);
          interruption = await applyChanges(context, planned.changes, {
            payload: this.payload,
            watched: planned.watched,
            names: planned.found.bookNames,
            careful,
            begins: (touched) => {
              tried.push(touched);
              this.sends(touched);
            },
            sent: () => sent++,
            came: aftermath.came,
            progress: (now, total) => {
              done = now;
              progress?.(now, total);
            },
          });
          if (interruption) throw errorOf(interruption);
          return planned;
        },
        { oneUndoStep: true, signal },
      );
      return { planned };
    } catch (error) {
      const reason = hostError(error);
      if (!begun) throw toldOfReading(reason);
      const isHeld = interruption?.isHeld === true;
      // Nothing of the last request was carried out.
      if (isHeld) [tried, interruption] = [tried.slice(0, -1), undefined];
      if (interruption) begun = { ...begun, changes: withFound(begun.changes, interruption, isFirst(tried)) };
      let outcome: Outcome = { isDone: false };
      if (sent > 0 || !(isHeld || REFUSALS.has(reason.code)) || isAnswerLost(reason))
        outcome = await this.takeBack(
          begun,
          reason,
          {
            tried,
            interruption,
            isPartDone: sent > 0,
            careful: careful || interruption?.unkept !== undefined,
            progress: (back, total) => progress?.(done - Math.round((done * back) / Math.max(1, total)), done),
          },
          aftermath,
        );
      return outcome.isDone ? { planned: begun } : { reason, error: told(reason, outcome.found ?? begun.found) };
    } finally {
      end();
    }
  }

  private sends({ stretches }: Touched): void {
    for (const stretch of stretches) this.own.sends(stretch.sheet, areaOf(stretch));
  }

  /** Unless all of it was done after all. */
  private async takeBack<P extends Planned>(
    begun: P,
    reason: HostError,
    { tried, interruption, isPartDone, careful, progress }: Tried,
    aftermath: Aftermath<P>,
  ): Promise<Outcome> {
    const { changes: all } = begun;
    const last = interruption && tried.at(-1);
    const changes = { ...all, ...part(all, last ? tried.slice(0, -1) : tried) };
    const there = inPlace(part(all, last ? [last] : []));
    const meant = { ...there, cells: [...there.cells, ...unmeant(all, interruption?.unkept)] };
    const names = interruption?.overtaken?.names ?? null;
    try {
      return await withPagesOrWithout((adjust) =>
        this.session.run(
          async (context) => {
            let isDone = false;
            const locate = (now: Survey): Followed => {
              isDone = reason.code === 'timeout' && tried.at(-1)?.isLast === true && aftermath.isDone(begun, now);
              if (isDone) return { changes: NO_CHANGES, lost: [], written: [] };
              const followed = aftermath.locate({ ...begun, changes }, now, { isPartDone, names: null });
              const lastly = aftermath.locate({ ...begun, changes: meant }, now, { isPartDone, names });
              return {
                changes: mergeChanges(followed.changes, lastly.changes),
                lost: [...followed.lost, ...lastly.lost],
                written: [...followed.written, ...lastly.written],
              };
            };
            let back = await planRestore(context, changes, locate, this.payload);
            for (let attempt = 1; !isEmpty(back.changes); attempt++) {
              let last: Touched | undefined;
              const begins = (touched: Touched): void => {
                last = touched;
                this.sends(touched);
              };
              const circumstances = { payload: this.payload, careful, progress, begins };
              const { bookNames } = back.found;
              const again = await applyChanges(context, adjust(back.changes), { ...circumstances, names: bookNames });
              const overtaken = again?.overtaken;
              if (overtaken)
                await applyChanges(context, putBack(overtaken, overtaken.names ? last : undefined), {
                  ...circumstances,
                  progress: undefined,
                });
              const isLast = attempt >= MAX_ATTEMPTS;
              if (again?.unkept || (again?.isHeld && isLast)) throw errorOf(again);
              // Rows or columns have come or gone since it was found where the cells are: it is found out anew.
              if (!(overtaken?.names || again?.isHeld) || isLast) break;
              back = await planRestore(context, changes, locate, this.payload);
            }
            const [cell] = back.lost;
            if (cell) throw new HostError('changed-since', { cell: addressName(cell) });
            return { isDone, found: back.found };
          },
          { waitForEdit: true, oneUndoStep: true },
        ),
      );
    } catch (error) {
      // A workbook that is gone takes a request as a whole or not at all.
      if (reason.code === 'workbook-closed' && !isPartDone) return { isDone: false };
      aftermath.doubt(begun);
      const inDoubt = tried.flatMap(({ cells }) => cells).map(({ sheet, row, column }) => ({ sheet, row, column }));
      throw new HostError('half-written', { ...reason.data, cells: namesOf(inDoubt) }, { cause: error, inDoubt });
    }
  }
}

interface Tried {
  /** What each request was to write; all else is as it was. */
  readonly tried: readonly Touched[];
  /** Why it ended right after the last of them, which wrote where it was meant to, whatever had moved before. */
  readonly interruption: Interruption | undefined;
  /** A request was carried out before the one that failed. */
  readonly isPartDone: boolean;
  readonly careful: boolean;
  readonly progress: Progress;
}

/** What came of taking back. */
interface Outcome {
  /** Excel had carried out all of it, and only did not say so. */
  readonly isDone: boolean;
  readonly found?: Survey;
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
