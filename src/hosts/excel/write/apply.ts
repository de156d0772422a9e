import { areaName } from '../../../workbook/address';
import { addressLists } from '../cells/areas';
import { entryOfState, sameContent } from '../cells/content';
import type { TimedContext } from '../session';
import type { CellChange, ChangeSet, FormatChange, NameChange, WidthChange } from './change-set';
import type { FormatSpec, OurFormat } from './our-format';

/** Bytes that a cell takes in a request beside its content. */
const BYTES_PER_CELL = 24;
/** No run is longer, so that one never fills a request. */
const MAX_RUN = 5000;

/** Changed cells of one column that follow each other. */
type Run = readonly CellChange[];

/**
 * Carries out a change set: all of it in one request as a rule, in several where the cells would make one larger than
 * `payload` bytes. `sent` is called after each request that was carried out.
 */
export async function applyChanges(
  context: TimedContext,
  changes: ChangeSet,
  payload: number,
  sent: () => void = () => undefined,
): Promise<void> {
  const requests = requestsOf(changes.cells, payload);
  const last = requests.pop() ?? [];
  for (const runs of requests) {
    queueCells(context, runs);
    await send(context);
    sent();
  }
  queueCells(context, last);
  for (const change of changes.widths) queueWidth(context, change);
  for (const change of changes.names) queueName(context, change);
  for (const change of changes.formats) queueFormatChange(context, change);
  await send(context);
  sent();
}

const send = (context: TimedContext): Promise<void> => context.sync();

function requestsOf(cells: readonly CellChange[], payload: number): Run[][] {
  const requests: Run[][] = [];
  let size = Infinity;
  for (const run of runsOf(cells)) {
    const bytes = run.reduce((sum, { after }) => sum + BYTES_PER_CELL + 3 * String(entryOfState(after)).length, 0);
    if (size + bytes > payload) {
      requests.push([]);
      size = 0;
    }
    requests.at(-1)?.push(run);
    size += bytes;
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

function queueCells({ workbook, application }: TimedContext, runs: readonly Run[]): void {
  if (runs.length > 0) application.suspendApiCalculationUntilNextSync();
  for (const run of runs) {
    const [first] = run;
    if (!first) continue;
    const { sheet, row, column } = first;
    const range = workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, run.length, 1);
    // Formats first: in a cell formatted as text a formula would stay text.
    queueFormats(range, run);
    if (run.some(({ before, after }) => !sameContent(before, after))) {
      range.formulas = run.map(({ before, after }) => [sameContent(before, after) ? null : entryOfState(after)]);
    }
  }
}

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
  const names = scope === null ? workbook.names : workbook.worksheets.getItem(scope).names;
  if (before) names.getItem(name).delete();
  if (!after) return;
  const { sheet, area } = after.range;
  names.add(name, workbook.worksheets.getItem(sheet).getRange(areaName(area)), after.comment).visible = false;
}

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
