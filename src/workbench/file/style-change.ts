import type { StyleChange } from '../../hosts/file/changes';
import type { Cell, CellStyle } from '../../standin/model';

const plain = (colour: string): string => colour.replace('#', '').toUpperCase();
const H = { Left: 'left', Center: 'center', Right: 'right' } as const;
const V = { Top: 'top', Center: 'center' } as const;
const BORDERS = ['thin', 'medium', 'hair'] as const;

/** How the looks of a cell differ, as far as the file adapter can write it; undefined where they do not. */
export function styleChange(before: Cell, after: Cell): StyleChange | undefined {
  const format = after.numberFormat ?? 'General';
  const change: StyleChange = {
    ...(format !== (before.numberFormat ?? 'General') && { numberFormat: format }),
    ...(after.style && after.style !== before.style && looks(before.style ?? {}, after.style)),
  };
  return Object.keys(change).length === 0 ? undefined : change;
}

function looks(before: CellStyle, after: CellStyle): StyleChange {
  const differs = (key: keyof CellStyle): boolean => JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  const font = {
    ...(after.fontName !== undefined && differs('fontName') && { name: after.fontName }),
    ...(after.fontSize !== undefined && differs('fontSize') && { size: after.fontSize }),
    ...(differs('bold') && { bold: after.bold ?? false }),
    ...(differs('italic') && { italic: after.italic ?? false }),
    ...(differs('underline') && { underline: (after.underline ?? 'None') !== 'None' }),
    ...(after.fontColor !== undefined && differs('fontColor') && { color: plain(after.fontColor) }),
  };
  const horizontal = H[after.horizontalAlignment as keyof typeof H] as 'left' | 'center' | 'right' | undefined;
  const vertical = V[after.verticalAlignment as keyof typeof V] as 'top' | 'center' | undefined;
  const align = {
    ...(horizontal && differs('horizontalAlignment') && { h: horizontal }),
    ...(vertical && differs('verticalAlignment') && { v: vertical }),
    ...(differs('wrapText') && { wrap: after.wrapText ?? false }),
  };
  const line = BORDERS.find((style) => style === after.borderTop?.style);
  const lineColour = after.borderTop?.color;
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(after.fillColor !== undefined && differs('fillColor') && { fill: plain(after.fillColor) }),
    ...(Object.keys(align).length > 0 && { align }),
    ...(line &&
      differs('borderTop') && {
        border: { style: line, ...(lineColour !== undefined && { color: plain(lineColour) }) },
      }),
  };
}
