import { areaName } from '../../../workbook/address';
import { HostError, type Progress } from '../../workbook-host';
import { entryOfState, isBlankState } from '../cells/content';
import { isLookName } from '../../own-memory';
import { isNameAstray } from '../office-errors';
import type { OurNames } from '../read/owned-names';
import type { TimedContext } from '../session';
import { commentBytes, queueComment } from './apply-comments';
import { LOOK_BYTES, queueOurLook, queueTheirLook, takesLook } from './apply-look';
import { formatBytes, queueFormatChange } from './apply-formats';
import { reportSteps } from './apply-report';
import { sheetSteps } from './apply-sheets';
import type { AnchorChange, CellChange, ChangeSet, NameChange, WidthChange } from './change-set';
import type { CommentChange } from './comment-change';
import { holdNames } from './hold-names';
import { NamesInForce } from './names-in-force';
import { heightOf, queueStretch, stretchesOf, type Stretch } from './stretches';
import type { Overtaken, Unkept, WatchedRows } from './write-guard';
import { placeKey, WriteGuard } from './write-guard';

/** Bytes that a cell takes in a request beside its content. */
const BYTES_PER_CELL = 24;
/** Bytes that a cell takes which lies between others and is left alone. */
const BYTES_PER_GAP = 6;
/** Bytes that a request needs to speak of one stretch, width, name or format, beside what it says. */
const BYTES_PER_STEP = 2000;
/** Cells that one request writes: after so many a person hears how far it is, and can call it off. */
const MAX_CELLS = 2000;
/** Cells that one request looks at before and after, those between the written ones included: its answer holds them twice. */
const MAX_LOOKED_AT = 10_000;

/** Something to put into a request. */
interface Step {
  /** About as long as it makes the request. */
  readonly bytes: number;
  readonly queue: (context: TimedContext, names: NamesInForce | undefined) => void;
  /** Cells that it writes. */
  readonly stretch?: Stretch;
  /** The width that it sets. */
  readonly width?: WidthChange;
  /** The name that it changes. */
  readonly name?: NameChange;
  /** The comment that it changes. */
  readonly comment?: CommentChange;
  /** Called once its request was carried out. */
  readonly answered?: () => void;
}

/** What one request writes of that which can be taken back by itself. */
export interface Touched {
  readonly cells: readonly CellChange[];
  readonly widths: readonly WidthChange[];
  readonly stretches: readonly Stretch[];
  /** Nothing comes after this request. */
  readonly isLast: boolean;
}

/** What has to be minded while a change set is carried out. */
export interface Circumstances {
  /** Bytes that a request may have. */
  readonly payload: number;
  /** Rows that have to be where they were when it was planned. */
  readonly watched?: readonly WatchedRows[] | undefined;
  /** What names of ours stood for then. */
  readonly names?: OurNames | undefined;
  /** Each cell is written by itself; see `stretchesOf`. */
  readonly careful?: boolean;
  /** Called with what a request writes before it goes out. */
  readonly begins?: (touched: Touched) => void;
  /** Called after a request was carried out. */
  readonly sent?: () => void;
  /** Called with Excel's ids of sheets that have come, by name. */
  readonly came?: ((ids: ReadonlyMap<string, string>) => void) | undefined;
  readonly progress?: Progress | undefined;
}

/** Why the carrying out of a change set ended early: right after a request that was carried out, unless it was held. */
export interface Interruption {
  /** Names of ours stood for other cells than they had to: Excel has carried out nothing of the request. */
  readonly isHeld?: true;
  readonly overtaken?: Overtaken;
  readonly unkept?: Unkept;
}

/**
 * Carries out a change set: all of it in one request as a rule, in several where one would be larger than `payload`
 * bytes or write more than some 2,000 cells. Each request looks first at everything that it is going to write over, at our names
 * and at the rows concerned, then writes, and then looks at what has come of it. Where somebody else was faster, or Excel
 * did not keep what was sent, it ends after that request and tells. Where names of ours have moved, Excel itself does not
 * begin with the request: what it would write or leave without its name could not be told from the user's own, should Excel
 * then not take it back.
 */
