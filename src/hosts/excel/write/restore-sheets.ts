import type { NewSheet } from '../../../contracts/new-sheet';
import type { CellAddress } from '../../../workbook/address';
import type { CellBlock } from '../cells/cell-block';
import type { CellReader } from '../cells/cell-reader';
import { waysOf } from '../read/cell-comments';
import { References } from '../read/references';
import { loadUsedArea } from '../read/used-area';
import type { TimedContext } from '../session';
import { widthOf } from './apply-sheets';
import type { ChangeSet } from './change-set';
import { isUnfinishedName, type PlacedSheet, type SheetChange } from './sheet-change';
import type { Survey } from './survey';

/** Finds out which sheets that came have to go again; one into which somebody has written, or to which somebody refers, stays. */
export class SheetsRestore {
  private readonly there: readonly AddedSheet[];

  constructor(
    changes: Pick<ChangeSet, 'sheets' | 'comments'>,
    private readonly found: Survey,
    reader: CellReader,
  ) {
    const names = new Set(found.sheets.map(({ name }) => name));
    this.there = changes.sheets
      .flatMap(({ after }) => (after && names.has(after.sheet) ? [after] : []))
      .map((placed) => new AddedSheet(placed, commentsOn(placed.sheet, changes), found, reader));
  }

  /** Queues what goes along with the cells. */
  load(context: TimedContext): void {
    for (const sheet of this.there) sheet.load(context);
  }

  /** After the `sync`. A sheet that stays is named by its first cell. */
  changes(): { readonly changes: readonly SheetChange[]; readonly left: readonly CellAddress[] } {
    const unfinished = this.found.sheets.map(({ name }) => name).filter(isUnfinishedName);
    const ours = this.there.filter((sheet) => sheet.isOurs()).map(({ name }) => name);
    const theirs = this.there.filter((sheet) => !sheet.isOurs());
    return {
      changes: [...unfinished, ...ours].map((sheet) => ({ before: { sheet }, after: null })),
      left: theirs.map(({ name }) => ({ sheet: name, row: 0, column: 0 })),
    };
  }
}

/** Comments of ours that came with the sheet, and go before it. */
const commentsOn = (sheet: string, { comments }: Pick<ChangeSet, 'comments'>): number =>
  comments.filter((change) => change.sheet === sheet && change.after !== null).length;

class AddedSheet {
  readonly name: string;
  private readonly content: NewSheet;
  private readonly block: CellBlock;
  private readonly references: References;
  private used: ReturnType<typeof loadUsedArea> = () => undefined;
  private comments: readonly { readonly value: number }[] = [];

  constructor(
    { sheet, content }: PlacedSheet,
    private readonly ourComments: number,
    private readonly found: Survey,
    reader: CellReader,
  ) {
    this.name = sheet;
    this.content = content;
    const area = { top: 0, left: 0, bottom: content.rows.length - 1, right: widthOf(content) - 1 };
    this.block = reader.ask(sheet, area);
    this.references = new References(found, sheet);
    this.references.ask(reader);
  }

  load(context: TimedContext): void {
    const sheet = context.workbook.worksheets.getItem(this.name);
    this.used = loadUsedArea(sheet, true);
    const kinds = waysOf(context)?.reads ?? [];
    this.comments = kinds.map((kind) => (kind === 'note' ? sheet.notes.getCount() : sheet.comments.getCount()));
  }

  /** Whether it holds just what was written, nobody has added anything, protected it or refers to it. */
  isOurs(): boolean {
    const { rows } = this.content;
    const used = this.used();
    const [height, width] = [rows.length, widthOf(this.content)];
    if (used && (used.bottom >= height || used.right >= width)) return false;
    if (this.found.sheets.some(({ name, protected: locked }) => name === this.name && locked)) return false;
    if (this.comments.reduce((sum, { value }) => sum + value, 0) > this.ourComments) return false;
    if (this.references.exist()) return false;
    return rows.every((_, row) =>
      Array.from({ length: width }, (__, column) => {
        const { value, formula } = this.block.state(row, column);
        return formula === null && (value ?? '') === (rows[row]?.[column] ?? '');
      }).every(Boolean),
    );
  }
}
