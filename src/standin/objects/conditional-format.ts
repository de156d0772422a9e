import { invalidArgument, itemNotFound } from '../excel-error';
import type { ConditionalFormat, ConditionalStyle, SheetModel, WorkbookModel } from '../model';
import { colourOf } from '../model';
import { defineType } from '../rich-api';
import { rangeType } from './range';
import { rangeAreasType } from './range-areas';

export interface FormatTarget {
  readonly book: WorkbookModel;
  readonly sheet: SheetModel;
  readonly format: ConditionalFormat;
}

/** Kinds that scripts can add here; formats of other kinds come from files and are only kept. */
export const MODELLED_KINDS: ReadonlySet<string> = new Set(['Custom']);

function change(target: FormatTarget, style: Partial<Record<keyof ConditionalStyle, unknown>>): void {
  target.sheet.changeConditionalFormat(() => {
    const entries = Object.entries({ ...target.format.style, ...style }).filter(([, value]) => value !== undefined);
    target.format.style = Object.fromEntries(entries);
  });
}

/** A property of what the format changes; reads as null (colours as "") where it changes nothing. */
function styled<V>(name: keyof ConditionalStyle, check: (value: unknown) => unknown, none: V | null = null) {
  return {
    get: ({ format }: FormatTarget): V => (format.style[name] ?? none) as V,
    set: (target: FormatTarget, value: unknown): void => {
      change(target, { [name]: check(value) });
    },
  };
}

function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

const formula = {
  get: ({ format }: FormatTarget) => format.formula,
  set: (target: FormatTarget, value: unknown): void => {
    const code = text(value);
    if (!code.startsWith('=')) throw invalidArgument();
    target.sheet.changeConditionalFormat(() => {
      target.format.formula = code;
    });
  },
};

const fillType = defineType<Excel.ConditionalRangeFill, FormatTarget>('ConditionalRangeFill', {
  scalars: { color: styled('fillColor', colourOf, '') },
  methods: {
    clear: (target) => {
      change(target, { fillColor: undefined });
    },
  },
});

const fontType = defineType<Excel.ConditionalRangeFont, FormatTarget>('ConditionalRangeFont', {
  scalars: {
    bold: styled('bold', flag),
    color: styled('fontColor', colourOf, ''),
    italic: styled('italic', flag),
    strikethrough: styled('strikethrough', flag),
    underline: styled('underline', text),
  },
});

const formatType = defineType<Excel.ConditionalRangeFormat, FormatTarget>('ConditionalRangeFormat', {
  scalars: { numberFormat: styled<string>('numberFormat', text) },
  navigation: { fill: (target) => fillType.of(target), font: (target) => fontType.of(target) },
});

const ruleType = defineType<Excel.ConditionalFormatRule, FormatTarget>('ConditionalFormatRule', {
  scalars: { formula, formulaLocal: formula },
});

const customType = defineType<Excel.CustomConditionalFormat, FormatTarget>('CustomConditionalFormat', {
  navigation: { format: (target) => formatType.of(target), rule: (target) => ruleType.of(target) },
});

const custom = (target: FormatTarget) => (target.format.type === 'Custom' ? customType.of(target) : null);

export const conditionalFormatType = defineType<Excel.ConditionalFormat, FormatTarget>('ConditionalFormat', {
  id: ({ format }) => format.id,
  scalars: {
    id: { get: ({ format }) => format.id },
    priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: ({ sheet, format }, value) => {
        if (!Number.isInteger(value)) throw invalidArgument();
        sheet.setPriority(format, Number(value));
      },
    },
    stopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ sheet, format }, value) => {
        sheet.changeConditionalFormat(() => {
          format.stopIfTrue = flag(value);
        });
      },
    },
    type: { get: ({ format }) => format.type },
  },
  navigation: {
    custom: (target) => {
      const found = custom(target);
      if (!found) throw itemNotFound();
      return found;
    },
    customOrNullObject: custom,
  },
  methods: {
    delete: ({ sheet, format }) => {
      sheet.removeConditionalFormats((other) => other === format);
    },
    getRange: ({ book, sheet, format }) => {
      const [area, ...more] = format.areas;
      if (!area || more.length > 0) throw itemNotFound();
      return rangeType.of({ book, sheet, area });
    },
    getRanges: ({ book, sheet, format }) => rangeAreasType.of({ book, sheet, areas: format.areas }),
  },
});
