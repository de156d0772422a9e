import type { Area } from '../../workbook/address';
import type { CellValue } from '../../workbook/snapshot';
import type { BorderSide, BorderStyle } from './cell-style';
import type { Colour } from './colours';

/** What goes into a cell. */
export type CellContent =
  | { readonly kind: 'number'; readonly value: number }
  /** Written as text, whatever it starts with. */
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `formula` in Excel's English A1 form, with or without "="; `cached` is what a reader sees before calculating. */
  | { readonly kind: 'formula'; readonly formula: string; readonly cached: CellValue }
  /** Nothing; the cell keeps its style. */
  | { readonly kind: 'clear' }
  /** Nothing, and no style either: as if the cell had never been written. */
  | { readonly kind: 'remove' }
  /** As it is: only the style changes. */
  | { readonly kind: 'keep' };

/** What differs from the style that a cell has or is like; what is missing stays. */
export interface StyleChange {
  /** Code in Excel's English form. */
  readonly numberFormat?: string;
  readonly font?: {
    readonly name?: string;
    /** Points. */
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strike?: boolean;
    readonly color?: Colour;
  };
  /** Null for none. */
  readonly fill?: Colour | null;
  /** All four sides. */
  readonly border?: { readonly style: 'thin' | 'medium' | 'hair'; readonly color?: Colour };
  /** Single sides, after `border`; null for no line. */
  readonly sides?: { readonly [Side in keyof BorderStyle]?: BorderSide | null };
  /** In the words of files (18.18.40, 18.18.88). */
  readonly align?: {
    readonly h?: string;
    readonly v?: string;
    readonly wrap?: boolean;
  };
}

/** One changed or added cell; row and column zero-based. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly style?: StyleChange;
  /** A cell of the same sheet whose style a new cell takes before `style` is applied. */
  readonly like?: { readonly row: number; readonly column: number };
}

/** A conditional format of the kind "formula"; the new ones rank behind those that are there. */
export interface ConditionalChange {
  readonly areas: readonly Area[];
  /** With or without "="; relative to the top-left cell of the first area. */
  readonly formula: string;
  readonly fill?: Colour;
  readonly color?: Colour;
  readonly bold?: boolean;
}

export interface SheetChanges {
  readonly cells?: readonly CellChange[];
  /** Widths in characters, set where the sheet says nothing of that column. */
  readonly widths?: readonly { readonly column: number; readonly width: number }[];
  /** Other widths, in characters, of columns of which the sheet speaks singly; null: it says no width any more. */
  readonly resetWidths?: readonly { readonly column: number; readonly width: number | null }[];
  /** Conditional rules are removed whose formula contains this text. */
  readonly dropConditional?: string;
  readonly conditional?: readonly ConditionalChange[];
}

/** A name for the whole workbook. */
export interface NameChange {
  readonly name: string;
  /** What it stands for, without "=". */
  readonly text: string;
  readonly hidden: boolean;
  /** Missing for none. */
  readonly comment?: string;
}

/** A jump from a cell to a place in the same workbook. */
export interface SheetLink {
  readonly row: number;
  readonly column: number;
  /** "'表1-1'!C11". */
  readonly location: string;
}

/** A new sheet behind the others, set up to print on A4 across, one page wide. */
export interface AppendedSheet {
  readonly name: string;
  readonly cells: readonly CellChange[];
  readonly widths?: readonly { readonly column: number; readonly width: number }[];
  /** In points; heights that are not `fixed` may follow the texts once they change. */
  readonly heights?: readonly { readonly row: number; readonly height: number; readonly fixed: boolean }[];
  /** Rows at the top that stay in view. */
  readonly headerRows?: number;
  /** First of them that is repeated on every page, with those below it; zero-based, 0 where missing. */
  readonly firstTitleRow?: number;
  readonly merges?: readonly Area[];
  readonly links?: readonly SheetLink[];
  /** Its first row gets the buttons of an automatic filter. */
  readonly filter?: Area;
}

/** What is to differ in a copy of a workbook: plain data, made by whoever plans it. */
export interface WorkbookChanges {
  /** By sheet name, any that Excel allows: made with Object.fromEntries, asked with changesOf. */
  readonly sheets?: Readonly<Record<string, SheetChanges>>;
  readonly removeNames?: readonly string[];
  /** Names that are there already are replaced. */
  readonly addNames?: readonly NameChange[];
  /** The custom XML part of this namespace: `xml` replaces or adds it, null removes it. */
  readonly customXml?: { readonly namespace: string; readonly xml: string | null };
  readonly append?: readonly AppendedSheet[];
  /** Sheets that are there get this content instead of theirs, all of it; their places and print titles stay. */
  readonly rewrite?: readonly AppendedSheet[];
  /** Sheets that go, with the names that belong to them. That nothing refers to them is the planner's care. */
  readonly removeSheets?: readonly string[];
}

/** The changes of one sheet; undefined where it has none. A sheet may be called "__proto__". */
export function changesOf({ sheets }: WorkbookChanges, name: string): SheetChanges | undefined {
  return sheets && Object.hasOwn(sheets, name) ? sheets[name] : undefined;
}
