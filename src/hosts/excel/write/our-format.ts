import type { Area } from '../../../workbook/address';
import { areaName } from '../../../workbook/address';
import { areasOfAddress } from '../cells/areas';
import { OUR_FORMAT } from '../ours.data';
import type { TimedContext } from '../session';

/** A conditional format that carries our name: a mark, or the look of header cells. */
export interface FormatSpec {
  readonly sheet: string;
  readonly areas: readonly Area[];
  /** With "="; holds OUR_FORMAT. */
  readonly formula: string;
  /** "#RRGGBB", "" for none. */
  readonly fill: string;
  readonly font: string;
  readonly bold: boolean;
}

/** One that is in the workbook. */
export interface OurFormat extends FormatSpec {
  readonly id: string;
  /** 0 is the first to be looked at. */
  readonly priority: number;
}

const FIELDS = [
  'id',
  'priority',
  'customOrNullObject/rule/formula',
  'customOrNullObject/format/fill/color',
  'customOrNullObject/format/font/color',
  'customOrNullObject/format/font/bold',
]
  .map((field) => `items/${field}`)
  .join(',');

/** Queues the reading of a sheet's formats; after the next `sync` the result queues the places of ours, and so on. */
export function loadOurFormats({ workbook }: TimedContext, sheet: string): () => () => OurFormat[] {
  const formats = workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
  formats.load(FIELDS);
  return () => loadPlaces(sheet, formats);
}

function loadPlaces(sheet: string, { items }: Excel.ConditionalFormatCollection): () => OurFormat[] {
  const ours = items.filter(isOurs).map((item) => ({ item, places: loadAddress(item) }));
  return () => ours.map(({ item, places }) => describe(sheet, item, places));
}

function loadAddress(item: Excel.ConditionalFormat): Excel.RangeAreas {
  return item.getRanges().load('address');
}

/** Ours by name, or one that we had just begun when Excel failed: without a formula and without a look, so without effect. */
function isOurs({ customOrNullObject: custom }: Excel.ConditionalFormat): boolean {
  if (custom.isNullObject) return false;
  const { fill, font } = custom.format;
  const formula = String(custom.rule.formula);
  return formula.includes(OUR_FORMAT) || (formula === '' && fill.color === '' && font.color === '');
}

/** See `isOurs`. */
export const isUnfinished = ({ formula }: FormatSpec): boolean => formula === '';

function describe(sheet: string, item: Excel.ConditionalFormat, { address }: Excel.RangeAreas): OurFormat {
  const { id, priority, customOrNullObject: custom } = item;
  const { fill, font } = custom.format;
  return {
    sheet,
    id,
    priority,
    areas: areasOfAddress(address),
    formula: String(custom.rule.formula),
    fill: fill.color,
    font: font.color,
    bold: font.bold,
  };
}

/** Whether two formats look the same at the same cells. */
export function sameFormat(a: FormatSpec, b: FormatSpec): boolean {
  return (
    a.formula === b.formula &&
    a.fill === b.fill &&
    a.font === b.font &&
    (a.bold ?? false) === (b.bold ?? false) &&
    addresses(a) === addresses(b)
  );
}

const addresses = ({ areas }: FormatSpec): string => areas.map(areaName).sort().join();
