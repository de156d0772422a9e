import type { Colour } from './colours';

/** A font, complete. `size` in points. */
export interface FontStyle {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly color: Colour | undefined;
}

export interface BorderSide {
  /** "thin", "medium", "double", … as 18.18.3 ST_BorderStyle names them. */
  readonly style: string;
  readonly color: Colour | undefined;
}

/** Top, right, bottom, left; missing sides have no line. */
export interface BorderStyle {
  readonly t?: BorderSide;
  readonly r?: BorderSide;
  readonly b?: BorderSide;
  readonly l?: BorderSide;
}

export interface AlignStyle {
  /** "left", "center", "right", …; undefined is general. */
  readonly h: string | undefined;
  /** "top", "center", "bottom", …; undefined is bottom. */
  readonly v: string | undefined;
  readonly wrap: boolean;
  readonly indent: number;
}

/** What a grid needs to paint a cell. */
export interface CellStyle {
  readonly font: FontStyle;
  /** Colour of a solid fill; patterns show as their foreground. */
  readonly fill: Colour | undefined;
  readonly border: BorderStyle;
  readonly align: AlignStyle;
  readonly numberFormat: string;
}

/** What a conditional format changes (18.8.14 dxf). */
export interface DifferentialStyle {
  readonly fill: Colour | undefined;
  readonly color: Colour | undefined;
  readonly bold: boolean | undefined;
}
