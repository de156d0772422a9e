import type { PlainStyle } from '../model';
import { colourOf, DEFAULT_STYLE, intersection } from '../model';
import { invalidArgument } from '../excel-error';
import { defineType } from '../rich-api';
import { rangeBorderCollectionType } from './range-borders';
import type { RangeTarget } from './range-target';
import { cellCount } from './range-target';

/** The value that all cells have in common, else null, as Office answers. */
function common<V>(values: Iterable<V>): V | null {
  let found: V | undefined;
  for (const value of values) {
    if (found === undefined) found = value;
    else if (found !== value) return null;
  }
  return found ?? null;
}

function* styleValues<N extends PlainStyle>({ sheet, area }: RangeTarget, name: N) {
  const used = sheet.grid.usedArea(true);
  const part = used && intersection(area, used);
  if (!part || part.top > area.top || part.bottom < area.bottom || part.left > area.left || part.right < area.right) {
    yield DEFAULT_STYLE[name];
  }
  if (!part) return;
  for (let row = part.top; row <= part.bottom; row++) {
    for (let column = part.left; column <= part.right; column++) {
      yield sheet.cell(row, column).style?.[name] ?? DEFAULT_STYLE[name];
    }
  }
}

/** A style property as Office reads and sets it. */
function style<V>(name: PlainStyle, check: (value: unknown) => V) {
  return {
    get: (target: RangeTarget): V => common(styleValues(target, name)) as V,
    set: ({ sheet, area }: RangeTarget, value: unknown): void => {
      sheet.setStyle(area, name, check(value));
    },
  };
}

/** No fill and a white one read as the same colour. */
function* patterns({ sheet, area }: RangeTarget) {
  const used = sheet.grid.usedArea(true);
  const part = used && intersection(area, used);
  if (!part || cellCount(part) < cellCount(area)) yield 'None';
  if (!part) return;
  for (let row = part.top; row <= part.bottom; row++)
    for (let column = part.left; column <= part.right; column++)
      yield sheet.cell(row, column).style?.fillColor === undefined ? 'None' : 'Solid';
}

function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

function size(value: unknown): number {
  if (typeof value !== 'number' || value < 0) throw invalidArgument();
  return value;
}

function* lines(first: number, last: number, size: (index: number) => number) {
  for (let index = first; index <= last; index++) yield size(index);
}

export const rangeFillType = defineType<Excel.RangeFill, RangeTarget>('RangeFill', {
  scalars: {
    color: style('fillColor', colourOf),
    pattern: { get: (target) => common(patterns(target)) as string },
  },
  methods: {
    clear: ({ sheet, area }) => {
      sheet.setStyle(area, 'fillColor', undefined);
    },
  },
});

export const rangeFontType = defineType<Excel.RangeFont, RangeTarget>('RangeFont', {
  scalars: {
    bold: style('bold', flag),
    color: style('fontColor', colourOf),
    italic: style('italic', flag),
    name: style('fontName', text),
    size: style('fontSize', size),
    strikethrough: style('strikethrough', flag),
    underline: style('underline', text),
  },
});

/** Cells are locked unless they are opened for typing; it matters on protected sheets only. */
const formatProtectionType = defineType<Excel.FormatProtection, RangeTarget>('FormatProtection', {
  scalars: {
    locked: {
      get: ({ sheet, area }) => !sheet.unlocked.some((open) => intersection(open, area)),
      set: ({ sheet, area }, value) => {
        sheet.refuseProtected();
        const others = sheet.unlocked.filter((open) => !intersection(open, area));
        sheet.unlocked = flag(value) ? others : [...others, area];
      },
    },
  },
});

export const rangeFormatType = defineType<Excel.RangeFormat, RangeTarget>('RangeFormat', {
  scalars: {
    columnWidth: {
      get: ({ sheet, area }) => common(lines(area.left, area.right, (index) => sheet.columns.size(index))) as number,
      set: ({ sheet, area }, value) => {
        sheet.setColumnWidth(area, size(value));
      },
    },
    rowHeight: {
      get: ({ sheet, area }) => common(lines(area.top, area.bottom, (index) => sheet.rows.size(index))) as number,
      set: ({ sheet, area }, value) => {
        sheet.setRowHeight(area, size(value));
      },
    },
    horizontalAlignment: style('horizontalAlignment', text),
    verticalAlignment: style('verticalAlignment', text),
    wrapText: style('wrapText', flag),
    indentLevel: style('indentLevel', size),
  },
  navigation: {
    borders: (target) => rangeBorderCollectionType.of(target),
    fill: (target) => rangeFillType.of(target),
    font: (target) => rangeFontType.of(target),
    protection: (target) => formatProtectionType.of(target),
  },
  methods: {
    // Rows that nobody gave a height follow their texts when they are drawn; there is nothing to keep.
    autofitRows: ({ sheet, area }) => {
      sheet.fitRows(area);
    },
  },
});
