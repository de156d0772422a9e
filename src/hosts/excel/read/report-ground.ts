import type { ReportSheet, ReportText } from '../../../report';
import { readReport, reportCellText, REPORT_COLUMNS } from '../../../report';
import type { Area } from '../../../workbook/address';
import { parseRange } from '../../../workbook/address';
import type { CellBlock } from '../cells/cell-block';
import type { CellReader } from '../cells/cell-reader';
import type { TimedContext } from '../session';
import type { CommentKind } from './cell-comments';
import { waysOf } from './cell-comments';
import type { References } from './references';
import type { SheetInfo } from './sheet-info';
import { loadUsedArea } from './used-area';

/** Rows of the sheet that the name of our report stands for; undefined where its cells are gone. */
export function reportRange(formula: string | null): { readonly sheet: string; readonly area: Area } | undefined {
  const range = formula === null ? undefined : parseRange(formula.replace(/^=/, ''), '');
  return range?.sheet === '' ? undefined : range;
}

/** A sheet that is, or may be, a report of ours, as it stands in the workbook. */
export class ReportGround {
  private block: CellBlock | undefined;
  private content: () => Area | undefined = () => undefined;
  private comments: readonly { readonly value: number }[] = [];

  /** `rows`: so many, from the first one on, are looked at. */
  constructor(
    readonly info: SheetInfo,
    readonly position: number,
    private readonly rows: number,
    private readonly references: References,
  ) {}

  /** Asks for its cells. */
  ask(reader: CellReader): void {
    if (this.rows === 0) return;
    const area = { top: 0, left: 0, bottom: this.rows - 1, right: REPORT_COLUMNS - 1 };
    this.block = reader.ask(this.info.name, area);
    this.references.ask(reader);
  }

  /** Queues what goes along with the cells. */
  load(context: TimedContext): void {
    const sheet = context.workbook.worksheets.getItem(this.info.name);
    this.content = loadUsedArea(sheet, true);
    const kinds = waysOf(context)?.reads ?? [];
    this.comments = kinds.map((kind) => countComments(sheet, kind));
  }

  /** The report as we wrote it; null where somebody has written into it, commented on it, protected it or refers to it. */
  report(): ReportSheet | null {
    const { block } = this;
    return block && this.isBare() ? readReport(this.rows, (row, column) => block.state(row, column)) : null;
  }

  /** Whether every cell is blank or as one of the reports has it: what a write leaves that stopped half-way. */
  isMadeOf(...reports: readonly ReportSheet[]): boolean {
    const { block } = this;
    if (!block || !this.isBare()) return false;
    for (let row = 0; row < this.rows; row++) {
      const read = readRow(row, block);
      if (read === null) return false;
      const fits = read.every(
        (text, column) => text === null || reports.some((report) => (report.rows[row]?.[column] ?? null) === text),
      );
      if (!fits) return false;
    }
    return true;
  }

  /** Nothing stands beside or below the cells that were looked at, nobody has added anything else or refers to it. */
  private isBare(): boolean {
    const area = this.content();
    const isWithin = !area || (area.bottom < this.rows && area.right < REPORT_COLUMNS);
    const isAlone = this.comments.every(({ value }) => value === 0) && !this.references.exist();
    return isWithin && !this.info.protected && isAlone;
  }
}

function countComments(sheet: Excel.Worksheet, kind: CommentKind): { readonly value: number } {
  return kind === 'note' ? sheet.notes.getCount() : sheet.comments.getCount();
}

/** The texts of a row; null where one of its cells is none of ours. */
function readRow(row: number, block: CellBlock): readonly ReportText[] | null {
  const cells: ReportText[] = [];
  for (let column = 0; column < REPORT_COLUMNS; column++) {
    const text = reportCellText(block.state(row, column));
    if (text === undefined) return null;
    cells.push(text);
  }
  return cells;
}
