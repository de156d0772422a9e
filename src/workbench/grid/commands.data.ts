/** Ids of Univer's commands that the workbench listens to, sends or refuses. */
export const CALCULATION = 'formula.mutation.set-formula-calculation-start';
export const SET_VALUES = 'sheet.mutation.set-range-values';
/** Number formats follow values in commands of their own. */
export const SET_FORMATS: ReadonlySet<string> = new Set(['sheet.mutation.set.numfmt', 'sheet.mutation.remove.numfmt']);
export const SET_SELECTIONS = 'sheet.operation.set-selections';
/** Asks the grid to measure rows anew, in idle time; it fails where the workbook is gone by then. */
export const MEASURE_ROWS = 'sheet.operation.mark-dirty-row-auto-height';
export const SET_ACTIVE_SHEET = 'sheet.operation.set-worksheet-active';

const COMMAND = 'sheet.command.';

/** Beginnings of the refused commands' names. */
const REFUSED_BEGINNINGS = [
  // the build of sheets and workbook
  ...['insert-', 'remove-', 'delete-', 'add-', 'append-', 'reorder-', 'copy-sheet', 'split-text', 'text-to-number'],
  ...['move-range', 'move-rows', 'move-cols', 'set-row-hidden', 'set-rows-hidden', 'set-col-hidden'],
  ...['set-worksheet-name', 'set-worksheet-order', 'set-worksheet-hidden', 'set-worksheet-show', 'set-tab-color'],
  ...['set-worksheet-protection', 'set-protection', 'set-defined-name', 'set-workbook-name'],
  // the looks of cells
  ...['set-range-bold', 'set-range-italic', 'set-range-underline', 'set-range-stroke', 'set-range-s', 'set-range-font'],
  ...['set-range-text', 'set-style', 'set-bold', 'set-italic', 'set-underline', 'set-stroke', 'set-font', 'set-border'],
  ...['set-text', 'set-background', 'set-vertical', 'set-horizontal', 'reset-', 'apply-format', 'toggle-'],
  ...['clear-selection-all', 'clear-selection-format'],
];

/**
 * Whether a person may not do this in the workbench because the stand-in would not follow: all that changes the build
 * of a sheet or the looks of a cell. Editing, pasting, filling, clearing, undoing and moving about are followed.
 */
export function isRefused(command: string): boolean {
  if (!command.startsWith(COMMAND)) return false;
  const name = command.slice(COMMAND.length);
  return REFUSED_BEGINNINGS.some((beginning) => name.startsWith(beginning));
}
