import { areaName } from '../../../workbook/address';
import { addressLists } from '../cells/areas';
import { entryOfState, isBlankState, sameContent } from '../cells/content';
import type { OurNames } from '../read/owned-names';
import type { TimedContext } from '../session';
import { commentBytes, queueComment } from './apply-comments';
import { reportSteps } from './apply-report';
import type { AnchorChange, CellChange, ChangeSet, FormatChange, NameChange, WidthChange } from './change-set';
import type { FormatSpec, OurFormat } from './our-format';
import type { Overtaken, WatchedRows } from './write-guard';
import { placeKey, WriteGuard } from './write-guard';

/** Bytes that a cell takes in a request beside its content. */
const BYTES_PER_CELL = 24;
/** Bytes that a request needs to speak of one run, width, name or format, beside what it says. */
const BYTES_PER_STEP = 2000;
/** No run is longer, so that one never fills a request. */
const MAX_RUN = 5000;

/** Changed cells of one column that follow each other. */
type Run = readonly CellChange[];

/** Something to put into a request. */
interface Step {
  /** About as long as it makes the request. */
  readonly bytes: number;
  readonly queue: (context: TimedContext, guard: WriteGuard) => void;
  /** Cells that it writes; none where missing. */
  readonly cells?: Run;
  /** The width that it sets. */
  readonly width?: WidthChange;
}

/** What one request writes of that which can be taken back by itself. */
export interface Touched {
  readonly cells: readonly CellChange[];
  readonly widths: readonly WidthChange[];
}

/**
 * Carries out a change set: all of it in one request as a rule, in several where one would be larger than `payload`
 * bytes. `begins` is called with what a request writes before it goes out, `sent` after it was carried out. Where
 * somebody else has meanwhile changed what is written over, has moved the `watched` rows, or cells for which `names` of
 * ours stood when it was planned, it ends after that request and tells.
 */
export async function applyChanges(
  context: TimedContext,
  changes: ChangeSet,
  payload: number,
  sent: () => void = () => undefined,
  watched: readonly WatchedRows[] = [],
  names?: OurNames,
  begins: (touched: Touched) => void = () => undefined,
): Promise<Overtaken | undefined> {
  const requests = requestsOf(stepsOf(changes), payload);
  const written = new Set(changes.cells.map(placeKey));
  for (const [index, steps] of requests.entries()) {
    const guard = new WriteGuard(context, written);
    if (names && index === 0) guard.lookAtNames(names);
    guard.watch(watched);
    const widths = steps.flatMap(({ width = [] }) => width);
    for (const width of widths) guard.lookAtWidth(width);
    for (const step of steps) step.queue(context, guard);
    begins({ cells: steps.flatMap(({ cells = [] }) => cells), widths });
    await send(context);
    sent();
    const overtaken = guard.overtaken();
    if (overtaken) return overtaken;
  }
  return undefined;
}

const send = (context: TimedContext): Promise<void> => context.sync();

/**
 * In such an order that between two requests no cell and no width of ours is without its name: should Excel fall silent
 * there, and the pane be closed, all of it can still be removed. What watches cells for undo comes first and goes last: where rows are
 * moved between two requests, what was written can still be found.
 */
function stepsOf({ cells, widths, names, formats, anchors, comments, reports }: ChangeSet): Step[] {
  const step = (bytes: number, queue: Step['queue']): Step => ({ bytes: BYTES_PER_STEP + bytes, queue });
  const isGivenUp = ({ after, isEdit }: CellChange): boolean => !isEdit && isBlankState(after);
  const cellSteps = (some: readonly CellChange[]): Step[] =>
    runsOf(some).map((run) => ({
      ...step(bytesOf(run), (context, guard) => {
        queueRun(context, run, guard);
      }),
      cells: run,
    }));
  const nameSteps = (some: readonly NameChange[]): Step[] =>
    some.map((change) =>
      step(0, (context) => {
        queueName(context, change);
      }),
    );
  const widthSteps = (some: readonly WidthChange[]): Step[] =>
    some.map((change) => ({
      ...step(0, (context) => {
        queueWidth(context, change);
      }),
      width: change,
    }));
  // A name that goes to another column takes along the note of the width that the former one had.
  const isNamed = ({ sheet, column }: WidthChange): boolean =>
    names.some(({ after }) => after?.range.sheet === sheet && after.range.area.left === column);
  const anchorSteps = (some: readonly AnchorChange[]): Step[] =>
    some.map((change) =>
      step(0, (context) => {
        queueAnchor(context, change);
      }),
    );
  return [
    ...anchorSteps(anchors.filter(({ after }) => after !== null)),
    ...cellSteps(cells.filter(isGivenUp)),
    ...widthSteps(widths.filter((width) => !isNamed(width))),
    ...nameSteps(names.filter(({ after }) => after !== null)),
    ...cellSteps(cells.filter((cell) => !isGivenUp(cell))),
    ...widthSteps(widths.filter(isNamed)),
    ...nameSteps(names.filter(({ after }) => after === null)),
    ...formats.map((change) =>
      step(formatBytes(change), (context) => {
        queueFormatChange(context, change);
      }),
    ),
    ...comments.map((change) =>
      step(commentBytes(change), (context, guard) => {
        guard.lookAtComment(change);
        queueComment(context, change);
      }),
    ),
    ...reports.flatMap(reportSteps).map(({ bytes, queue }) => step(bytes, queue)),
    ...anchorSteps(anchors.filter(({ after }) => after === null)),
  ];
}

