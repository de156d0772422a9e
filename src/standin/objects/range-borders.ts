import { invalidArgument } from '../excel-error';
import type { BorderLine, BorderSide } from '../model';
import { colourOf, intersection } from '../model';
import { defineType } from '../rich-api';
import type { RangeTarget } from './range-target';
import { cellCount } from './range-target';

/** Where a border of a range lies: the side of which cells it is. */
const PLACES: Readonly<Record<string, (target: RangeTarget) => readonly (readonly [RangeTarget, BorderSide])[]>> = {
  EdgeTop: (range) => [[{ ...range, area: { ...range.area, bottom: range.area.top } }, 'borderTop']],
  EdgeBottom: (range) => [[{ ...range, area: { ...range.area, top: range.area.bottom } }, 'borderBottom']],
  EdgeLeft: (range) => [[{ ...range, area: { ...range.area, right: range.area.left } }, 'borderLeft']],
  EdgeRight: (range) => [[{ ...range, area: { ...range.area, left: range.area.right } }, 'borderRight']],
  InsideHorizontal: ({ area, ...range }) => {
    if (area.top === area.bottom) return [];
    return [
      [{ ...range, area: { ...area, bottom: area.bottom - 1 } }, 'borderBottom'],
      [{ ...range, area: { ...area, top: area.top + 1 } }, 'borderTop'],
    ];
  },
  InsideVertical: ({ area, ...range }) => {
    if (area.left === area.right) return [];
    return [
      [{ ...range, area: { ...area, right: area.right - 1 } }, 'borderRight'],
      [{ ...range, area: { ...area, left: area.left + 1 } }, 'borderLeft'],
    ];
  },
};

/** Style and weight of Office's lines, by what files call them. */
const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  hair: ['Continuous', 'Hairline'],
  double: ['Double', 'Thick'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dotted: ['Dot', 'Thin'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

/** The line that has a style, and a weight if there is one of both; undefined for a style that there is not. */
function lineNamed(style: string, weight: string): string | undefined {
  const names = Object.keys(LINES).filter((name) => LINES[name]?.[0] === style);
  return names.find((name) => LINES[name]?.[1] === weight) ?? names[0];
}

/** A line as Office tells it. */
export function toldLine(line: BorderLine | undefined) {
  const [style = 'None', weight = 'Thin'] = LINES[line?.style ?? ''] ?? [];
  return { style, weight, color: line?.color ?? '#000000' };
}

interface BorderTarget {
  readonly range: RangeTarget;
  readonly place: string;
}

const sidesOf = ({ range, place }: BorderTarget): readonly (readonly [RangeTarget, BorderSide])[] =>
  PLACES[place]?.(range) ?? [];

function* linesOf(border: BorderTarget): Generator<BorderLine | undefined> {
  for (const [{ sheet, area }, side] of sidesOf(border)) {
    const used = sheet.grid.usedArea(true);
    const part = used && intersection(area, used);
    if (!part || cellCount(part) < cellCount(area)) yield undefined;
    if (!part) continue;
    for (let row = part.top; row <= part.bottom; row++)
      for (let column = part.left; column <= part.right; column++) yield sheet.cell(row, column).style?.[side];
  }
}

/** The line that all cells of a side have in common; null where they differ, undefined for none. */
function lineOf(border: BorderTarget): BorderLine | null | undefined {
  const [first, ...others] = linesOf(border);
  return others.every((line) => line?.style === first?.style && line?.color === first?.color) ? first : null;
}

/** One property of a line as Office tells it: null where lines differ. */
function told(border: BorderTarget, property: keyof ReturnType<typeof toldLine>): string {
  const line = lineOf(border);
  return line === null ? (null as unknown as string) : toldLine(line)[property];
}

const rangeBorderType = defineType<Excel.RangeBorder, BorderTarget>('RangeBorder', {
  id: ({ place }) => place,
  scalars: {
    sideIndex: { get: ({ place }) => place },
    color: {
      get: (border) => told(border, 'color'),
      set: (border, value) => {
        const color = colourOf(value);
        for (const [{ sheet, area }, side] of sidesOf(border)) {
          sheet.setBorder(area, side, (line) => ({ style: line?.style ?? 'thin', color }));
        }
      },
    },
    style: {
      get: (border) => told(border, 'style'),
      set: (border, value) => {
        const style = String(value);
        if (style !== 'None' && lineNamed(style, '') === undefined) throw invalidArgument();
        for (const [{ sheet, area }, side] of sidesOf(border)) {
          sheet.setBorder(area, side, (line) => {
            const name = lineNamed(style, toldLine(line).weight);
            return name === undefined ? undefined : { ...line, style: name };
          });
        }
      },
    },
    weight: {
      get: (border) => told(border, 'weight'),
      set: (border, value) => {
        for (const [{ sheet, area }, side] of sidesOf(border)) {
          sheet.setBorder(area, side, (line) => {
            const { style } = toldLine(line);
            const name = lineNamed(style === 'None' ? 'Continuous' : style, String(value));
            return name === undefined ? line : { ...line, style: name };
          });
        }
      },
    },
  },
});

export const rangeBorderCollectionType = defineType<Excel.RangeBorderCollection, RangeTarget>('RangeBorderCollection', {
  items: (range) => Object.keys(PLACES).map((place) => rangeBorderType.of({ range, place })),
  methods: {
    getItem: (range, args) => {
      const place = args.text(0);
      if (!PLACES[place]) throw invalidArgument();
      return rangeBorderType.of({ range, place });
    },
  },
});
