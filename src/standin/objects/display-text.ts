import type { Cell } from '../model';
import { wireValue } from '../model';

/**
 * `range.text` for the formats that our own tests and forms use: General, decimals with or without grouping, percent,
 * and dates of year, month and day. Other formats show as General; widths are ignored (Excel would show ####).
 */
export function displayText({ value, numberFormat = 'General' }: Cell): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return String(wireValue(value));
  const [positive = '', negative] = numberFormat.split(';');
  const code = value < 0 && negative !== undefined ? negative : positive;
  if (/[yd]/i.test(code) && !/[0#]/.test(code)) return dateText(value, code);
  const digits = /[0#,]{0,40}0(?:\.(0{1,30}))?(%?)/.exec(code);
  if (!digits || code === 'General') return String(Number(value.toPrecision(11)));
  const [pattern, decimals = '', percent = ''] = digits;
  const shown = fixed(Math.abs(percent ? value * 100 : value), decimals.length);
  const grouped = pattern.includes(',') ? inThousands(shown) : shown;
  return (value < 0 && negative === undefined ? '-' : '') + grouped + percent;
}

/** A comma before every third digit of the whole part. */
function inThousands(figure: string): string {
  const point = figure.indexOf('.');
  let end = point < 0 ? figure.length : point;
  let text = figure.slice(end);
  for (; end > 3; end -= 3) text = `,${figure.slice(end - 3, end)}${text}`;
  return figure.slice(0, end) + text;
}

/** Half up at the digits that the decimal form of the number has, as Excel shows 2.675 as 2.68. */
function fixed(value: number, decimals: number): string {
  return Number(
    `${String(Math.round(Number(`${value.toPrecision(15)}e${String(decimals)}`)))}e-${String(decimals)}`,
  ).toFixed(decimals);
}

function dateText(serial: number, code: string): string {
  const date = new Date(Math.round((serial - 25_569) * 86_400_000));
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()].map(String);
  const pad = (text = ''): string => text.padStart(2, '0');
  return code
    .replace(/["\\]/g, '')
    .replace(/y+/gi, year ?? '')
    .replace(/m+/gi, (run) => (run.length > 1 ? pad(month) : (month ?? '')))
    .replace(/d+/gi, (run) => (run.length > 1 ? pad(day) : (day ?? '')));
}