function bytesOf(run: Run): number {
  return run.reduce((sum, { after }) => sum + BYTES_PER_CELL + 3 * String(entryOfState(after)).length, 0);
}

function formatBytes({ before, after }: FormatChange): number {
  const lists = after.flatMap(({ areas }) => addressLists(areas));
  return lists.reduce((sum, list) => sum + BYTES_PER_STEP + list.length, 0) + before.length * BYTES_PER_STEP;
}

function requestsOf(steps: readonly Step[], payload: number): Step[][] {
  const requests: Step[][] = [];
  let size = Infinity;
  for (const step of steps) {
    if (size + step.bytes > payload) {
      requests.push([]);
      size = 0;
    }
    requests.at(-1)?.push(step);
    size += step.bytes;
  }
  return requests;
}

function runsOf(cells: readonly CellChange[]): Run[] {
  const sorted = [...cells].sort(
    (a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) || a.column - b.column || a.row - b.row,
  );
  const runs: CellChange[][] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = last?.sheet === cell.sheet && last.column === cell.column && last.row + 1 === cell.row;
    if (run && follows && run.length < MAX_RUN) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function queueRun({ workbook, application }: TimedContext, run: Run, guard: WriteGuard): void {
  const [first] = run;
  if (!first) return;
  application.suspendApiCalculationUntilNextSync();
  guard.lookAt(run);
  const { sheet, row, column } = first;
  const range = workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, run.length, 1);
  // Formats first, and that of a text last: in a cell formatted as text a figure or a formula would become text.
  const entered = run.map((change) => (wouldBecomeText(change) ? enteredAs(change, GENERAL) : change));
  queueFormats(range, entered);
  if (run.some(({ before, after }) => !sameContent(before, after))) {
    range.formulas = run.map(({ before, after }) => [sameContent(before, after) ? null : entryOfState(after)]);
  }
  if (run.some(wouldBecomeText)) {
    range.numberFormat = run.map((change) => [wouldBecomeText(change) ? change.after.format : null]);
  }
}

const GENERAL = 'General';
const TEXT_FORMAT = '@';

/** Somebody has given the cell the format of a text while it held a figure or a formula, and it is to hold that again. */
const wouldBecomeText = ({ before, after }: CellChange): boolean =>
  after.format === TEXT_FORMAT &&
  !sameContent(before, after) &&
  (after.formula !== null || (after.value !== null && typeof after.value !== 'string'));

const enteredAs = (change: CellChange, format: string): CellChange => ({
  ...change,
  after: { ...change.after, format },
});

function queueFormats(range: Excel.Range, run: Run): void {
  const formats = new Set(run.map(({ after }) => after.format));
  if (run.every(({ before, after }) => before.format === after.format)) return;
  if (formats.size > 1) range.numberFormat = run.map(({ after }) => [after.format]);
  else for (const format of formats) setForAll(range, format);
}

/** A single value goes for all cells of a range; Microsoft's typings know arrays only. */
function setForAll(range: { numberFormat: unknown }, format: string): void {
  range.numberFormat = format;
}

function queueWidth({ workbook }: TimedContext, { sheet, column, after }: WidthChange): void {
  workbook.worksheets.getItem(sheet).getRangeByIndexes(0, column, 1, 1).format.columnWidth = after;
}

function queueName({ workbook }: TimedContext, { name, scope, before, after }: NameChange): void {
  const names = namesOf(workbook, scope);
  if (before) names.getItem(name).delete();
  if (!after) return;
  const { sheet, area } = after.range;
  names.add(name, workbook.worksheets.getItem(sheet).getRange(areaName(area)), after.comment).visible = false;
}

function queueAnchor({ workbook }: TimedContext, { name, scope, before, after }: AnchorChange): void {
  const names = namesOf(workbook, scope);
  if (before !== null) names.getItem(name).delete();
  if (after !== null) names.add(name, after).visible = false;
}

const namesOf = (workbook: Excel.Workbook, scope: string | null): Excel.NamedItemCollection =>
  scope === null ? workbook.names : workbook.worksheets.getItem(scope).names;

/** New formats come before old ones go; those that come back to their old priority need the place to be free. */
function queueFormatChange(context: TimedContext, change: FormatChange): void {
  const after: readonly (FormatSpec & Partial<OurFormat>)[] = change.after;
  const isReturn = after.some(({ priority }) => priority !== undefined);
  if (isReturn) queueRemoval(context, change);
  for (const format of after) queueFormat(context, format);
  if (!isReturn) queueRemoval(context, change);
}

function queueFormat({ workbook }: TimedContext, format: FormatSpec & Partial<OurFormat>): void {
  const sheet = workbook.worksheets.getItem(format.sheet);
  for (const list of addressLists(format.areas)) {
    const added = sheet.getRanges(list).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    const { rule, format: look } = added.custom;
    rule.formula = format.formula;
    if (format.fill !== '') look.fill.color = format.fill;
    if (format.font !== '') look.font.color = format.font;
    if (format.bold) look.font.bold = true;
    if (format.priority !== undefined) added.priority = format.priority;
  }
}

function queueRemoval({ workbook }: TimedContext, { sheet, before }: FormatChange): void {
  if (before.length === 0) return;
  const formats = workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
  for (const { id } of before) formats.getItem(id).delete();
}
