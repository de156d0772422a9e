import type { Dispatch } from 'react';
import type { Settings } from '../../contracts/settings';
import type { Progress, WorkbookHost } from '../../hosts/workbook-host';
import type { Activity, Notice, Tab, Undertaking } from './pane-state';
import { problemOf } from './problems';
import type { PaneAction } from './reducer';

/** What the person asked for, from its beginning to its end: told to the pane step by step, and called off on demand. */
export class Undertakings {
  private begun = 0;
  private calling = new AbortController();
  /** What the host tells while it works. */
  readonly progress: Progress = (done, total) => {
    this.dispatch({ type: 'progressed', done, total });
  };

  constructor(
    private readonly host: Pick<WorkbookHost, 'canUndo'>,
    private readonly dispatch: Dispatch<PaneAction>,
  ) {}

  /** Steps begun so far: a quiet check gives way to a new one. */
  get count(): number {
    return this.begun;
  }

  /** Aborted when the person calls off the step that was begun last. */
  get signal(): AbortSignal {
    return this.calling.signal;
  }

  /** A step begins that can be called off by itself: what is done before it stays done. */
  begin(activity: Activity, tab?: Tab): void {
    this.begun += 1;
    this.calling = new AbortController();
    this.dispatch({ type: 'started', activity, ...(tab ? { tab } : {}) });
  }

  finish(traces: boolean | undefined, ...notices: readonly Notice[]): void {
    const canUndo = this.host.canUndo();
    this.dispatch({ type: 'finished', canUndo, notices, ...(traces === undefined ? {} : { traces }) });
  }

  /**
   * The result of the work; null where it was refused or called off, which is then told. `storing` is what is lost where
   * the workbook does not keep it.
   */
  async attempt<T>(during: Undertaking, work: () => Promise<T>, storing?: Settings): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      const problem = problemOf(error, during);
      const lost = problem.code === 'not-stored' && storing ? { lost: storing } : {};
      this.dispatch({ type: 'failed', problem: { ...problem, ...lost }, canUndo: this.host.canUndo() });
      return null;
    }
  }

  /** Calls off what is under way. The host ends it between two requests and takes back what the step has written. */
  cancel(): void {
    if (this.calling.signal.aborted) return;
    this.calling.abort();
    this.dispatch({ type: 'cancel-asked' });
  }
}
