import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from '../support/fast-check';
import {
  evaluate,
  formulaLines,
  isFormulaSheet,
  parseFormula,
  plainFormula,
  rowsOfText,
  type Sight,
} from '../../src/formulas';
import { newWorkbook } from '../../src/hosts/file/new-workbook';
import { readSnapshotFile } from '../../src/hosts/file/read-file';
import { nodeCodec } from '../../src/hosts/package/node-codec';
import { Decimal } from '../../src/quantity';
import { parseArea } from '../../src/workbook/address';
import { isCellError, valueAt, type CellValue } from '../../src/workbook/snapshot';
import { findOffice } from '../support/judges';
import { scratchFolder } from '../support/xlsx-files';
import data from './formula-cases.json';

const CELLS: Readonly<Record<string, CellValue>> = data.cells;
const CASES = data.cases as unknown as readonly (readonly [string, boolean | null])[];
const NOTHING = new Decimal(0);
/** Milliseconds in which a program of others is started twice, on a busy machine too. */
const OFFICE_TIME = 300_000;
/** Microseconds of processor time, which other work on the machine does not count into. */
const MOST_TIME = 100_000;

const placed = Object.entries(CELLS).map(([name, value]) => {
  const area = parseArea(name);
  if (!area) throw new Error(name);
  return { row: area.top, column: area.left, value };
});

/** The cells of the table, on a sheet of any name. */
const SIGHT: Sight = {
  *range({ area }) {
    for (let row = area.top; row <= Math.min(area.bottom, 20); row++)
      for (let column = area.left; column <= Math.min(area.right, 3); column++)
        yield placed.find((cell) => cell.row === row && cell.column === column)?.value ?? null;
  },
  place: ({ row }) => (row === '合计' ? 42 : { error: '#NO-PLACE' }),
};

function outcomeOf(formula: string, tolerance = NOTHING): boolean | string | null {
  const parsed = parseFormula(formula, '表', ['表', '表1-1', '表1-3', "it's"]);
  if ('illFormed' in parsed) return parsed.illFormed;
  const { kind } = evaluate(parsed.tree, SIGHT, tolerance);
  return kind === 'error' ? null : kind === 'no-answer' ? kind : kind === 'holds';
}

