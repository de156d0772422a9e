import type { IBorderStyleData, IStyleData } from '@univerjs/core';
import type { BorderLine, Cell, CellStyle, ConditionalStyle } from '../../standin/model';

/** Univer's numbers for alignments, wrapping and lines; what is missing has no counterpart. */
const HORIZONTAL: Readonly<Record<string, number>> = {
  Left: 1,
  Center: 2,
  Right: 3,
  Justify: 4,
  CenterAcrossSelection: 2,
  Distributed: 6,
};
const VERTICAL: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3, Justify: 2, Distributed: 2 };
const WRAP = 3;
const LINES: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};

/** Formats that follow the system, which files name in its American form, as Chinese Excel shows them. */
const SYSTEM_DATES: Readonly<Record<string, string | undefined>> = {
  'm/d/yyyy': 'yyyy/m/d',
  'm/d/yyyy h:mm': 'yyyy/m/d h:mm',
};

/** The looks of a cell as Univer takes them. */
export function gridStyle({ style = {}, numberFormat }: Pick<Cell, 'style' | 'numberFormat'>): IStyleData {
  const horizontal = HORIZONTAL[style.horizontalAlignment ?? ''];
  const borders = bordersOf(style);
  return {
    ...(style.fontName !== undefined && { ff: style.fontName }),
    ...(style.fontSize !== undefined && { fs: style.fontSize }),
    ...(style.bold && { bl: 1 }),
    ...(style.italic && { it: 1 }),
    ...(style.strikethrough && { st: { s: 1 } }),
    ...(style.underline !== undefined && style.underline !== 'None' && { ul: { s: 1 } }),
    ...(style.fontColor !== undefined && { cl: { rgb: style.fontColor } }),
    ...(style.fillColor !== undefined && { bg: { rgb: style.fillColor } }),
    ...(horizontal !== undefined && { ht: horizontal }),
    vt: VERTICAL[style.verticalAlignment ?? 'Bottom'] ?? 3,
    ...(style.wrapText && { tb: WRAP }),
    ...(style.indentLevel !== undefined && { pd: { l: 2 + style.indentLevel * 9 } }),
    ...(borders && { bd: borders }),
    ...(numberFormat !== undefined && { n: { pattern: SYSTEM_DATES[numberFormat] ?? numberFormat } }),
  };
}

function bordersOf({ borderTop, borderRight, borderBottom, borderLeft }: CellStyle): IStyleData['bd'] | undefined {
  if (!borderTop && !borderRight && !borderBottom && !borderLeft) return undefined;
  return {
    ...(borderTop && { t: border(borderTop) }),
    ...(borderRight && { r: border(borderRight) }),
    ...(borderBottom && { b: border(borderBottom) }),
    ...(borderLeft && { l: border(borderLeft) }),
  };
}

function border({ style, color = '#000000' }: BorderLine): IBorderStyleData {
  return { s: LINES[style] ?? 1, cl: { rgb: color } };
}

/** What a conditional format lays over a cell. */
export function markStyle({ fillColor, fontColor, bold, italic }: ConditionalStyle): IStyleData {
  return {
    ...(fillColor !== undefined && { bg: { rgb: fillColor } }),
    ...(fontColor !== undefined && { cl: { rgb: fontColor } }),
    ...(bold && { bl: 1 }),
    ...(italic && { it: 1 }),
  };
}
