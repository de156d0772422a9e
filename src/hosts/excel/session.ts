import type { After } from '../clock';
import { HostError } from '../workbook-host';
import { hostError } from './office-errors';

/** A request context whose `sync` keeps a time limit and throws HostErrors. */
export interface TimedContext {
  readonly workbook: Excel.Workbook;
  readonly application: Excel.Application;
  sync(): Promise<void>;
}

/** Something that listens to an event of Excel. */
export type EventHandle = Pick<OfficeExtension.EventHandlerResult<unknown>, 'context' | 'remove'>;

export interface RunOptions {
  /** Excel waits until a cell that is being edited is done, instead of refusing. */
  readonly waitForEdit?: boolean;
  /** What the batch changes can be taken back by one Ctrl+Z, where Excel can do that. */
  readonly oneUndoStep?: boolean;
  /** Once it is aborted no further `sync` goes out: HostError `cancelled`. */
  readonly signal?: AbortSignal | undefined;
}

/** Excel can group what an add-in writes into one undo step since this version. */
const UNDO_GROUP_SINCE = '1.20';

/** Talks to Excel: one operation after the other, each `sync` with a time limit. */
export class ExcelSession {
  private last: Promise<unknown> = Promise.resolve();

  /** `timeout` in milliseconds, for every single `sync`. */
  constructor(
    private readonly timeout: number,
    private readonly after: After,
  ) {}

  /** Runs `work` once earlier operations are over, whatever became of them. */
  run<T>(work: (context: TimedContext) => Promise<T>, options: RunOptions = {}): Promise<T> {
    const run = this.last.then(() => this.start(work, options));
    this.last = run.catch(() => undefined);
    return run;
  }

  /** Ends listening to events that were all registered in one run. */
  stop(...handles: readonly EventHandle[]): Promise<void> {
    const run = this.last.then(() => this.remove(handles));
    this.last = run.catch(() => undefined);
    return run;
  }

  /** A handler can only be removed in the context in which it was added. */
  private async remove(handles: readonly EventHandle[]): Promise<void> {
    const [first] = handles;
    if (!first) return;
    try {
      await Excel.run(first.context as Excel.RequestContext, async (context) => {
        for (const handle of handles) handle.remove();
        await this.withinTime(context.sync());
      });
    } catch (error) {
      throw hostError(error);
    }
  }

  private async start<T>(work: (context: TimedContext) => Promise<T>, options: RunOptions): Promise<T> {
    try {
      return await Excel.run(runOptions(options), (context) => work(this.timed(context, options.signal)));
    } catch (error) {
      throw hostError(error);
    }
  }

  private timed(context: Excel.RequestContext, signal: AbortSignal | undefined): TimedContext {
    const { workbook, application } = context;
    const sync = async (): Promise<void> => {
      if (signal?.aborted) throw new HostError('cancelled');
      await this.withinTime(context.sync());
    };
    return { workbook, application, sync };
  }

  private async withinTime(answer: Promise<void>): Promise<void> {
    let callOff = (): void => undefined;
    const limit = new Promise<never>((_, reject) => {
      callOff = this.after(this.timeout, () => {
        reject(new HostError('timeout'));
      });
    });
    try {
      await Promise.race([answer, limit]);
    } catch (error) {
      throw hostError(error);
    } finally {
      callOff();
    }
  }
}

function runOptions({ waitForEdit = false, oneUndoStep = false }: RunOptions): Excel.RunOptions {
  return {
    delayForCellEdit: waitForEdit,
    ...(oneUndoStep && isSupported(UNDO_GROUP_SINCE) && { mergeUndoGroup: true }),
  };
}

/** Whether this Excel has a version of ExcelApi. */
export function isSupported(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
