import { areaName, type Area } from '../../../workbook/address';
import { LINE_PLACES, type LinePlace, type Look, type LookLine } from '../../own-look';
import { HORIZONTAL_WORDS, LINE_WORDS, VERTICAL_WORDS } from '../../office-looks.data';
import type { TimedContext } from '../session';

/** The look of one cell; what Office does not tell, or tells in a word that we do not know, is missing. */
export interface CellLook {
  readonly look: Partial<Look>;
  /** Null for no line; "inside" is missing. */
  readonly lines: Partial<Readonly<Record<LinePlace, LookLine | null>>>;
}

const WANTED: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { name: true, size: true, bold: true, italic: true, color: true },
    fill: { color: true, pattern: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
  },
};

/** Queues the reading of the looks of cells one below the other; call the result after the next `sync`. */
export function loadCellLooks({ workbook }: TimedContext, sheet: string, area: Area): () => CellLook[] {
  const found = workbook.worksheets.getItem(sheet).getRange(areaName(area)).getCellProperties(WANTED);
  return () => found.value.map(([cell]) => cellLook(cell?.format ?? {}));
}

function cellLook({ font, fill, borders, ...alignment }: Excel.CellPropertiesFormat): CellLook {
  const lines = (['top', 'right', 'bottom', 'left'] as const).flatMap((place): [LinePlace, LookLine | null][] => {
    const line = lineOf(borders?.[place] ?? {});
    return line === undefined ? [] : [[place, line]];
  });
  return { look: lookOf({ font, fill, ...alignment }), lines: Object.fromEntries(lines) };
}

/** Queues the reading of what cells have in common; call the result after the next `sync`. */
export function loadCommonLook({ workbook }: TimedContext, sheet: string, area: Area): () => CellLook {
  const { format } = workbook.worksheets.getItem(sheet).getRange(areaName(area));
  format.load('horizontalAlignment,verticalAlignment');
  const font = format.font.load('name,size,bold,italic,color');
  const fill = format.fill.load('color,pattern');
  const borders = placesIn(area).map(
    (place) => [place, format.borders.getItem(PLACES[place]).load('style,color,weight')] as const,
  );
  return () => {
    const { horizontalAlignment, verticalAlignment } = format;
    const lines = borders.flatMap(([place, border]): [LinePlace, LookLine | null][] => {
      const line = lineOf(border);
      return line === undefined ? [] : [[place, line]];
    });
    return { look: lookOf({ font, fill, horizontalAlignment, verticalAlignment }), lines: Object.fromEntries(lines) };
  };
}

/** Excel knows of no lines between the cells of a single row. */
export const placesIn = ({ top, bottom }: Area): readonly LinePlace[] =>
  LINE_PLACES.filter((place) => place !== 'inside' || bottom > top);

export const PLACES = {
  top: 'EdgeTop',
  right: 'EdgeRight',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  inside: 'InsideHorizontal',
} as const satisfies Record<LinePlace, `${Excel.BorderIndex}`>;

/** What Office tells of a format; null where cells differ. */
interface Told {
  readonly font?: Pick<Excel.CellPropertiesFont, 'name' | 'size' | 'bold' | 'italic' | 'color'> | undefined;
  readonly fill?: Pick<Excel.CellPropertiesFill, 'color' | 'pattern'> | undefined;
  readonly horizontalAlignment?: unknown;
  readonly verticalAlignment?: unknown;
}

function lookOf({ font, fill, horizontalAlignment, verticalAlignment }: Told): Partial<Look> {
  const known: { readonly [Key in keyof Look]: Look[Key] | undefined } = {
    name: font?.name || undefined,
    size: font?.size || undefined,
    bold: font?.bold ?? undefined,
    italic: font?.italic ?? undefined,
    color: colourOf(font?.color),
    // A cell without a fill reads as white.
    fill: fill?.pattern === 'None' ? '' : fill?.pattern === 'Solid' ? colourOf(fill.color) : undefined,
    horizontal: wordOf(HORIZONTAL_WORDS, horizontalAlignment),
    vertical: wordOf(VERTICAL_WORDS, verticalAlignment),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

/** Undefined where the lines of several cells differ. */
function lineOf({
  style,
  weight,
  color,
}: Pick<Excel.CellBorder, 'style' | 'weight' | 'color'>): LookLine | null | undefined {
  if (style === 'None') return null;
  const known = Object.entries(LINE_WORDS).find(([, words]) => words[0] === style && words[1] === weight);
  const plain = colourOf(color);
  return known && plain !== undefined ? { style: known[0], color: plain } : undefined;
}

const colourOf = (colour: string | undefined): string | undefined =>
  /^#([0-9a-f]{6})$/i.exec(colour ?? '')?.[1]?.toUpperCase();

const wordOf = (words: Readonly<Record<string, string>>, office: unknown): string | undefined =>
  Object.keys(words).find((word) => words[word] === office);
