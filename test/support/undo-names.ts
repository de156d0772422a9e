import type { WorkbookDescription } from '../../src/standin/model/describe';

const WATCHES_CELLS = /^_jihe_undo_/;

/** A workbook without the hidden names by which undo finds its cells again: they come and go with each operation. */
export function withoutUndoNames(description: WorkbookDescription): WorkbookDescription {
  return { ...description, names: description.names.filter(({ name }) => !WATCHES_CELLS.test(name)) };
}

/**
 * The same without what nobody sees: a text that was put back may have got an apostrophe that it did not have before;
 * it is the same text.
 */
export function withoutTraces(description: WorkbookDescription): unknown {
  return JSON.parse(
    JSON.stringify(withoutUndoNames(description), (key, value: unknown) => (key === 'quoted' ? undefined : value)),
  );
}
