import type { BorderSide, CellStyle as FileStyle } from '../../hosts/file/cell-style';
import type { BorderLine, CellStyle } from '../../standin/model';

/** Office's words for the file format's alignments (18.18.40 ST_HorizontalAlignment, 18.18.88 ST_VerticalAlignment). */
export const HORIZONTAL: Readonly<Record<string, string>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
export const VERTICAL: Readonly<Record<string, string>> = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
};

/** A colour of a file ("RRGGBB") as the stand-in writes it. */
export const hash = (colour: string): string => `#${colour}`;

/** A cell's looks as the stand-in keeps them; defaults of Excel are left out. */
export function standInStyle({ font, fill, border, align }: FileStyle): CellStyle {
  const horizontal = HORIZONTAL[align.h ?? ''];
  const vertical = VERTICAL[align.v ?? ''];
  return {
    fontName: font.name,
    fontSize: font.size,
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.strike && { strikethrough: true }),
    ...(font.underline && { underline: 'Single' }),
    ...(font.color !== undefined && { fontColor: hash(font.color) }),
    ...(fill !== undefined && { fillColor: hash(fill) }),
    ...(horizontal !== undefined && { horizontalAlignment: horizontal }),
    ...(vertical !== undefined && vertical !== 'Bottom' && { verticalAlignment: vertical }),
    ...(align.wrap && { wrapText: true }),
    ...(align.indent > 0 && { indentLevel: align.indent }),
    ...(border.t && { borderTop: line(border.t) }),
    ...(border.r && { borderRight: line(border.r) }),
    ...(border.b && { borderBottom: line(border.b) }),
    ...(border.l && { borderLeft: line(border.l) }),
  };
}

function line({ style, color }: BorderSide): BorderLine {
  return { style, ...(color !== undefined && { color: hash(color) }) };
}
