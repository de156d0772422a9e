/** A figure with a true minus sign: "-0.50" → "−0.50". Other texts are left alone. */
export function typeset(text: string): string {
  return /^-[\d.]/.test(text) ? `−${text.slice(1)}` : text;
}
