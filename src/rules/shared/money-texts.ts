import { Decimal } from '../../quantity';

/** An amount of money that a text names, in 元, with where it stands in the text. */
export interface NamedAmount {
  readonly value: Decimal;
  readonly written: string;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

const UNITS: readonly { readonly unit: string; readonly size: number }[] = [
  { unit: '亿元', size: 100_000_000 },
  { unit: '万元', size: 10_000 },
  { unit: '元', size: 1 },
];

const isDigit = (letter: string | undefined): boolean => letter !== undefined && letter >= '0' && letter <= '9';

/** All amounts of money in a text, one pass from left to right. */
export function moneyIn(text: string): NamedAmount[] {
  const found: NamedAmount[] = [];
  let start = 0;
  while (start < text.length) {
    if (!isDigit(text[start])) {
      start++;
      continue;
    }
    let end = start;
    while (
      end < text.length &&
      (isDigit(text[end]) || ((text[end] === '.' || text[end] === ',') && isDigit(text[end + 1])))
    )
      end++;
    const digits = text.slice(start, end).replaceAll(',', '');
    let after = end;
    while (text[after] === ' ') after++;
    const unit = UNITS.find((entry) => text.startsWith(entry.unit, after));
    const perUnit = text[after + (unit?.unit.length ?? 0)] === '/';
    if (unit && !perUnit && digits.split('.').length <= 2 && digits.length <= 20) {
      found.push({
        value: new Decimal(digits).times(unit.size),
        written: text.slice(start, end),
        unit: unit.unit,
        start,
        end: after + unit.unit.length,
      });
      end = after + unit.unit.length;
    }
    start = end;
  }
  return found;
}

/** The number that follows a label: "一般公共预算:1873.66万元" → 1873.66 with its unit; null where there is none. */
export function labelledAmount(
  text: string,
  unit: string | null,
): { readonly value: Decimal; readonly unit: string | null } | null {
  const match = /[:：]\s*([\d,]{1,20}(?:\.\d{1,6})?)\s*(?:(亿元|万元|元)\s*)?$/.exec(text.length > 200 ? '' : text);
  if (!match?.[1]) return null;
  return { value: new Decimal(match[1].replaceAll(',', '')), unit: match[2] ?? unit };
}