export async function applyChanges(
  context: TimedContext,
  changes: ChangeSet,
  { payload, watched = [], names, careful = false, begins, sent, came, progress }: Circumstances,
): Promise<Interruption | undefined> {
  const requests = requestsOf(stepsOf(changes, careful, came), payload);
  const written = new Set(changes.cells.map(placeKey));
  const inForce = names && new NamesInForce(names, changes.reports.length > 0);
  const total = requests.flat().reduce((sum, step) => sum + sizeOf(step), 0);
  let done = 0;
  for (const [index, steps] of requests.entries()) {
    progress?.(done, total);
    const guard = new WriteGuard(context, written, inForce);
    const stretches = steps.flatMap(({ stretch }) => stretch ?? []);
    const widths = steps.flatMap(({ width }) => width ?? []);
    guard.lookAtNames();
    guard.watch(watched, index > 0 && steps.every(({ stretch }) => stretch) ? stretches : undefined);
    for (const width of widths) guard.lookAtWidth(width);
    guard.lookAtCells(stretches);
    for (const { comment } of steps) if (comment) guard.lookAtComment(comment);
    holdNames(context, steps, inForce);
    if (stretches.length > 0) context.application.suspendApiCalculationUntilNextSync();
    for (const step of steps) step.queue(context, inForce);
    guard.prove();
    begins?.({
      cells: stretches.flatMap(({ cells }) => cells),
      widths,
      stretches,
      isLast: index + 1 === requests.length,
    });
    if (!(await send(context))) return { isHeld: true };
    sent?.();
    for (const { answered } of steps) answered?.();
    const overtaken = guard.overtaken();
    if (overtaken) return { overtaken };
    const unkept = guard.unkept();
    if (unkept.length > 0) return { unkept };
    done += steps.reduce((sum, step) => sum + sizeOf(step), 0);
  }
  progress?.(total, total);
  return undefined;
}

/** Whether a request was carried out, and not held. */
async function send(context: TimedContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (error instanceof HostError && isNameAstray(error)) return false;
    throw error;
  }
}

/** How much of a work a step is: its cells, or one for whatever else it is. */
const sizeOf = ({ stretch }: Step): number => stretch?.cells.length ?? 1;

/**
 * In such an order that between two requests no cell and no width of ours is without its name: should Excel fall silent
 * there, and the pane be closed, all of it can still be removed. What watches cells comes first and goes last: where rows are
 * moved between two requests, what was written can still be found.
 */
function stepsOf(
  { cells, widths, names, formats, anchors, comments, reports, sheets }: ChangeSet,
  careful: boolean,
  came: Circumstances['came'],
): Step[] {
  const step = (bytes: number, queue: Step['queue']): Step => ({ bytes: BYTES_PER_STEP + bytes, queue });
  const isGivenUp = ({ after, isEdit }: CellChange): boolean => !isEdit && isBlankState(after);
  const cellSteps = (some: readonly CellChange[]): Step[] =>
    stretchesOf(some, careful).map((stretch) => ({
      ...step(bytesOf(stretch), ({ workbook }) => {
        const { sheet, top, column } = stretch;
        const range = workbook.worksheets.getItem(sheet).getRangeByIndexes(top, column, heightOf(stretch), 1);
        queueStretch(range, stretch);
      }),
      stretch,
    }));
  const nameSteps = (some: readonly NameChange[]): Step[] =>
    some.map((change) => ({
      ...step(isLookName(change.name) ? LOOK_BYTES : 0, (context, inForce) => {
        queueName(context, change, inForce);
        queueOurLook(context, change);
      }),
      name: change,
    }));
  // Before others come: they may come to the same cells.
  const lookSteps = names.filter(takesLook).map((change) =>
    step(LOOK_BYTES, (context) => {
      queueTheirLook(context, change);
    }),
  );
  const widthSteps = (some: readonly WidthChange[]): Step[] =>
    some.map((change) => ({
      ...step(0, (context) => {
        queueWidth(context, change);
      }),
      width: change,
    }));
  // In notes of earlier versions a name that goes to another column takes along the width that the former one had.
  const isNamed = ({ sheet, column }: WidthChange): boolean =>
    names.some(({ after }) => after?.range.sheet === sheet && after.range.area.left === column);
  const anchorSteps = (some: readonly AnchorChange[]): Step[] =>
    some.map((change) =>
      step(0, (context, inForce) => {
        queueAnchor(context, change, inForce);
      }),
    );
  const passing = anchors.filter(({ meanwhile }) => meanwhile !== undefined);
  return [
    ...anchorSteps(passing.map((change) => ({ ...change, after: change.meanwhile ?? null }))),
    ...anchorSteps(anchors.filter(({ after }) => after !== null)),
    ...cellSteps(cells.filter(isGivenUp)),
    ...widthSteps(widths.filter((width) => !isNamed(width))),
    ...lookSteps,
    ...nameSteps(names.filter(({ after }) => after !== null)),
    ...cellSteps(cells.filter((cell) => !isGivenUp(cell))),
    ...widthSteps(widths.filter(isNamed)),
    ...nameSteps(names.filter(({ after }) => after === null)),
    ...formats.map((change) =>
      step(formatBytes(change), (context) => {
        queueFormatChange(context, change);
      }),
    ),
    ...comments.map((change) => ({
      ...step(commentBytes(change), (context) => {
        queueComment(context, change);
      }),
      comment: change,
    })),
    ...reports.flatMap(reportSteps).map(({ bytes, queue }) => step(bytes, queue)),
    ...sheetSteps(sheets, came).map((part) => ({ ...part, bytes: BYTES_PER_STEP + part.bytes })),
    ...anchorSteps(anchors.filter(({ before, after }) => before !== null && after === null)),
    ...anchorSteps(passing.map((change) => ({ ...change, before: change.meanwhile ?? null }))),
  ];
}

