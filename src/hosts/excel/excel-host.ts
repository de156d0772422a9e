import type { Area, CellAddress } from '../../workbook/address';
import type { Snapshot } from '../../workbook/snapshot';
import type { ClearReport, UndoReport, WorkbookChange, WorkbookHost, WritePlan, WriteReport } from '../workbook-host';
import { HostError } from '../workbook-host';
import { watchChanges } from './changes';
import { OwnWrites } from './own-writes';
import { readWorkbook } from './read/read-workbook';
import { watchSelection } from './selection';
import { ExcelSession, isSupported } from './session';
import type { TimedContext } from './session';
import type { SheetNames } from './sheet-names';
import { storeText } from './store';
import type { CellChange, ChangeSet } from './write/change-set';
import { isEmpty, NO_CHANGES } from './write/change-set';
import { Changer } from './write/changer';
import { planClear } from './write/plan-clear';
import { planWrite } from './write/plan-write';
import { planRestore } from './write/restore';

export interface ExcelHostOptions {
  /** Milliseconds that Excel may take for one answer; 60 seconds where missing. */
  readonly timeout?: number;
  /** Bytes that a request or an answer may have; 4 MB where missing (Excel on the web allows 5). */
  readonly payload?: number;
}

/** The workbook that is open in Excel, through office.js (ExcelApi 1.9 and later). */
export function createExcelHost({ timeout = 60_000, payload = 4_000_000 }: ExcelHostOptions = {}): WorkbookHost {
  return new ExcelHost(new ExcelSession(timeout), payload);
}

/** The version that everything here needs. */
const NEEDED = '1.9';

/** What the last `write` did, for `undo`. */
interface LastWrite {
  readonly changes: ChangeSet;
  /** Those of the changes that are edits of the user's own cells: they stay when marks and columns are removed. */
  readonly edits: readonly CellChange[];
}

class ExcelHost implements WorkbookHost {
  private readonly sheetNames: SheetNames = new Map();
  private readonly knownRows = new Map<string, Area>();
  private readonly ownWrites = new OwnWrites();
  private readonly changer: Changer;
  private lastWrite: LastWrite | undefined;

  constructor(
    private readonly session: ExcelSession,
    private readonly payload: number,
  ) {
    this.changer = new Changer(
      session,
      payload,
      (changes) => {
        this.lastWrite = { changes, edits: [] };
      },
      this.ownWrites,
    );
  }

  async read(progress: (done: number, total: number) => void = () => undefined): Promise<Snapshot> {
    const { snapshot, sheets, used } = await this.run((context) => readWorkbook(context, this.payload, progress));
    this.sheetNames.clear();
    for (const { id, name } of sheets) this.sheetNames.set(id, name);
    this.knownRows.clear();
    for (const [name, area] of used) this.knownRows.set(name, area);
    return snapshot;
  }

  async write(plan: WritePlan): Promise<WriteReport> {
    refuseOldExcel();
    const { changes, edits, report } = await this.changer.change((context) =>
      planWrite(context, plan, this.sheetNames.values(), this.knownRows, this.payload),
    );
    if (!isEmpty(changes)) this.lastWrite = { changes, edits };
    this.forgetRows(edits);
    return report;
  }

  async clear(): Promise<ClearReport> {
    refuseOldExcel();
    const { report } = await this.changer.change((context) =>
      planClear(context, this.sheetNames.values(), this.payload),
    );
    const edits = this.lastWrite?.edits ?? [];
    this.lastWrite = edits.length === 0 ? undefined : { changes: { ...NO_CHANGES, cells: edits }, edits };
    return report;
  }

  async undo(): Promise<UndoReport> {
    refuseOldExcel();
    const last = this.lastWrite;
    if (!last) throw new HostError('nothing-to-undo');
    const { changes, left } = await this.changer.change((context) => planRestore(context, last.changes, this.payload));
    this.lastWrite = undefined;
    this.forgetRows(last.edits);
    return { cells: changes.cells.length, left };
  }

  canUndo(): boolean {
    return this.lastWrite !== undefined;
  }

  reveal({ sheet, row, column }: CellAddress): Promise<void> {
    return this.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRangeByIndexes(row, column, 1, 1).select();
      await context.sync();
    });
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

  private async run<T>(work: (context: TimedContext) => Promise<T>): Promise<T> {
    refuseOldExcel();
    return this.session.run(work);
  }

  /** Edits may have moved the first or last row with content. */
  private forgetRows(edits: readonly CellChange[]): void {
    for (const { sheet } of edits) this.knownRows.delete(sheet);
  }
}

function refuseOldExcel(): void {
  if (!isSupported(NEEDED)) throw new HostError('api-too-old');
}
