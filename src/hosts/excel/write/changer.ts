import type { HostErrorCode } from '../../workbook-host';
import { HostError } from '../../workbook-host';
import { hostError } from '../office-errors';
import type { OwnWrites } from '../own-writes';
import type { ExcelSession, TimedContext } from '../session';
import { applyChanges } from './apply';
import type { ChangeSet } from './change-set';
import { isEmpty } from './change-set';
import { planRestore } from './restore';

/** Excel turns a whole request away with these, before it does anything of it. */
const REFUSALS: ReadonlySet<HostErrorCode> = new Set(['cell-edit-mode', 'payload-too-large']);

/** Errors that say more than that it failed. */
const TELLING: ReadonlySet<HostErrorCode> = new Set([...REFUSALS, 'protected-sheet', 'workbook-closed']);

/** Changes the workbook: all of what is planned, or nothing. */
export class Changer {
  /** `onDoubt` gets a change set of which nobody knows whether Excel carries it out, because it does not answer. */
  constructor(
    private readonly session: ExcelSession,
    private readonly payload: number,
    private readonly onDoubt: (changes: ChangeSet) => void,
    private readonly own: OwnWrites,
  ) {}

  /**
   * Makes a plan and carries it out. Where that fails half-way, what was done is taken back before the error is thrown.
   * HostError: what the plan throws; `timeout`; what Excel refuses; `failed` (all is as before); `half-written` (it could
   * not be taken back).
   */
  async change<P extends { readonly changes: ChangeSet }>(plan: (context: TimedContext) => Promise<P>): Promise<P> {
    let begun: ChangeSet | undefined;
    let sent = 0;
    let end: () => void = () => undefined;
    try {
      return await this.session.run(
        async (context) => {
          const planned = await plan(context);
          if (isEmpty(planned.changes)) return planned;
          begun = planned.changes;
          end = this.own.begin(begun);
          await applyChanges(context, planned.changes, this.payload, () => sent++);
          return planned;
        },
        { oneUndoStep: true },
      );
    } catch (error) {
      const reason = hostError(error);
      if (!begun) throw reason;
      if (reason.code === 'timeout') this.onDoubt(begun);
      else if (sent > 0 || !REFUSALS.has(reason.code)) await this.takeBack(begun, reason);
      throw TELLING.has(reason.code) || reason.code === 'timeout'
        ? reason
        : new HostError('failed', reason.data, { cause: reason });
    } finally {
      end();
    }
  }

  private async takeBack(changes: ChangeSet, reason: HostError): Promise<void> {
    try {
      await this.session.run(
        async (context) => {
          const { changes: back } = await planRestore(context, changes, this.payload);
          if (!isEmpty(back)) await applyChanges(context, back, this.payload);
        },
        { waitForEdit: true },
      );
    } catch (error) {
      if (reason.code === 'workbook-closed') return;
      throw new HostError('half-written', reason.data, { cause: error });
    }
  }
}
