import type { ICellCustomRender, ICellData, IStyleData } from '@univerjs/core';

/** Univer's kind of value for figures. */
const NUMBER = 2;
/** Pixels between the signs and the edge. */
const PADDING = 2;
/** Most decimals that a figure without a format shows. */
const MOST_DECIMALS = 10;

/**
 * What a column too narrow for a figure shows instead of it, as in Excel: the figure in fewer decimals where it has no
 * format of its own, else signs that fill the cell. Null where the figure fits.
 */
export function narrowText(shown: string, value: number | null, fits: (text: string) => boolean): string | null {
  if (fits(shown)) return null;
  if (value !== null) {
    for (let decimals = MOST_DECIMALS; decimals >= 0; decimals--) {
      const rounded = String(Number(value.toFixed(decimals)));
      if (fits(rounded)) return rounded;
    }
  }
  let signs = '#';
  while (fits(`${signs}#`)) signs += '#';
  return signs;
}

/** Whether a cell holds a figure or a date, of which a part alone would be read as another one. */
export const holdsFigure = (cell: ICellData | null | undefined): boolean =>
  cell?.t === NUMBER && typeof cell.v === 'number';

/** Paints over a figure that its column has no room for. The cell itself, and what is edited in it, stay as they are. */
export function narrowFigures(font: () => { readonly name: string; readonly size: number }): ICellCustomRender {
  return {
    zIndex: 1,
    drawWith: (context, { data, style, primaryWithCoord, worksheet, row, col }) => {
      const { startX, startY, endX, endY } = primaryWithCoord.isMergedMainCell
        ? primaryWithCoord.mergeInfo
        : primaryWithCoord;
      const { name, size } = font();
      const look = (style ?? {}) as IStyleData;
      const raw = worksheet.getCellRaw(row, col)?.v;
      const isPlain = look.n === undefined || look.n?.pattern === 'General';
      context.font = [look.it ? 'italic' : '', look.bl ? 'bold' : '', `${String(look.fs ?? size)}pt`, look.ff ?? name]
        .filter(Boolean)
        .join(' ');
      const room = endX - startX;
      const text = narrowText(
        String(data?.v ?? ''),
        isPlain && typeof raw === 'number' ? raw : null,
        (one) => context.measureText(one).width <= room,
      );
      if (text === null) return;
      context.fillStyle = look.bg?.rgb ?? '#fff';
      context.fillRect(startX + 1, startY + 1, endX - startX - 2, endY - startY - 2);
      context.fillStyle = look.cl?.rgb ?? '#000';
      context.textAlign = 'right';
      context.textBaseline = 'middle';
      context.fillText(text, endX - PADDING, (startY + endY) / 2);
    },
  };
}
