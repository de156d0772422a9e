import {
  HostError,
  type ClearReport,
  type CommentReport,
  type Progress,
  type UndoReport,
  type WorkbookChange,
  type WorkbookHost,
  type WritePlan,
  type WriteReport,
} from '../../src/hosts/workbook-host';
import type { CellAddress, RangeAddress } from '../../src/workbook/address';
import type { Snapshot } from '../../src/workbook/snapshot';

/** What was asked of a fake host, in order. */
export type HostCall =
  | { readonly method: 'read' }
  | { readonly method: 'write'; readonly plan: WritePlan }
  | { readonly method: 'clear' }
  | { readonly method: 'undo' }
  | { readonly method: 'reveal'; readonly cell: CellAddress }
  | { readonly method: 'store'; readonly text: string | null };

type Method = HostCall['method'] | 'watchSelection' | 'watchChanges';

/** A host that holds no workbook: it answers as it is told, refuses as it is told, and remembers what was asked. */
export class FakeHost implements WorkbookHost {
  readonly calls: HostCall[] = [];
  /** What `read` answers. */
  snapshot: Snapshot;
  /** What `write` answers beyond the sizes of its plan. */
  skipped: WriteReport['skipped'] = [];
  /** What `write` says of comments. */
  commentReport: CommentReport | null = { written: 2, taken: 0, leftOut: 0 };
  /** The sheet on which it says it wrote a report. */
  reportSheet: string | undefined;
  /** What it says beyond that of a report. */
  reportRemarks: Pick<WriteReport, 'keptReport' | 'unpagedReport'> = {};
  undoReport: UndoReport = { cells: 1, left: [] };
  clearReport: ClearReport = { marks: 3, columns: 2, skipped: [] };
  undoable = false;
  private readonly refusals = new Map<Method, unknown>();
  private readonly gates = new Map<Method, Promise<void>>();
  private readonly listeners = new Set<(cell: CellAddress) => void>();
  private readonly changeListeners = new Set<(change: WorkbookChange) => void>();
  private progress: Progress | undefined;
  private signal: AbortSignal | undefined;

  constructor(snapshot: Snapshot) {
    this.snapshot = snapshot;
  }

  /** The next call of a method throws `error`; null lets it succeed again. */
  refuse(method: Method, error: unknown): void {
    if (error === null) this.refusals.delete(method);
    else this.refusals.set(method, error);
  }

  /** Holds the calls of a method until the answer is called. */
  hold(method: Method): () => void {
    let release: () => void = () => undefined;
    this.gates.set(
      method,
      new Promise((resolve) => {
        release = resolve;
      }),
    );
    return () => {
      this.gates.delete(method);
      release();
    };
  }

  /** Reports progress of the work under way. */
  tellProgress(done: number, total: number): void {
    this.progress?.(done, total);
  }

  /** The person selects a cell in the workbook. */
  select(cell: CellAddress): void {
    for (const listener of this.listeners) listener(cell);
  }

  /** Somebody else than the pane changes the workbook. */
  change(change: WorkbookChange): void {
    for (const listener of this.changeListeners) listener(change);
  }

  get changeWatchers(): number {
    return this.changeListeners.size;
  }

  get watchers(): number {
    return this.listeners.size;
  }

  writes(): readonly WritePlan[] {
    return this.calls.flatMap((call) => (call.method === 'write' ? [call.plan] : []));
  }

  reveals(): readonly CellAddress[] {
    return this.calls.flatMap((call) => (call.method === 'reveal' ? [call.cell] : []));
  }

  async read(progress?: Progress, signal?: AbortSignal): Promise<Snapshot> {
    this.calls.push({ method: 'read' });
    this.attend(progress, signal);
    await this.answer('read');
    return this.snapshot;
  }

  async write(plan: WritePlan, progress?: Progress, signal?: AbortSignal): Promise<WriteReport> {
    this.calls.push({ method: 'write', plan });
    this.attend(progress, signal);
    await this.answer('write');
    if (plan.columns !== null || plan.edits.length > 0 || plan.report || plan.sheets) this.undoable = true;
    return {
      marks: plan.marks?.length ?? 0,
      columns: plan.columns?.length ?? 0,
      cells: plan.columns?.reduce((sum, { column }) => sum + column.cells.length, 0) ?? 0,
      edits: plan.edits.length,
      skipped: this.skipped,
      ...(plan.comments !== undefined && { comments: this.commentReport }),
      ...(plan.report && this.reportSheet !== undefined && { reportSheet: this.reportSheet }),
      ...(plan.report && this.reportRemarks),
      ...(plan.sheets && { sheets: plan.sheets.map(({ name }) => name) }),
    };
  }

  async clear(progress?: Progress, signal?: AbortSignal): Promise<ClearReport> {
    this.calls.push({ method: 'clear' });
    this.attend(progress, signal);
    await this.answer('clear');
    return this.clearReport;
  }

  async undo(progress?: Progress, signal?: AbortSignal): Promise<UndoReport> {
    this.calls.push({ method: 'undo' });
    this.attend(progress, signal);
    await this.answer('undo');
    this.undoable = false;
    return this.undoReport;
  }

  canUndo(): boolean {
    return this.undoable;
  }

  async reveal(cell: CellAddress): Promise<void> {
    this.calls.push({ method: 'reveal', cell });
    await this.answer('reveal');
  }

  /** The range that is selected. */
  selected: RangeAddress | null = null;

  selection(): Promise<RangeAddress | null> {
    return Promise.resolve(this.selected);
  }

  async watchSelection(listener: (cell: CellAddress) => void): Promise<() => Promise<void>> {
    await this.answer('watchSelection');
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      return Promise.resolve();
    };
  }

  async watchChanges(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
    await this.answer('watchChanges');
    this.changeListeners.add(listener);
    return () => {
      this.changeListeners.delete(listener);
      return Promise.resolve();
    };
  }

  async store(text: string | null): Promise<void> {
    this.calls.push({ method: 'store', text });
    await this.answer('store');
    this.snapshot = { ...this.snapshot, stored: text };
  }

  private attend(progress: Progress | undefined, signal: AbortSignal | undefined): void {
    this.progress = progress;
    this.signal = signal;
  }

  /** Where it was called off while it was held, it has taken back what it did. */
  private async answer(method: Method): Promise<void> {
    const { signal } = this;
    await this.gates.get(method);
    if (signal?.aborted) throw new HostError('cancelled');
    if (this.refusals.has(method)) throw this.refusals.get(method);
  }
}
