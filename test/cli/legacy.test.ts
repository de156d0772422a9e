import * as library from '@e965/xlsx';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readArguments } from '../../src/cli/arguments';
import { check } from '../../src/cli/check';
import type { JsonReport } from '../../src/cli/json-report';
import { recalc } from '../../src/cli/recalc';
import { nodeCodec } from '../../src/hosts/package/node-codec';
import { XlsxError } from '../../src/hosts/package/xlsx-error';
import { toSnapshot } from '../../src/hosts/file/snapshot';
import { readWorkbook } from '../../src/hosts/file/workbook-reader';
import { legacyToXlsx } from '../../src/hosts/legacy/legacy-to-xlsx';
import { formatAt, valueAt } from '../../src/workbook/snapshot';
import { keepingTerminal } from '../support/terminal';
import { scratchFolder, writeBytes } from '../support/xlsx-files';

/** The same workbook in the binary format of Excel 97–2003. */
const binary = (book: library.WorkBook): Uint8Array =>
  new Uint8Array(library.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);

async function run(...argv: string[]) {
  const options = readArguments(argv);
  const { terminal, out, errors } = keepingTerminal();
  if (options.command !== 'check' && options.command !== 'recalc') throw new Error('no command on files');
  const code = await (options.command === 'check' ? check(options, terminal) : recalc(options, terminal));
  return { code, text: out.join('\n'), errors };
}

describe('.xls and .et', () => {
  const sample = path.resolve('samples/guangdong-2024.xlsx');

  it.each(['自评表.xls', '自评表.et'])('give the findings of the same workbook as .xlsx: %s', async (name) => {
    const folder = await scratchFolder();
    const book = library.read(await readFile(sample), { cellFormula: true, cellNF: true, cellStyles: true });
    const file = await writeBytes(folder, name, binary(book));
    const of = async (place: string): Promise<JsonReport> =>
      JSON.parse((await run('check', place, '--format', 'json')).text) as JsonReport;
    const [before, after] = [await of(sample), await of(file)];
    expect(after.findings.length).toBeGreaterThan(5);
    expect({ ...after, file: '' }).toEqual({ ...before, file: '' });
  });

  it('are read with values, formats, merges, hidden rows and sheets, and 1904', () => {
    const sheet = library.utils.aoa_to_sheet([
      ['项目', '金额'],
      ['印刷费', 0.125],
      ['合计', 1],
      ['日期', 100],
    ]);
    sheet['B2'].z = '0.00%';
    sheet['B3'] = { t: 'n', v: 0.125 };
    sheet['B4'].z = 'yyyy-mm-dd';
    sheet['!merges'] = [library.utils.decode_range('A5:B5')];
    const book = library.utils.book_new();
    library.utils.book_append_sheet(book, sheet, '表一');
    library.utils.book_append_sheet(book, library.utils.aoa_to_sheet([['x']]), '藏');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }], WBProps: { date1904: true } };
    const workbook = readWorkbook(legacyToXlsx(binary(book), library), nodeCodec);
    const { sheets } = toSnapshot(workbook);
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['表一', 'visible'],
      ['藏', 'hidden'],
    ]);
    const [first] = sheets;
    if (!first) throw new Error('no sheet');
    expect([valueAt(first, 1, 1), formatAt(first, 1, 1)]).toEqual([0.125, '0.00%']);
    expect(valueAt(first, 2, 1)).toBe(0.125);
    expect(first.merges).toEqual([{ top: 4, left: 0, bottom: 4, right: 1 }]);
    expect(workbook.date1904).toBe(true);
  });

  it('that are broken or protected get one line, and no copy is written of any', async () => {
    const folder = await scratchFolder();
    const book = library.utils.book_new();
    library.utils.book_append_sheet(book, library.utils.aoa_to_sheet([['a']]), 'S');
    const whole = binary(book);
    const broken = Uint8Array.from(whole).fill(0x5a, 600);
    const files = [
      await writeBytes(folder, 'cut.xls', whole.subarray(0, 700)),
      await writeBytes(folder, 'odd.xls', broken),
    ];
    const { code, errors, text } = await run('check', ...files);
    expect({ code, lines: errors.length, text }).toEqual({ code: 2, lines: 2, text: '' });
    const refused = await run('recalc', await writeBytes(folder, 'a.xls', whole), '--out', path.join(folder, 'out'));
    expect([refused.code, refused.errors.length, refused.errors[0]?.includes('.xlsx')]).toEqual([2, 1, true]);
  });

  it.each([
    ['File is password-protected', 'encrypted'],
    ['Cannot find Workbook stream', 'not-xlsx'],
    // what the library says of a compound file that is cut behind its head
    ['Unsupported ZIP encryption', 'damaged'],
    ['Unrecognized rich text format', 'damaged'],
  ])('tell why the library gave up: %s', (message, code) => {
    const read = (): never => {
      throw new Error(message);
    };
    const refusal = (): unknown => {
      try {
        return legacyToXlsx(new Uint8Array(), { read, write: library.write });
      } catch (error) {
        return error instanceof XlsxError ? error.code : error;
      }
    };
    expect(refusal()).toBe(code);
  });
});