describe('formulas', () => {
  it('are at least sixty', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(60);
  });

  it.each(CASES)('%s', (formula, holds) => {
    expect(outcomeOf(formula)).toBe(holds);
  });

  const office = findOffice();
  (office ? it : it.skip)(
    'come to the same in LibreOffice',
    async () => {
      const folder = await scratchFolder();
      const cells = placed.flatMap(({ row, column, value }) => {
        if (value === null || isCellError(value)) return [];
        const content =
          typeof value === 'number'
            ? { kind: 'number' as const, value }
            : typeof value === 'boolean'
              ? { kind: 'boolean' as const, value }
              : { kind: 'text' as const, value };
        return [{ row, column, content }];
      });
      const formulas = CASES.map(([formula], row) => ({
        row,
        column: 5,
        content: {
          kind: 'formula' as const,
          formula: `=IF(ISERROR(${formula}),"error",IF(${formula},"yes","no"))`,
          cached: '',
        },
      }));
      const file = path.join(folder, 'formulas.xlsx');
      await writeFile(file, newWorkbook([{ name: '表', cells: [...cells, ...formulas] }], nodeCodec));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      // a spreadsheet calculates what it writes in another format
      for (const [format, from] of [
        ['ods', file],
        ['xlsx', path.join(folder, 'ods', 'formulas.ods')],
      ] as const) {
        const args = ['--headless', profile, '--convert-to', format, '--outdir', path.join(folder, format), from];
        expect(spawnSync(office ?? '', args).status).toBe(0);
      }
      const { sheets } = await readSnapshotFile(path.join(folder, 'xlsx', 'formulas.xlsx'));
      const [sheet] = sheets;
      if (!sheet) throw new Error('no sheet');
      const theirs = CASES.map(([formula], row) => [formula, valueAt(sheet, row, 5)]);
      expect(theirs).toEqual(
        CASES.map(([formula, holds]) => [formula, holds === null ? 'error' : holds ? 'yes' : 'no']),
      );
    },
    OFFICE_TIME,
  );

  it('read a range once for each function, however many ask', () => {
    let reads = 0;
    const sight: Sight = {
      range: () => {
        reads++;
        return [1, 2];
      },
      place: () => null,
    };
    const parsed = parseFormula('SUM(A1:A2)+SUM(A1:A2)=MAX(A1:A2)*3', '表', ['表']);
    if ('illFormed' in parsed) throw new Error(parsed.illFormed);
    const outcomes = [1, 2].map(() => evaluate(parsed.tree, sight, NOTHING).kind);
    expect([outcomes, reads]).toEqual([['holds', 'holds'], 2]);
  });

  it.each<[string, boolean | string | null]>([
    ['1E999999999=1', null],
    ['9E307=9E307', true],
    ['1E1001=1', null],
    ['1E-999999999=0', true],
    ['10^64^64^64^64=1', null],
    ['-(10^64)^64=1', null],
    ['10^-64^64=0', true],
    ['(10^-64)^64=0', true],
    ['1E600*1E600=1', null],
    ['1E-600/1E600=0', true],
    ['SUM(9E1000,9E1000)=1', null],
    ['"1E999"*"1E999"=1', null],
    ['1/3^64*3^64=1', false],
    ['ROUND(1E-300,64)=0', true],
    [`${'9'.repeat(2000)}=1`, null],
  ])('with figures far beyond what a cell holds come to an error, or take them for 0: %s', (formula, holds) => {
    expect(outcomeOf(formula)).toBe(holds);
  });

  it('hold within a tolerance', () => {
    expect([outcomeOf('A1=10.5', new Decimal('0.5')), outcomeOf('A1=10.51', new Decimal('0.5'))]).toEqual([
      true,
      false,
    ]);
  });

  it.each([
    ['表1-1!A1 = 表1-3!A1', true],
    ['＝ＳＵＭ（Ａ１）', 'no-answer'],
    ['SUM（A1：A2）＝30', true],
    ['A1≤10', true],
    ['A1≠10', false],
    ['A1×2÷4=5', true],
    ["'it''s'!A1=10", true],
    ['{经费支出.合计.预算}=42', true],
    ['｛经费支出．合计．预算｝＝42', true],
    ['{经费支出.别的.预算}=42', null],
    ['{经费支出.合计}=42', 'syntax'],
    ['{经费支出.合计.预算=42', 'syntax'],
    ['没有!A1=1', 'unknown-name'],
    ['名称=1', 'unknown-name'],
    ['INDIRECT("A1")=1', 'unknown-function'],
    ['constructor(1)=1', 'unknown-function'],
    ['SUM(A1', 'syntax'],
    ['', 'syntax'],
    ['=', 'syntax'],
    ['A1:A2', null],
    ['1', 'no-answer'],
    ['"是"', 'no-answer'],
    ['9^9^9=1', false],
    ['9^99=1', null],
    ['1E308*1E308=1', false],
    [`${'('.repeat(500)}1${')'.repeat(500)}=1`, 'too-deep'],
    [`${'-'.repeat(500)}1=1`, 'too-deep'],
  ])('as people type them: %s', (formula, outcome) => {
    expect(outcomeOf(formula)).toBe(outcome);
  });

  it('never throw and never take long, whatever the text is', () => {
    const signs = [
      '(',
      ')',
      '{',
      '}',
      '.',
      '"',
      "'",
      '!',
      ':',
      ',',
      '+',
      '-',
      '%',
      '=',
      '<',
      'A1',
      'SUM(',
      'IF(',
      '1',
      'e',
      '表',
      '$',
      '#REF!',
      '[',
      ']',
      ' ',
      '\n',
      '&',
      '@',
      '1e9',
    ];
    const text = fc.array(fc.oneof(fc.constantFrom(...signs), fc.string({ maxLength: 3 })), { maxLength: 400 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 400 }), (parts, times) => {
        const formula = parts.join('').repeat(times).slice(0, 100_000);
        const start = process.cpuUsage().user;
        outcomeOf(formula);
        expect(process.cpuUsage().user - start).toBeLessThan(MOST_TIME);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['(', '{a.b.c}', '"', "'", 'A1+', 'SUM(', '-', '表!', '1,', '!', '{', '=', 'A1:'])(
    'are refused fast where they are 100 KB of %s',
    (part) => {
      const start = process.cpuUsage().user;
      outcomeOf(part.repeat(Math.ceil(100_000 / part.length)));
      outcomeOf(part.repeat(Math.floor(8000 / part.length)));
      expect(process.cpuUsage().user - start).toBeLessThan(2 * MOST_TIME);
    },
  );
});

describe('lists of formulas', () => {
  it('are read by their headings, or in the order name, formula, level, sentence', () => {
    const line = { level: 'warning', name: '合计', formula: 'A1=B1', tolerance: '', sentence: '不符' };
    expect(
      formulaLines([['说明'], ['公式', '级别', '名称', '提示'], [], ['A1=B1', '疑点', '合计', '不符']]),
    ).toMatchObject([{ ...line, row: 3, column: 0 }]);
    expect(formulaLines([['合计', 'A1=B1', '疑点', '不符'], ['空']])).toMatchObject([{ ...line, row: 0, column: 1 }]);
  });

  it('come from text with tabs or commas', () => {
    expect(rowsOfText('\ufeff名称,公式\r\n甲,"SUM(A1,A2)=""x"""\n乙\tA1=1')).toEqual([
      ['名称', '公式'],
      ['甲', 'SUM(A1,A2)="x"'],
      ['乙', 'A1=1'],
    ]);
  });

  it('are known by the name of their sheet', () => {
    expect(['复核公式', '审核公式', '复核公式(a.csv)', '复核', '公式'].map(isFormulaSheet)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

it('plainFormula leaves quoted texts as they are', () => {
  expect(plainFormula('A1="（表!）"', ['表'])?.text).toBe('=A1="（表!）"');
});
