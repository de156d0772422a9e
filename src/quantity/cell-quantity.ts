import type { CellValue } from '../workbook/snapshot';
import { dateOfSerial } from './calendar';
import { Decimal, ONE, decimalOf, storedDecimals } from './decimals';
import { PLAIN } from './denominations';
import { formatFacts } from './number-format';
import { parseQuantity } from './parser';
import type { Quantity, UnitClass } from './quantity-types';
import { RATIO_UNIT } from './units.data';
import { namedUnit } from './units';
import { wordingOf } from './wording';

const HUNDRED = new Decimal(100);

/** What number format says of all numbers under it. */
interface CellUnit {
  readonly unit: string | null;
  readonly unitClass: UnitClass;
  readonly scale: Decimal;
}

/** A numeric cell; its decimals are made only when somebody asks for them. */
class CellNumber {
  readonly kind = 'number';
  readonly comparator = null;
  readonly embedded = false;
  private decimal: Decimal | undefined;

  constructor(
    private readonly double: number,
    private readonly named: CellUnit,
    private readonly shown: number | null,
  ) {}

  private get stored(): Decimal {
    return (this.decimal ??= decimalOf(this.double));
  }

  get value(): Decimal {
    return this.stored.times(this.named.scale);
  }

  get written(): Decimal {
    return this.named.unitClass === 'ratio' ? this.stored.times(HUNDRED) : this.stored;
  }

  get decimals(): number {
    return this.shown ?? storedDecimals(this.double);
  }

  get unit(): string | null {
    return this.named.unit;
  }

  get unitClass(): UnitClass {
    return this.named.unitClass;
  }

  get scale(): number {
    return this.named.scale.toNumber();
  }
}

const NO_UNIT: CellUnit = { unit: PLAIN.unit, unitClass: PLAIN.class, scale: ONE };
const RATIO: CellUnit = { unit: RATIO_UNIT, unitClass: 'ratio', scale: ONE };

/**
 * What a target or actual cell says. A number under a percent format is a ratio (1 under 0.00% is 100 %, written 100),
 * one under a date format a date of the 1900 system; a unit that the format prints behind the digits is the number's.
 * Texts go through the grammar. Never throws.
 */
export function readQuantity(value: CellValue, format: string): Quantity {
  if (typeof value === 'number') return cellQuantity(value, format);
  if (value === null) return { kind: 'blank' };
  if (typeof value === 'string') return parseQuantity(value);
  if (typeof value === 'boolean') return wordingOf(value ? 'TRUE' : 'FALSE');
  return { kind: 'error', error: value.error };
}

function cellQuantity(value: number, format: string): Quantity {
  if (!Number.isFinite(value)) return { kind: 'error', error: '#NUM!' };
  const facts = formatFacts(format);
  if (facts.kind === 'date') {
    const date = dateOfSerial(value);
    if (date) return { kind: 'date', date, from: null, deadline: false };
  }
  if (facts.percent) return new CellNumber(value, RATIO, facts.decimals);
  const named = facts.suffix === '' ? undefined : namedUnit(facts.suffix);
  const unit = named ? { unit: named.base, unitClass: named.class, scale: named.scale } : NO_UNIT;
  return new CellNumber(value, unit, facts.kind === 'number' ? facts.decimals : null);
}
