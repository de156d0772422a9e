import type { CellAddress, RangeAddress } from '../../workbook/address';
import type { Snapshot } from '../../workbook/snapshot';
import { afterReally, type After } from '../clock';
import type {
  ClearReport,
  Progress,
  UndoReport,
  WorkbookChange,
  WorkbookHost,
  WritePlan,
  WriteReport,
} from '../workbook-host';
import { HostError } from '../workbook-host';
import { watchChanges } from './changes';
import { KnownWorkbook } from './known-workbook';
import { isNameRefused } from './office-errors';
import { OwnWrites } from './own-writes';
import { readWorkbook } from './read/read-workbook';
import { revealCell } from './reveal';
import { selectedRange, watchSelection } from './selection';
import { ExcelSession, isSupported } from './session';
import type { RunOptions, TimedContext } from './session';
import type { SheetNames } from './sheet-names';
import { storeText } from './store';
import { isCarriedOut } from './undo/carried-out';
import type { Remembering } from './undo/history';
import { History } from './undo/history';
import type { ChangeSet } from './write/change-set';
import { Changer, type Attendance } from './write/changer';
import { planClear } from './write/plan-clear';
import { planWrite } from './write/plan-write';
import type { AskedRows } from './write/row-blocks';
import type { Survey } from './write/survey';

export interface ExcelHostOptions {
  /** Milliseconds that Excel may take for one answer; 60 seconds where missing. */
  readonly timeout?: number;
  /** The clock by which that is measured; the one on the wall where missing. */
  readonly after?: After;
  /** Bytes that a request or an answer may have; 4 MB where missing (Excel on the web allows 5). */
  readonly payload?: number;
}

/** The workbook that is open in Excel, through office.js (ExcelApi 1.9 and later). */
export function createExcelHost({
  timeout = 60_000,
  after = afterReally,
  payload = 4_000_000,
}: ExcelHostOptions = {}): WorkbookHost {
  return new ExcelHost(new ExcelSession(timeout, after), payload);
}

/** The version that everything here needs. */
const NEEDED = '1.9';

/** What an operation is going to change, and what it will tell. */
interface Plan<R> {
  readonly changes: ChangeSet;
  readonly found: Survey;
  /** Rows of the sheets that are cleared, see `History`. */
  readonly rows?: readonly AskedRows[];
  readonly report: R;
}

/** What an operation tells, and what it has changed. */
type Done<R> = Pick<Plan<R>, 'report' | 'changes'>;

class ExcelHost implements WorkbookHost {
  private readonly sheetNames: SheetNames = new Map();
  private readonly known = new KnownWorkbook();
  private readonly ownWrites = new OwnWrites();
  private readonly changer: Changer;
  private readonly history = new History();

  constructor(
    private readonly session: ExcelSession,
    private readonly payload: number,
  ) {
    this.changer = new Changer(session, payload, this.ownWrites);
  }

  async read(progress: Progress = () => undefined, signal?: AbortSignal): Promise<Snapshot> {
    const { snapshot, sheets, used } = await this.run((context) => readWorkbook(context, this.payload, progress), {
      signal,
    });
    this.sheetNames.clear();
    for (const { id, name } of sheets) this.sheetNames.set(id, name);
    this.known.remember(snapshot, sheets, used);
    return snapshot;
  }

  async write(plan: WritePlan, progress?: Progress, signal?: AbortSignal): Promise<WriteReport> {
    refuseOldExcel();
    const { report, changes } = await this.record(
      plan.joins ? 'joins' : 'begins',
      (context) => planWrite(context, plan, this.sheetNames.values(), this.known, this.payload),
      { progress, signal },
    );
    return changes.reports.some(({ unpaged }) => unpaged) ? { ...report, unpagedReport: true } : report;
  }

  async clear(progress?: Progress, signal?: AbortSignal): Promise<ClearReport> {
    refuseOldExcel();
    const { report } = await this.record(
      'clears',
      (context) => planClear(context, this.sheetNames.values(), this.payload),
      { progress, signal },
    );
    return report;
  }

  async undo(progress?: Progress, signal?: AbortSignal): Promise<UndoReport> {
    refuseOldExcel();
    const { changes, left } = await this.namedOrNot(() =>
      this.changer.change(
        (context) => this.history.planUndo(context, this.sheetNames, this.payload),
        {
          locate: (begun, now, then) => this.history.whereNow(begun, now, then),
          isDone: (begun, now) => isCarriedOut(begun, now),
          doubt: () => {
            this.history.doubtUndo();
          },
        },
        { progress, signal },
      ),
    );
    this.history.forget();
    this.noteEdits(changes);
    return { cells: changes.cells.length, left };
  }

  canUndo(): boolean {
    return this.history.canUndo;
  }

  reveal(cell: CellAddress): Promise<void> {
    return this.run((context) => revealCell(context, cell));
  }

  selection(): Promise<RangeAddress | null> {
    return this.run(selectedRange);
  }

  watchSelection(listener: (cell: CellAddress) => void): Promise<() => Promise<void>> {
    return watchSelection(this.session, this.sheetNames, listener);
  }

  watchChanges(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    return watchChanges(this.session, this.sheetNames, this.ownWrites, listener);
  }

  store(text: string | null): Promise<void> {
    return this.run((context) => storeText(context, text));
  }

  private async run<T>(work: (context: TimedContext) => Promise<T>, options?: RunOptions): Promise<T> {
    refuseOldExcel();
    try {
      return await this.session.run(work, options);
    } catch (error) {
      // The protection of a sheet is no reason to deny what writes into no cell.
      if (!(error instanceof HostError) || error.code !== 'protected-sheet') throw error;
      throw new HostError('access-denied', error.data, { cause: error });
    }
  }

  /** Carries out a plan and remembers it for undo. */
  private record<R>(
    how: Remembering,
    plan: (context: TimedContext) => Promise<Plan<R>>,
    attendance: Attendance,
  ): Promise<Done<R>> {
    return this.namedOrNot(() => this.carryOut(how, plan, attendance));
  }

  /**
   * An Excel that takes no names for lists of areas does without: its undo then goes by addresses, and by what the cells
   * hold.
   */
  private async namedOrNot<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!this.history.isAnchored || !(error instanceof HostError) || !isNameRefused(error)) throw error;
      this.history.isAnchored = false;
      return work();
    }
  }

  private async carryOut<R>(
    how: Remembering,
    plan: (context: TimedContext) => Promise<Plan<R>>,
    attendance: Attendance,
  ): Promise<Done<R>> {
    let came: ReadonlyMap<string, string> = new Map();
    const { planned, recorded, changes } = await this.changer.change(
      async (context) => {
        const planned = await plan(context);
        const recorded = this.history.plan(planned, how, this.known);
        return { ...planned, planned, recorded, changes: recorded.changes };
      },
      {
        locate: ({ recorded, changes, found }, now, then) =>
          this.history.whereNow({ ...recorded, changes, found }, now, then),
        isDone: ({ recorded, changes }, now) => isCarriedOut({ ...recorded, changes }, now),
        doubt: (begun) => {
          this.history.doubt(begun.recorded);
        },
        came: (ids) => {
          came = ids;
        },
      },
      attendance,
    );
    this.history.done(recorded, came);
    this.noteEdits(recorded.changes);
    return { report: planned.report, changes };
  }

  private noteEdits({ cells }: ChangeSet): void {
    this.known.note(cells.filter(({ isEdit }) => isEdit));
  }
}

function refuseOldExcel(): void {
  if (!isSupported(NEEDED)) throw new HostError('api-too-old');
}
