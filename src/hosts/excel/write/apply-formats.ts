import { addressLists } from '../cells/areas';
import type { TimedContext } from '../session';
import type { FormatChange } from './change-set';
import type { FormatSpec, OurFormat } from './our-format';

/** Bytes that a request needs to speak of one list of areas or one format that goes, beside the addresses. */
const BYTES_PER_FORMAT = 2000;

/** About as long as a change of formats makes a request. */
export function formatBytes({ before, after }: FormatChange): number {
  const lists = after.flatMap(({ areas }) => addressLists(areas));
  return lists.reduce((sum, list) => sum + BYTES_PER_FORMAT + list.length, 0) + before.length * BYTES_PER_FORMAT;
}

/** New formats come before old ones go; those that come back to their old priority need the place to be free. */
export function queueFormatChange(context: TimedContext, change: FormatChange): void {
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
