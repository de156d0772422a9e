import { createExcelHost } from '../../../src/hosts/excel';
import { HostError, type Mark, type WorkbookHost, type WritePlan } from '../../../src/hosts/workbook-host';
import { DEFAULT_SETTINGS, restoreSettings, storeSettings } from '../../../src/review';
import type { Review, Settings } from '../../../src/review';
import { WorkbookModel, type StandInOptions, type StandInWorkbookData } from '../../../src/standin';
import { later } from '../../../src/standin/later';
import { Changes } from '../../../src/standin/model/changes';
import { isBlank, type Cell, type SheetModel } from '../../../src/standin/model';
import { cellName, type CellAddress } from '../../../src/workbook/address';
import type { CellEdit } from '../../../src/workbook/edit';
import { isOurContent } from '../../../src/hosts/excel/comment-text';
import { copyOf } from '../copy-of';
import { impatience, openModel, type OpenWorkbook } from '../excel';
import { cellsOf } from './acts';
import { Alone, type Deed } from './alone';
import { reviewed } from './reviewed';
import { isOurs, oursIn, theirs, traces } from './theirs';

/** In what Excel a story is played, and how large the add-in makes its requests. */
export interface Surroundings extends Pick<StandInOptions, 'excelApi'> {
  readonly payload?: number;
}

/** Marks of all findings that nobody has set aside. */
export const marksOf = (found: Review | null): Mark[] =>
  (found?.findings ?? []).flatMap(({ cell, severity, waived }) => (waived ? [] : [{ cell, severity }]));

/** A plan of marks, and of what `part` says. */
export const planOf = (found: Review | null, part: Partial<WritePlan>): WritePlan => ({
  marks: marksOf(found),
  columns: null,
  edits: [],
  ...part,
});

/**
 * A workbook on which a person and the add-in work, beside the record of what the person alone has done to it. What
 * the person alone would have is made anew from that record whenever it is asked for.
 */
export class World {
  readonly book: OpenWorkbook;
  private readonly personAlone: Alone;
  host: WorkbookHost;
  found: Review | null = null;
  private settings: Settings = DEFAULT_SETTINGS;
  /** Deeds of the person, and changes of operations that the person agreed to. */
  private log: readonly Deed[] = [];
  /** The record as it would be, had the last operation not been; several where nobody knows which was the last. */
  private undone: readonly (readonly Deed[])[] = [];
  /** Excel did not answer an operation that undo would take back: nobody knows whether there is something. */
  private doubtful = false;
  /** What the last operation could not say for certain. */
  private inDoubt: readonly CellAddress[] = [];
  /** What the person has done since that operation. */
  private deedsSince = 0;

  /** Whether changes make the add-in check again, and whether it was told of one. */
  private isLive = false;
  private isTold = false;

  constructor(
    private readonly data: StandInWorkbookData,
    private readonly surroundings: Surroundings = {},
    model = new WorkbookModel(data),
  ) {
    this.book = openModel(model, surroundings);
    this.personAlone = new Alone(data);
    this.host = this.newHost();
  }

  /** Another world that stands where this one does, and goes its own way from here. Not while this one listens. */
  twin(): World {
    if (this.isLive) throw new Error('a world that listens has no twin');
    const model = copyOf(this.model, new Map([[this.model.changes, new Changes()]]));
    const twin = new World(this.data, this.surroundings, model);
    twin.host = copyOf(this.host, new Map([[sessionOf(this.host), sessionOf(twin.host)]]));
    const { found, settings, log, undone, doubtful, inDoubt, deedsSince } = this;
    return Object.assign(twin, { found, settings, log, undone, doubtful, inDoubt, deedsSince });
  }

  get model(): WorkbookModel {
    return this.book.model;
  }

  /** Whether this Excel tells of merges; in an older one nobody merges here. */
  get knowsMerges(): boolean {
    return this.book.standIn.apiSets.isSupported('ExcelApi', '1.13');
  }

  /** The person does something, on both workbooks or on none (a protected sheet refuses). */
  person(deed: Deed): void {
    if (this.happens(deed)) this.record(deed);
  }

  /** The person does something to what is ours; false where a protected sheet refuses. */
  onOurs(deed: Deed): boolean {
    const happened = this.happens(deed);
    if (happened) this.deedsSince++;
    return happened;
  }

  /** What the person alone would have by what was done to ours. */
  alone(deed: Deed): void {
    this.record(deed);
  }

  /** What undo of the last operation may leave of what was done to ours, or take with it. */
  perhaps(deed: Deed): void {
    this.undone = this.undone.flatMap((log) => [log, [...log, deed]]);
  }

