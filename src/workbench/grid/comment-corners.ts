import type { WorkbookModel } from '../../standin/model';

const keyOf = (sheetId: string, row: number, column: number): string => `${sheetId}|${String(row)}|${String(column)}`;

/** Which cells have a comment or a note, and what it says. */
export class CommentCorners {
  private texts: ReadonlyMap<string, string> = new Map();

  /** Looks at the model again; whether there is, or was, anything to paint. */
  refresh({ comments }: Pick<WorkbookModel, 'comments'>): boolean {
    const before = this.texts.size;
    this.texts = new Map(comments.map(({ sheet, row, column, content }) => [keyOf(sheet.id, row, column), content]));
    return before > 0 || this.texts.size > 0;
  }

  /** The text of a cell's comment (zero-based), or undefined. */
  textAt(sheetId: string, row: number, column: number): string | undefined {
    return this.texts.get(keyOf(sheetId, row, column));
  }
}
