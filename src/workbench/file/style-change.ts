import { HORIZONTAL_WORDS, VERTICAL_WORDS } from '../../hosts/office-looks.data';
import type { StyleChange } from '../../hosts/file/changes';
import { DEFAULT_STYLE, type Cell, type CellStyle, type PlainStyle } from '../../standin/model';

const plain = (colour: string): string => colour.replace('#', '').toUpperCase();
/** The file format's words for Office's, the other way round than they are read. */
const wordOf = (words: Readonly<Record<string, string>>, office: string): string | undefined =>
  Object.keys(words).find((word) => words[word] === office);
const SIDES = { t: 'borderTop', r: 'borderRight', b: 'borderBottom', l: 'borderLeft' } as const;

/** How the looks of a cell differ, as far as the file adapter can write it; undefined where they do not. */
export function styleChange(before: Cell, after: Cell): StyleChange | undefined {
  const format = after.numberFormat ?? 'General';
  const change: StyleChange = {
    ...(format !== (before.numberFormat ?? 'General') && { numberFormat: format }),
    ...(after.style !== before.style && looks(before.style ?? {}, after.style ?? {})),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}

function looks(before: CellStyle, after: CellStyle): StyleChange {
  const differs = (key: keyof CellStyle): boolean => JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  const of = <K extends PlainStyle>(key: K) => after[key] ?? DEFAULT_STYLE[key];
  const font = {
    ...(differs('fontName') && { name: of('fontName') }),
    ...(differs('fontSize') && { size: of('fontSize') }),
    ...(differs('bold') && { bold: of('bold') }),
    ...(differs('italic') && { italic: of('italic') }),
    ...(differs('underline') && { underline: of('underline') !== 'None' }),
    ...(differs('fontColor') && { color: plain(of('fontColor')) }),
  };
  const horizontal = wordOf(HORIZONTAL_WORDS, of('horizontalAlignment'));
  const vertical = wordOf(VERTICAL_WORDS, of('verticalAlignment'));
  const align = {
    ...(horizontal !== undefined && differs('horizontalAlignment') && { h: horizontal }),
    ...(vertical !== undefined && differs('verticalAlignment') && { v: vertical }),
    ...(differs('wrapText') && { wrap: of('wrapText') }),
  };
  const sides = Object.entries(SIDES).flatMap(([side, key]) => {
    const line = after[key];
    if (!differs(key)) return [];
    return [[side, line ? { style: line.style, color: line.color && plain(line.color) } : null]];
  });
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(differs('fillColor') && { fill: after.fillColor === undefined ? null : plain(after.fillColor) }),
    ...(Object.keys(align).length > 0 && { align }),
    ...(sides.length > 0 && { sides: Object.fromEntries(sides) as NonNullable<StyleChange['sides']> }),
  };
}
