import type { SheetView } from '../../tables';
import type { Area } from '../../workbook/address';
import { parseArea } from '../../workbook/address';
import type { CellValue } from '../../workbook/snapshot';

/** Longer ranges are not looked through. */
const MOST_ROWS = 20_000;

interface Criterion {
  readonly operator: string;
  readonly operand: string;
}

/**
 * Offsets of the rows of a column that meet a criterion of SUMIF, as it stands in the formula: a text (">0", "<>合计",
 * "*小计"), a number, or a cell of the sheet. Null where it is anything else.
 */
export function rowsMeeting(
  view: SheetView,
  { top, bottom, left, right }: Area,
  { type, value }: { readonly type: string; readonly value: string },
): readonly number[] | null {
  const criterion = criterionOf(view, type, value);
  if (!criterion || left !== right || bottom - top > MOST_ROWS) return null;
  const met: number[] = [];
  for (let row = top; row <= bottom; row += 1) if (meets(view.value(row, left), criterion)) met.push(row - top);
  return met;
}

function criterionOf(view: SheetView, type: string, value: string): Criterion | null {
  if (type === 'number') return { operator: '=', operand: value };
  if (type === 'string') return parsed(value.slice(1, -1).replaceAll('""', '"'));
  const area = type === 'range' ? parseArea(value) : undefined;
  if (!area || area.top !== area.bottom || area.left !== area.right) return null;
  const held = view.value(area.top, area.left);
  if (typeof held === 'number') return { operator: '=', operand: String(held) };
  return typeof held === 'string' ? parsed(held) : null;
}

function parsed(text: string): Criterion {
  const operator = /^(?:<=|>=|<>|<|>|=)/.exec(text)?.[0] ?? '=';
  return { operator, operand: text.startsWith(operator) ? text.slice(operator.length) : text };
}

function meets(value: CellValue, { operator, operand }: Criterion): boolean {
  const bound = operand.trim() === '' ? NaN : Number(operand);
  if (Number.isNaN(bound) || operator === '<>') {
    const same = operand === '' ? value === null || value === '' : sameText(value, operand, bound);
    return operator === '<>' ? !same : operator === '=' && same;
  }
  const number =
    typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
  switch (operator) {
    case '=':
      return number === bound;
    case '<':
      return typeof value === 'number' && number < bound;
    case '<=':
      return typeof value === 'number' && number <= bound;
    case '>':
      return typeof value === 'number' && number > bound;
    default:
      return typeof value === 'number' && number >= bound;
  }
}

/** Compared without case; * stands for any text, ? for one character. */
function sameText(value: CellValue, operand: string, bound: number): boolean {
  if (typeof value === 'number') return value === bound;
  return typeof value === 'string' && matches(value.toLowerCase(), operand.toLowerCase());
}

/** Wildcards without back-tracking over more than the last *. */
function matches(text: string, pattern: string): boolean {
  let [t, p, star, mark] = [0, 0, -1, 0];
  while (t < text.length) {
    const char = pattern.charAt(p);
    if (char === '*') [star, mark, p] = [p, t, p + 1];
    else if (p < pattern.length && (char === '?' || char === text.charAt(t))) [t, p] = [t + 1, p + 1];
    else if (star >= 0) [mark, t, p] = [mark + 1, mark + 1, star + 1];
    else return false;
  }
  while (pattern.charAt(p) === '*') p += 1;
  return p === pattern.length;
}
