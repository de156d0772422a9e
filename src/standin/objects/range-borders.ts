import { invalidArgument } from '../excel-error';
import type { BorderSide } from '../model';
import { colourOf } from '../model';
import { defineType } from '../rich-api';
import type { RangeTarget } from './range-target';

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

/** Line styles of Office, as files call them. */
const STYLES: Readonly<Record<string, string>> = {
  Continuous: 'thin',
  Dash: 'dashed',
  Dot: 'dotted',
  Double: 'double',
};

interface BorderTarget {
  readonly range: RangeTarget;
  readonly place: string;
}

const sidesOf = ({ range, place }: BorderTarget): readonly (readonly [RangeTarget, BorderSide])[] =>
  PLACES[place]?.(range) ?? [];

/** The line at the first cell of a side stands for all. */
function lineOf(border: BorderTarget) {
  const [first] = sidesOf(border);
  if (!first) return undefined;
  const [{ sheet, area }, side] = first;
  return sheet.cell(area.top, area.left).style?.[side];
}

const rangeBorderType = defineType<Excel.RangeBorder, BorderTarget>('RangeBorder', {
  id: ({ place }) => place,
  scalars: {
    sideIndex: { get: ({ place }) => place },
    color: {
      get: (border) => lineOf(border)?.color ?? '#000000',
      set: (border, value) => {
        const color = colourOf(value);
        for (const [{ sheet, area }, side] of sidesOf(border)) {
          sheet.setBorder(area, side, (line) => ({ style: line?.style ?? 'thin', color }));
        }
      },
    },
    style: {
      get: (border) => {
        const style = lineOf(border)?.style;
        return Object.keys(STYLES).find((key) => STYLES[key] === style) ?? 'None';
      },
      set: (border, value) => {
        const style = value === 'None' ? undefined : STYLES[String(value)];
        if (style === undefined && value !== 'None') throw invalidArgument();
        for (const [{ sheet, area }, side] of sidesOf(border)) {
          sheet.setBorder(area, side, (line) => (style === undefined ? undefined : { ...line, style }));
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