function bytesOf(stretch: Stretch): number {
  const gaps = heightOf(stretch) - stretch.cells.length;
  return stretch.cells.reduce(
    (sum, { after }) => sum + BYTES_PER_CELL + 3 * String(entryOfState(after)).length,
    gaps * BYTES_PER_GAP,
  );
}

function requestsOf(steps: readonly Step[], payload: number): Step[][] {
  const requests: Step[][] = [];
  let [bytes, cells, looked] = [Infinity, 0, 0];
  for (const step of steps) {
    const more = step.stretch?.cells.length ?? 0;
    const height = step.stretch ? heightOf(step.stretch) : 0;
    const isFull = cells > 0 && (cells + more > MAX_CELLS || looked + height > MAX_LOOKED_AT);
    if (bytes + step.bytes > payload || isFull) {
      requests.push([]);
      [bytes, cells, looked] = [0, 0, 0];
    }
    requests.at(-1)?.push(step);
    bytes += step.bytes;
    cells += more;
    looked += height;
  }
  return requests;
}

function queueWidth({ workbook }: TimedContext, { sheet, column, after }: WidthChange): void {
  workbook.worksheets.getItem(sheet).getRangeByIndexes(0, column, 1, 1).format.columnWidth = after;
}

function queueName(
  { workbook }: TimedContext,
  { name, scope, before, after }: NameChange,
  inForce: NamesInForce | undefined,
): void {
  const names = namesOf(workbook, scope);
  if (before) names.getItem(name).delete();
  if (before && scope === null) inForce?.removes(name);
  if (!after) return;
  const { sheet, area } = after.range;
  const added = names.add(name, workbook.worksheets.getItem(sheet).getRange(areaName(area)), after.comment);
  added.visible = false;
  if (scope === null) inForce?.adds(added);
}

function queueAnchor(
  { workbook }: TimedContext,
  { name, scope, before, after }: AnchorChange,
  inForce: NamesInForce | undefined,
): void {
  const names = namesOf(workbook, scope);
  if (before !== null) names.getItem(name).delete();
  if (before !== null && scope === null) inForce?.removes(name);
  if (after === null) return;
  const added = names.add(name, after);
  added.visible = false;
  if (scope === null) inForce?.adds(added);
}

const namesOf = (workbook: Excel.Workbook, scope: string | null): Excel.NamedItemCollection =>
  scope === null ? workbook.names : workbook.worksheets.getItem(scope).names;
