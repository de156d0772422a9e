/** One line at a side of a cell; `style` as the file format names it ("thin", "medium", "double", …). */
export interface BorderLine {
  readonly style: string;
  /** "#RRGGBB". */
  readonly color?: string;
}

/**
 * How a cell looks, as a flat bag. What is missing has Excel's default. Colours are "#RRGGBB" in capitals, sizes
 * points; the words of alignments and underlines are those of Office ("Center", "Single").
 */
export interface CellStyle {
  readonly fillColor?: string;
  readonly fontColor?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: string;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapText?: boolean;
  readonly indentLevel?: number;
  readonly borderTop?: BorderLine;
  readonly borderRight?: BorderLine;
  readonly borderBottom?: BorderLine;
  readonly borderLeft?: BorderLine;
}

/** What Office answers for a cell without a style of its own. No fill reads as white. */
export const DEFAULT_STYLE = {
  fillColor: '#FFFFFF',
  fontColor: '#000000',
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  strikethrough: false,
  underline: 'None',
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
} as const;

/** A style that Office can read and set by a single property. */
export type PlainStyle = keyof typeof DEFAULT_STYLE;

/** A side of a cell. */
export type BorderSide = 'borderTop' | 'borderRight' | 'borderBottom' | 'borderLeft';

/** The style with one line changed; undefined takes the line away. */
export function withBorder(
  style: CellStyle | undefined,
  side: BorderSide,
  line: BorderLine | undefined,
): CellStyle | undefined {
  const others = Object.entries(style ?? {}).filter(([name]) => name !== side);
  const entries = line ? [...others, [side, line] as const] : others;
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as CellStyle);
}

/** The style with one property changed; undefined takes the property away. */
export function withStyle(style: CellStyle | undefined, name: PlainStyle, value: unknown): CellStyle | undefined {
  const entries = Object.entries(style ?? {}).filter(([key]) => key !== name);
  if (value !== undefined && !(value === DEFAULT_STYLE[name] && name !== 'fillColor')) entries.push([name, value]);
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as CellStyle);
}

/** The style without what Office tells of a cell that has none: a file may say so all the same. */
export function withoutDefaults(style: CellStyle | undefined): CellStyle | undefined {
  const entries = Object.entries(style ?? {}).filter(
    ([name, value]) => name === 'fillColor' || value !== DEFAULT_STYLE[name as PlainStyle],
  );
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as CellStyle);
}