  private happens(deed: Deed): boolean {
    try {
      this.model.as('person', () => {
        deed(this.model);
      });
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'AccessDenied') return false;
      throw error;
    }
  }

  /** Whether undo would take back something in cells of the person's own. */
  get hasEdits(): boolean {
    return this.undone.some((log) => !this.matches(log));
  }

  /** Cells of ours that hold something where a merge hides it. */
  hiddenOurs(): string[] {
    const { columns } = oursIn(this.model);
    return this.model.sheets.flatMap((sheet) =>
      sheet.merges
        .flatMap((merge) => cellsOf(merge).filter(({ row, column }) => row !== merge.top || column !== merge.left))
        .filter(({ row, column }) => isOurs({ columns, reports: new Set() }, sheet.name, row, column))
        .filter(({ row, column }) => !isBlank(sheet.cell(row, column)))
        .map(({ row, column }) => `${sheet.name}!${cellName(row, column)}`),
    );
  }

  /** Cells with marks of ours. */
  marked(): CellAddress[] {
    return this.model.sheets.flatMap((sheet) =>
      sheet.conditionalFormats
        .filter(({ formula }) => isMark(formula))
        .flatMap(({ areas }) => areas.flatMap(cellsOf).map((cell) => ({ sheet: sheet.name, ...cell }))),
    );
  }

  /** The sheets that are not a report of ours. */
  theirSheets(): readonly SheetModel[] {
    const { reports } = oursIn(this.model);
    return this.model.sheets.filter(({ name }) => !reports.has(name));
  }

  isOurs(sheet: string, row: number, column: number): boolean {
    return isOurs(oursIn(this.model), sheet, row, column);
  }

  /** Whether the cell has a comment that is ours at that moment. */
  isOurComment(sheet: string, row: number, column: number): boolean {
    const comment = this.model.commentAt(this.model.sheet(sheet), row, column);
    return comment !== undefined && isOurContent(comment.content) && !comment.replies;
  }

  /** The person answers to a comment; one of ours is the person's own from then on, as if it had been so always. */
  answer(sheet: string, row: number, column: number): void {
    const text = this.model.commentAt(this.model.sheet(sheet), row, column)?.content ?? '';
    const deed: Deed = (model) => {
      const place = model.sheet(sheet);
      const comment = model.commentAt(place, row, column) ?? model.addComment(place, row, column, text);
      model.changeComment(comment, { replies: [{ id: 'reply', content: '已核' }, ...(comment.replies ?? [])] });
    };
    this.person(deed);
  }

  /**
   * Runs what may be refused, which leaves all as it was. Unknown is what Excel would neither carry out nor take back:
   * it may have been carried out or not, but for the cells in doubt not by halves.
   */
  private async attempt(work: () => Promise<void>): Promise<'done' | 'refused' | 'unknown'> {
    this.inDoubt = [];
    try {
      await work();
      return 'done';
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.inDoubt = error.inDoubt;
      return error.code === 'half-written' ? 'unknown' : 'refused';
    } finally {
      this.book.faults.clear();
    }
  }

  /** A write that a person asked for, or (`joins`) one that follows by itself. */
  async write(plan: WritePlan): Promise<void> {
    let skipped: readonly string[] = this.model.sheets.filter((sheet) => sheet.protected).map(({ name }) => name);
    const outcome = await this.attempt(async () => {
      const report = await this.host.write(plan);
      skipped = report.skipped.map(({ sheet }) => sheet);
    });
    if (outcome === 'refused') return;
    const before = this.log;
    const written = plan.edits
      .filter(({ cell }) => !skipped.includes(cell.sheet))
      .map((edit): Deed => (model) => {
        enter(model, edit);
      });
    if (outcome === 'done' || !this.matches(before)) this.log = [...before, ...written];
    if (outcome === 'unknown' && !this.matches(this.log)) this.log = [...before, ...this.doubts(before, written)];
    if (plan.joins && this.undone.length > 0) this.doubtful ||= outcome === 'unknown';
    else this.operated(before, outcome);
  }

  /** Cells in doubt hold what they did before the write, or what was written. */
  private doubts(before: readonly Deed[], written: readonly Deed[]): Deed[] {
    const played = [before, [...before, ...written]].map((log) => this.personAlone.modelAfter(log));
    return this.inDoubt
      .filter(({ sheet, row, column }) => !this.isOurs(sheet, row, column))
      .map(({ sheet, row, column }): Deed => {
        const [now, ...may] = [this.model, ...played].map((model) => model.sheet(sheet).cell(row, column));
        const contentOf = (cell: Cell | undefined): unknown => cell?.formula ?? cell?.value;
        expect(may.map(contentOf)).toContainEqual(contentOf(now));
        return (model) => {
          if (now) model.sheet(sheet).grid.set(row, column, now);
        };
      });
  }

  async read(): Promise<void> {
    await this.attempt(async () => {
      const snapshot = await this.host.read();
      this.settings = restoreSettings(snapshot.stored);
      this.found = reviewed(snapshot, this.settings);
    });
  }

  async check(): Promise<void> {
    await this.read();
    await this.write(planOf(this.found, { joins: true }));
  }

  /** The add-in begins to listen for changes. */
  async watch(): Promise<void> {
    if (this.isLive) return;
    await this.attempt(async () => {
      await this.host.watchChanges(() => {
        this.isTold = true;
      });
      this.isLive = true;
    });
  }

  /** A live check comes after what has changed. */
  async settle(): Promise<void> {
    if (!this.isLive) return;
    await new Promise<void>(later);
    if (!this.isTold) return;
    this.isTold = false;
    await this.check();
  }

  /** Settings change, as far as Excel keeps them. */
  async set(change: (settings: Settings) => Settings): Promise<void> {
    await this.attempt(async () => {
      const settings = change(this.settings);
      await this.host.store(storeSettings(settings));
      this.settings = settings;
    });
  }

  async clear(): Promise<void> {
    const found = JSON.stringify(this.model.describe());
    const outcome = await this.attempt(async () => {
      const { skipped } = await this.host.clear();
      if (skipped.length === 0) expect(traces(this.model.describe())).toEqual([]);
    });
    const isNothing = outcome === 'done' && JSON.stringify(this.model.describe()) === found;
    if (outcome !== 'refused' && !isNothing) this.operated(this.log, outcome);
  }

  async undo(): Promise<void> {
    let left: readonly CellAddress[] = [];
    const outcome = await this.attempt(async () => {
      ({ left } = await this.host.undo());
    });
    if (outcome === 'refused' || this.undone.length === 0) return;
    if (this.deedsSince === 0) expect(left).toEqual([]);
    const isOpen = outcome === 'unknown' || this.doubtful;
    if (isOpen && this.matches(this.log)) return;
    const candidates = this.undone.map((log) => [...log, ...this.leavings(left)]);
    this.log = candidates.find((log) => this.matches(log)) ?? candidates[0] ?? this.log;
    this.undone = [];
  }

  /** What was left and named stays as it is, whatever the person alone would have there. */
  private leavings(left: readonly CellAddress[]): Deed[] {
    return left
      .filter(({ sheet, row, column }) => !this.isOurs(sheet, row, column))
      .map(({ sheet, row, column }) => {
        const cell = this.model.sheet(sheet).cell(row, column);
        return (model) => void model.sheet(sheet).grid.set(row, column, cell);
      });
  }

  /** The pane is closed and opened: the host starts anew and remembers nothing. */
  reopen(): void {
    this.host = this.newHost();
    this.found = null;
    this.undone = [];
    [this.isLive, this.isTold] = [false, false];
  }

  /** What is not ours in the workbook, and what the person alone would have there. */
  compare(log: readonly Deed[] = this.log): { readonly now: unknown; readonly alone: unknown } {
    const ours = oursIn(this.model);
    return { now: theirs(this.model.describe(), ours), alone: theirs(this.personAlone.describe(log), ours) };
  }

  private matches(log: readonly Deed[]): boolean {
    const { now, alone } = this.compare(log);
    return JSON.stringify(now) === JSON.stringify(alone);
  }

  private record(deed: Deed): void {
    this.log = [...this.log, deed];
    this.deedsSince++;
    this.undone = this.undone.map((log) => [...log, deed]);
  }

  /**
   * An operation is over that undo would take back to `before`. One that Excel did not answer may have been given up
   * before it began: then undo takes back the one before it.
   */
  private operated(before: readonly Deed[], outcome: 'done' | 'unknown'): void {
    this.undone = outcome === 'done' ? [before] : [before, ...this.undone];
    this.doubtful = outcome === 'unknown';
    if (outcome === 'done') this.deedsSince = 0;
  }

  private newHost(): WorkbookHost {
    const { payload } = this.surroundings;
    return createExcelHost({ after: impatience(this.book), ...(payload !== undefined && { payload }) });
  }
}

/** By what a host talks to the Excel that is open. */
const sessionOf = (host: object): object => (host as { readonly session: object }).session;

const isMark = (formula: string): boolean => /"jihe:(?:error|warning|info)"/.test(formula);

/** A fix as the person would have typed it. */
function enter(model: WorkbookModel, { cell, after, format }: CellEdit): void {
  const sheet = model.sheet(cell.sheet);
  const area = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
  if (format !== undefined) sheet.setNumberFormat(area, () => format);
  const input = after.kind === 'formula' ? after.formula : after.value;
  sheet.enter(area, () =>
    typeof input === 'string' && after.kind === 'value' && input !== '' ? `'${input}` : (input ?? ''),
  );
}
