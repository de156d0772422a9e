import { HORIZONTAL_WORDS, VERTICAL_WORDS } from '../../hosts/office-looks.data';
import type { BorderSide, CellStyle as FileStyle } from '../../hosts/file/cell-style';
import type { BorderLine, CellStyle } from '../../standin/model';

/** A colour of a file ("RRGGBB") as the stand-in writes it. */
export const hash = (colour: string): string => `#${colour}`;

/** A cell's looks as the stand-in keeps them; defaults of Excel are left out. */
export function standInStyle({ font, fill, border, align }: FileStyle): CellStyle {
  const horizontal = HORIZONTAL_WORDS[align.h ?? ''];
  const vertical = VERTICAL_WORDS[align.v ?? ''];
  return {
    fontName: font.name,
    fontSize: font.size,
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.strike && { strikethrough: true }),
    ...(font.underline && { underline: 'Single' }),
    ...(font.color !== undefined && { fontColor: hash(font.color) }),
    ...(fill !== undefined && { fillColor: hash(fill) }),
    ...(horizontal !== undefined && horizontal !== 'General' && { horizontalAlignment: horizontal }),
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
