import { tokenize } from '@borgar/fx/xlsx';
import { cellName } from '../../workbook/address';
import type { CellValue } from '../../workbook/snapshot';
import type { CellContent } from './changes';
import { FUTURE_FUNCTIONS, WORKSHEET_FUNCTIONS } from './future-functions.data';
import { encodeCellText, encodeXml } from '../package/xml-text';

/** A cell as XML. `prefix` is "" or "x:"; `style` 0 writes no style. Keep and remove have no XML of their own. */
export function cellXml(
  row: number,
  column: number,
  content: Exclude<CellContent, { kind: 'keep' | 'remove' }>,
  style: number,
  prefix: string,
): string {
  const head = `<${prefix}c r="${cellName(row, column)}"${style === 0 ? '' : ` s="${String(style)}"`}`;
  const tail = `</${prefix}c>`;
  switch (content.kind) {
    case 'clear':
      return `${head}/>`;
    case 'number':
      return `${head}>${valueXml(String(content.value), prefix)}${tail}`;
    case 'boolean':
      return `${head} t="b">${valueXml(content.value ? '1' : '0', prefix)}${tail}`;
    case 'text':
      return `${head} t="inlineStr"><${prefix}is>${textXml(content.value, prefix)}</${prefix}is>${tail}`;
    case 'formula': {
      const formula = formulaXml(content.formula, prefix);
      const { type, value } = cachedXml(content.cached, prefix);
      return `${head}${type}>${formula}${value}${tail}`;
    }
  }
}

function valueXml(text: string, prefix: string): string {
  return `<${prefix}v>${text}</${prefix}v>`;
}

function textXml(text: string, prefix: string): string {
  const keep = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${keep}>${encodeCellText(text)}</${prefix}t>`;
}

/** `<f>` of a formula with or without "=". */
export function formulaXml(formula: string, prefix: string): string {
  return `<${prefix}f>${encodeXml(storedFormula(formula))}</${prefix}f>`;
}

function cachedXml(cached: CellValue, prefix: string): { type: string; value: string } {
  if (cached === null) return { type: '', value: '' };
  if (typeof cached === 'number') return { type: '', value: valueXml(String(cached), prefix) };
  if (typeof cached === 'boolean') return { type: ' t="b"', value: valueXml(cached ? '1' : '0', prefix) };
  if (typeof cached === 'string') return { type: ' t="str"', value: valueXml(encodeCellText(cached), prefix) };
  return { type: ' t="e"', value: valueXml(encodeXml(cached.error), prefix) };
}

/** A formula as files store it: without "=", newer functions with their prefix. */
export function storedFormula(formula: string): string {
  const bare = formula.startsWith('=') ? formula.slice(1) : formula;
  return mayCallFuture(bare)
    ? tokenize(bare)
        .map(({ type, value }) => (type === 'func' ? futurePrefix(value) + value : value))
        .join('')
    : bare;
}

const CALL = /([A-Za-z][A-Za-z0-9.]{0,31})\(/g;

/** Whether a formula may call a newer function; one within quotes counts too, the tokenizer tells them apart. */
function mayCallFuture(formula: string): boolean {
  for (const [, name] of formula.matchAll(CALL)) if (name !== undefined && futurePrefix(name) !== '') return true;
  return false;
}

function futurePrefix(name: string): string {
  const upper = name.toUpperCase();
  if (WORKSHEET_FUNCTIONS.has(upper)) return '_xlfn._xlws.';
  return FUTURE_FUNCTIONS.has(upper) ? '_xlfn.' : '';
}
