/** A plain decimal figure as texts hold it. */
export const PLAIN_DECIMAL = /^[-+]?\d+(\.\d+)?$/;

/** "1234567.50" → "1,234,567.50". A text that is no plain decimal is left as it is. */
export function grouped(text: string): string {
  if (!PLAIN_DECIMAL.test(text)) return text;
  const point = text.indexOf('.');
  const whole = point < 0 ? text : text.slice(0, point);
  return inThousands(whole) + (point < 0 ? '' : text.slice(point));
}

/** A comma before every third digit from the end. */
function inThousands(whole: string): string {
  const first = /\d/.exec(whole)?.index ?? 0;
  let text = whole.slice(Math.max(first, whole.length - 3));
  for (let end = whole.length - 3; end > first; end -= 3)
    text = `${whole.slice(Math.max(first, end - 3), end)},${text}`;
  return whole.slice(0, first) + text;
}
