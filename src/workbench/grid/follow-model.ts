import type { Area } from '../../workbook/address';
import type { ModelChange, SheetModel, WorkbookModel } from '../../standin/model';
import type { Grid } from './grid';

/** What has changed since the grid was painted last. */
class Pending {
  rebuild = false;
  selection = false;
  comments = false;
  readonly cells = new Map<SheetModel, Area[]>();
  readonly marks = new Set<SheetModel>();
  readonly sizes = new Set<SheetModel>();

  note(change: ModelChange): void {
    switch (change.kind) {
      case 'cells':
        this.cells.set(change.sheet, [...(this.cells.get(change.sheet) ?? []), change.area]);
        break;
      case 'marks':
        this.marks.add(change.sheet);
        break;
      case 'sheet':
        this.sizes.add(change.sheet);
        break;
      case 'selection':
      case 'active-sheet':
        this.selection = true;
        break;
      case 'moved':
      case 'sheets':
        this.rebuild = true;
        break;
      case 'parts':
        this.comments = true;
        break;
    }
  }
}

/**
 * Keeps the grid as the model is, whoever changes it: at the end of the task in which something changed, once for
 * all changes. Returns the function that paints what is still due at once.
 */
export function followModel(grid: Grid, model: WorkbookModel): () => void {
  let pending: Pending | undefined;
  let builds = buildsOf(model);

  const flush = (): void => {
    const due = pending;
    pending = undefined;
    if (!due) return;
    const now = buildsOf(model);
    if (due.rebuild || now !== builds) {
      builds = now;
      grid.rebuild();
      return;
    }
    for (const sheet of due.sizes) grid.refreshWidths(sheet);
    for (const [sheet, areas] of due.cells) grid.refreshCells(sheet, areas);
    for (const sheet of due.marks) grid.refreshMarks(sheet);
    if (due.comments) grid.refreshComments();
    if (due.selection) grid.reveal();
  };

  model.onChange((change) => {
    if (!pending) {
      pending = new Pending();
      queueMicrotask(flush);
    }
    pending.note(change);
  });
  return flush;
}

/** What only a new painting can show: names, visibility, merges, hidden lines and heights of the sheets. */
function buildsOf({ sheets }: WorkbookModel): string {
  return JSON.stringify(
    sheets.map(({ id, name, visibility, merges, rows, columns }) => [
      id,
      name,
      visibility,
      merges,
      [...rows.hidden],
      [...rows.sizes],
      [...columns.hidden],
    ]),
  );
}
