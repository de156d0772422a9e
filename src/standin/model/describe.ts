import type { Area } from '../../workbook/address';
import { areaName, cellName } from '../../workbook/address';
import { isUntouched, withCellStyle, type Cell } from './cell';
import { withoutDefaults } from './cell-style';
import type { ConditionalStyle } from './conditional-format';
import type { PageSetup } from './page-setup';
import type { SheetModel } from './sheet-model';
import type { WorkbookModel } from './workbook-model';
import type { CellComment } from './workbook-parts';

/** A conditional format without its identity; `areas` in A1. */
export interface ConditionalFormatDescription {
  readonly type: string;
  readonly areas: readonly string[];
  readonly formula: string;
  readonly style: ConditionalStyle;
  readonly stopIfTrue: boolean;
}

export interface SheetDescription {
  readonly name: string;
  readonly visibility: string;
  readonly protected: boolean;
  /** By A1 name; cells that hold nothing, and looks that every cell has, are left out. */
  readonly cells: Readonly<Record<string, Cell>>;
  readonly merges: readonly string[];
  /** Areas that may be typed into while the sheet is protected. */
  readonly unlocked: readonly string[];
  readonly page: PageSetup;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Points by zero-based index, where they differ from the standard. */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  /** Highest priority first. */
  readonly conditionalFormats: readonly ConditionalFormatDescription[];
}

export interface CommentDescription {
  readonly sheet: string;
  readonly cell: string;
  readonly content: string;
  readonly isNote?: true;
  /** Where there are some. */
  readonly replies?: readonly string[];
}

/** Everything that a file would keep of a workbook, and what is selected: two equal ones are the same workbook. */
export interface WorkbookDescription {
  readonly structureProtected: boolean;
  readonly sheets: readonly SheetDescription[];
  /** Names have no order of their own; these are sorted. */
  readonly names: readonly {
    readonly name: string;
    readonly sheet: string | null;
    readonly formula: string;
    readonly visible: boolean;
    readonly comment: string;
  }[];
  readonly customXml: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
  /** Comments and notes, sorted by their cells. */
  readonly comments: readonly CommentDescription[];
  readonly tables: readonly { readonly name: string; readonly sheet: string; readonly area: string }[];
  readonly selection: { readonly sheet: string; readonly area: string };
}

export function describeWorkbook(book: WorkbookModel): WorkbookDescription {
  const { sheet, area } = book.selection;
  return {
    structureProtected: book.structureProtected,
    sheets: book.sheets.map(describeSheet),
    names: book.names
      .map(({ name, scope, formula, visible, comment }) => ({
        name,
        sheet: scope?.name ?? null,
        formula,
        visible,
        comment,
      }))
      .sort((a, b) => order(a.name, b.name) || order(a.sheet ?? '', b.sheet ?? '')),
    customXml: book.customXml.map(({ xml }) => xml),
    settings: Object.fromEntries(book.settings.map(({ key, value }) => [key, value])),
    comments: book.comments.map(describeComment).sort((a, b) => order(a.sheet, b.sheet) || order(a.cell, b.cell)),
    tables: book.tables.map((table) => ({ name: table.name, sheet: table.sheet.name, area: areaName(table.area) })),
    selection: { sheet: sheet.name, area: areaName(area) },
  };
}

function describeComment({ sheet, row, column, content, isNote, replies = [] }: CellComment): CommentDescription {
  return {
    sheet: sheet.name,
    cell: cellName(row, column),
    content,
    ...(isNote && { isNote }),
    ...(replies.length > 0 && { replies: replies.map((reply) => reply.content) }),
  };
}

function describeSheet(sheet: SheetModel): SheetDescription {
  const cells: Record<string, Cell> = {};
  for (const { row, column, cell } of sheet.grid.cells()) {
    const plain = withCellStyle(cell, withoutDefaults(cell.style));
    if (!isUntouched(plain)) cells[cellName(row, column)] = plain;
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    protected: sheet.protected,
    cells,
    merges: sheet.merges.map(areaName),
    unlocked: names(sheet.unlocked),
    page: sheet.page,
    hiddenRows: ascending(sheet.rows.hidden),
    hiddenColumns: ascending(sheet.columns.hidden),
    columnWidths: Object.fromEntries(sheet.columns.sizes),
    rowHeights: Object.fromEntries(sheet.rows.sizes),
    conditionalFormats: sheet.conditionalFormats.map((format) => ({
      type: format.type,
      areas: names(format.areas),
      formula: format.formula,
      style: format.style,
      stopIfTrue: format.stopIfTrue,
    })),
  };
}

const names = (areas: readonly Area[]): string[] => areas.map(areaName);
const ascending = (indexes: ReadonlySet<number>): number[] => [...indexes].sort((a, b) => a - b);
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
