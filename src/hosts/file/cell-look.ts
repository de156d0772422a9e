import type { BorderStyle, CellStyle } from './cell-style';
import type { StyleChange } from './changes';
import { differing, LINE_PLACES, type LinePlace, type Look, type LookChange, type LookLine } from '../own-look';

const BLACK = '000000';
const SIDES = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const satisfies Partial<
  Record<LinePlace, keyof BorderStyle>
>;
const sidePlaces = LINE_PLACES.filter((place) => place !== 'inside');

/** What of the style of a cell follows its table; see own-look.ts. */
export function lookOf({ font, fill, align }: CellStyle): Look {
  return {
    name: font.name,
    size: font.size,
    bold: font.bold,
    italic: font.italic,
    color: (font.color ?? BLACK).toUpperCase(),
    fill: (fill ?? '').toUpperCase(),
    horizontal: align.h ?? 'general',
    vertical: align.v ?? 'bottom',
  };
}

/** The lines around a cell, and between it and its neighbours above and below. */
export function linesOf({ border }: CellStyle): Readonly<Record<LinePlace, LookLine | null>> {
  const line = (place: keyof typeof SIDES): LookLine | null => {
    const side = border[SIDES[place]];
    return side ? { style: side.style, color: (side.color ?? BLACK).toUpperCase() } : null;
  };
  const [top, bottom] = [line('top'), line('bottom')];
  return { top, right: line('right'), bottom, left: line('left'), inside: top ?? bottom };
}

/** What makes of cells of a look without us ones of our look. */
export function ourStyle({ before, after, lines }: LookChange): StyleChange {
  const drawn = sidePlaces.flatMap((place) => (lines[place] ? [[SIDES[place], lines[place]]] : []));
  return { ...styleOf(differing(before, after)), ...(drawn.length > 0 && { sides: Object.fromEntries(drawn) }) };
}

/** What makes of cells of our look again ones of the look without us. */
export function theirStyle({ before, after, lines }: LookChange): StyleChange {
  const isGone = (place: keyof typeof SIDES): boolean =>
    Boolean(lines[place] ?? (place === 'top' || place === 'bottom' ? lines.inside : null));
  const gone = sidePlaces.flatMap((place) => (isGone(place) ? [[SIDES[place], null]] : []));
  return { ...styleOf(differing(after, before)), ...(gone.length > 0 && { sides: Object.fromEntries(gone) }) };
}

function styleOf({ horizontal, vertical, fill, ...font }: Partial<Look>): StyleChange {
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(fill !== undefined && { fill: fill === '' ? null : fill }),
    ...((horizontal ?? vertical) !== undefined && {
      align: { ...(horizontal !== undefined && { h: horizontal }), ...(vertical !== undefined && { v: vertical }) },
    }),
  };
}
