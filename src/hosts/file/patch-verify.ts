import { cellName } from '../../workbook/address';
import type { CellValue } from '../../workbook/snapshot';
import { utf8Bytes } from '../package/bytes';
import { storedFormula } from './cell-xml';
import { changesOf, type CellChange, type CellContent, type NameChange, type WorkbookChanges } from './changes';
import type { Codec } from '../package/codec';
import type { Limits } from '../package/limits';
import { readWorkbook } from './workbook-reader';
import type { XlsxSheet, XlsxWorkbook } from './xlsx-workbook';
import { XlsxError } from '../package/xlsx-error';

/** Reads a written copy again and refuses it where anything differs from what was planned. */
export function verifyPatch(
  patched: Uint8Array,
  changes: WorkbookChanges,
  before: XlsxWorkbook,
  codec: Codec,
  limits: Limits,
): void {
  const after = readAgain(patched, codec, limits);
  const appended = changes.append ?? [];
  const kept = before.sheets.filter(({ name }) => !changes.removeSheets?.includes(name));
  if (after.sheets.length !== kept.length + appended.length) throw failed('sheets-differ');
  kept.forEach((sheet, i) => {
    const copy = after.sheets[i];
    if (copy?.name !== sheet.name) throw failed('sheets-differ', sheet.name);
    const rewritten = changes.rewrite?.find(({ name }) => name === sheet.name);
    if (rewritten) {
      verifyCells(copy, rewritten.cells);
      return;
    }
    if (copy.rows.length < sheet.rows.length && !changesOf(changes, sheet.name))
      throw failed('rows-differ', sheet.name);
    verifyCells(copy, changesOf(changes, sheet.name)?.cells ?? []);
  });
  appended.forEach((sheet, i) => {
    const copy = after.sheets[kept.length + i];
    if (copy?.name !== sheet.name) throw failed('sheets-differ', sheet.name);
    verifyCells(copy, sheet.cells);
  });
  verifyNames(after, changes);
  const custom = changes.customXml;
  if (custom) {
    const text = after.customXml.find(({ namespace }) => namespace === custom.namespace)?.text ?? null;
    if (text !== custom.xml) throw failed('custom-xml-differs');
  }
}

/** A copy that cannot be read is our fault, whatever the reader finds wrong with it; one that is too large says so. */
function readAgain(patched: Uint8Array, codec: Codec, limits: Limits): XlsxWorkbook {
  try {
    return readWorkbook(patched, codec, limits);
  } catch (cause) {
    if (cause instanceof XlsxError && cause.code !== 'limit')
      throw new XlsxError('not-verified', cause.data, { cause });
    throw cause;
  }
}

function verifyCells(sheet: XlsxSheet, cells: readonly CellChange[]): void {
  for (const { row, column, content } of cells) {
    if (content.kind === 'keep') continue;
    const expected = expectedOf(content);
    const value = sheet.rows[row]?.values[column] ?? null;
    const formula = sheet.rows[row]?.formulas?.[column] ?? null;
    const sameFormula =
      expected.formula === null || formula === null
        ? formula === expected.formula
        : storedFormula(formula) === expected.formula;
    if (!sameFormula || !sameValue(value, expected.value)) {
      throw new XlsxError('not-verified', { sheet: sheet.name, cell: cellName(row, column), reason: 'cell-differs' });
    }
  }
}

function expectedOf(content: Exclude<CellContent, { kind: 'keep' }>): { value: CellValue; formula: string | null } {
  switch (content.kind) {
    case 'clear':
    case 'remove':
      return { value: null, formula: null };
    case 'formula':
      return { value: content.cached, formula: storedFormula(content.formula) };
    default:
      return { value: content.value, formula: null };
  }
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a === b || a === wellFormed(b);
  if (typeof a === 'object' && typeof b === 'object') return a?.error === b?.error;
  return a === b;
}

/** A half of a surrogate pair cannot be written; it is read back as U+FFFD. */
function wellFormed(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(utf8Bytes(text));
}

function verifyNames(after: XlsxWorkbook, changes: WorkbookChanges): void {
  const added = changes.addNames ?? [];
  const keyOf = ({ name, text, comment = '' }: Pick<NameChange, 'name' | 'text' | 'comment'>): string =>
    JSON.stringify([name, text, comment]);
  const [wanted, found] = [new Set(added.map(({ name }) => name)), new Set(after.names.map(keyOf))];
  if (!added.every((name) => found.has(keyOf(name)))) throw failed('names-differ');
  const gone = new Set((changes.removeNames ?? []).filter((name) => !wanted.has(name)));
  if (after.names.some(({ name }) => gone.has(name))) throw failed('names-differ');
}

function failed(reason: string, sheet?: string): XlsxError {
  return new XlsxError('not-verified', sheet === undefined ? { reason } : { reason, sheet });
}
