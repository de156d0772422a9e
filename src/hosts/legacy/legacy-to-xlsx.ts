import type * as SheetJs from '@e965/xlsx';
import { XlsxError } from '../package/xlsx-error';

/** The library that knows the binary format; whoever converts loads it, and only then. */
export type LegacyLibrary = Pick<typeof SheetJs, 'read' | 'write'>;

/** Why the library gives up, by the beginnings of its own messages; anything else is damage. */
const REASONS: readonly (readonly [RegExp, 'encrypted' | 'not-xlsx'])[] = [
  [/^File is password-protected/, 'encrypted'],
  [/^ECMA-376 Encrypted file/, 'encrypted'],
  [/^Cannot find Workbook stream/, 'not-xlsx'],
];

/**
 * The workbook of a binary file (.xls of Excel 97–2003, .et of WPS) as an .xlsx package: values, formulas, number
 * formats, merges, names, hidden rows and sheets, and the date system are kept, fonts and colours are not. The package
 * is read like any other, under the same limits. Throws XlsxError; how much memory and time a hostile file takes is
 * bounded by whoever calls (a thread of its own).
 */
export function legacyToXlsx(bytes: Uint8Array, { read, write }: LegacyLibrary): Uint8Array {
  try {
    const workbook = read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellStyles: true,
      cellText: false,
      cellHTML: false,
    });
    for (const name of workbook.SheetNames) fillRows(workbook.Sheets[name]);
    return new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx', compression: true, bookSST: true }));
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    const reason = REASONS.find(([message]) => message.test(cause.message))?.[1] ?? 'damaged';
    throw new XlsxError(reason, {}, { cause });
  }
}

/** The library's writer expects every row of a sheet, its reader leaves empty ones out. */
function fillRows(sheet: SheetJs.WorkSheet | undefined): void {
  const rows = sheet?.['!data'];
  if (!rows) return;
  for (let row = 0; row < rows.length; row++) rows[row] ??= [];
}
