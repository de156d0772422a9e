import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readArguments } from '../../src/cli/arguments';
import { recalc } from '../../src/cli/recalc';
import type { WorkbookChanges } from '../../src/hosts/file/changes';
import { nodeCodec } from '../../src/hosts/package/node-codec';
import { removeOurs } from '../../src/hosts/file/removal';
import { patchWorkbook } from '../../src/hosts/file/workbook-patch';
import { readWorkbook } from '../../src/hosts/file/workbook-reader';
import { keepingTerminal } from '../support/terminal';
import { scratchFolder, writeXlsx } from '../support/xlsx-files';

/** Of this a copy computes two columns, E and F. */
const SPENDING = [
  ['支出内容', '预算数（万元）', '支出', '备注'],
  ['印刷费', 10, 10.5],
  ['培训费', 20, 19],
  ['会议费', 5, 5],
  ['合计', 35, 34.5],
];

async function recalculated(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await scratchFolder();
  const [file, out] = [path.join(folder, 'a.xlsx'), path.join(folder, 'out')];
  await writeFile(file, bytes);
  const options = readArguments(['recalc', file, '--out', out]);
  if (options.command !== 'recalc') throw new Error('not a recalc');
  const { terminal, errors } = keepingTerminal();
  expect(await recalc(options, terminal, { now: () => new Date(2026, 10, 25, 9, 30) })).toBe(0);
  expect(errors).toEqual([]);
  return readFile(path.join(out, 'a.xlsx'));
}

async function original(...steps: readonly WorkbookChanges[]): Promise<Uint8Array> {
  const bytes = await readFile(await writeXlsx(await scratchFolder(), 'a.xlsx', { 支出: SPENDING }));
  return steps.reduce<Uint8Array>((before, changes) => patchWorkbook(before, changes, nodeCodec), bytes);
}

const read = (bytes: Uint8Array) => readWorkbook(bytes, nodeCodec);
const sheetOf = (bytes: Uint8Array) => {
  const [sheet] = read(bytes).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const memories = (bytes: Uint8Array) =>
  read(bytes).names.flatMap(({ name, text, comment, hidden }) =>
    /^_jihe_(?:width|format)_/.test(name) ? [[name, text, comment, hidden]] : [],
  );
const formatsIn = (bytes: Uint8Array, column: number) =>
  sheetOf(bytes).rows.map((row) => read(bytes).cellStyle(row?.styles[column] ?? 0).numberFormat);
/** Blank cells of column E with a number format. */
const formatted = (rows: readonly number[], numberFormat: string): WorkbookChanges[] =>
  [{ kind: 'number', value: 1 } as const, { kind: 'clear' } as const].map((content) => ({
    sheets: { 支出: { cells: rows.map((row) => ({ row, column: 4, content, style: { numberFormat } })) } },
  }));
/** Widths in characters of columns that the sheet speaks of. */
const widthsIn = (bytes: Uint8Array) => sheetOf(bytes).columns.map(({ first, width }) => [first, width]);

describe('a copy', () => {
  it('remembers that the sheet said nothing of the width of a column, and gives it back', async () => {
    const bytes = await original();
    const copy = await recalculated(bytes);
    expect(memories(copy)).toEqual([
      ['_jihe_width_1_0', '支出!$E:$E', '', true],
      ['_jihe_width_2_0', '支出!$F:$F', '', true],
    ]);
    expect(widthsIn(copy)).toEqual([
      [4, 12],
      [5, 12],
    ]);
    const again = await recalculated(copy);
    expect(memories(again)).toEqual(memories(copy));
    const cleared = removeOurs(again, nodeCodec);
    expect(sheetOf(cleared).columns).toEqual([]);
    expect(read(cleared).names).toEqual([]);
  });

  it('leaves a width of which the sheet speaks', async () => {
    const bytes = await original({ sheets: { 支出: { widths: [4, 5].map((column) => ({ column, width: 3 })) } } });
    const copy = await recalculated(bytes);
    expect(memories(copy)).toEqual([]);
    expect(sheetOf(removeOurs(copy, nodeCodec)).columns).toEqual(sheetOf(bytes).columns);
  });

  it('remembers the number formats of cells that a column takes, and gives them back', async () => {
    const bytes = await original(...formatted([1, 2, 4], '0.000'));
    const copy = await recalculated(bytes);
    expect(memories(copy).map(([, ...what]) => what)).toEqual([
      ['支出!$E:$E', '', true],
      ['支出!$F:$F', '', true],
      ['支出!$E$2:$E$3', 'format 0.000', true],
      ['支出!$E$5', 'format 0.000', true],
    ]);
    const again = await recalculated(copy);
    expect(
      memories(again)
        .map(([, ...what]) => what)
        .sort(),
    ).toEqual(
      memories(copy)
        .map(([, ...what]) => what)
        .sort(),
    );
    const cleared = removeOurs(again, nodeCodec);
    expect(formatsIn(cleared, 4)).toEqual(['General', '0.000', '0.000', 'General', '0.000']);
    expect(read(cleared).names).toEqual([]);
  });

  it('keeps what Excel’s add-in remembers of a column that is still there, and restores what is not', async () => {
    const bytes = await original({
      sheets: { 支出: { widths: [4, 5, 7].map((column) => ({ column, width: 20 })) } },
      addNames: [
        { name: '_jihe_width_3_42000', text: '支出!$E:$E', hidden: true },
        { name: '_jihe_width_4_63000', text: '支出!$H:$H', hidden: true },
        { name: '_jihe_width_5_63000', text: '支出!#REF!', hidden: true },
      ],
    });
    const copy = await recalculated(bytes);
    expect(memories(copy)).toEqual([['_jihe_width_3_42000', '支出!$E:$E', '', true]]);
    expect(widthsIn(copy)).toEqual([
      [4, 20],
      [5, 20],
      [7, 12],
    ]);
    expect(widthsIn(removeOurs(copy, nodeCodec))).toEqual([
      [4, 8],
      [5, 20],
      [7, 12],
    ]);
  });
});
