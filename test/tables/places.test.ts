import fc from '../support/fast-check';
import { isFundingTable, isIndicatorTable, isItemTable, type Table } from '../../src/tables';
import { areaName, cellName, parseArea } from '../../src/workbook/address';
import { CENTRAL, FUNDS, GUANGDONG, PLAN, RESULT, budgetPlan, expenditure } from '../support/forms';
import { named as fullyNamed, recognised } from '../support/recognised';
import type { SmallCell, SmallSheet } from '../support/small-book';

type Rows = readonly (readonly SmallCell[])[];

/** The five tables of the Guangdong form and the central one, each as a sheet that starts at A1. */
const TABLES: Readonly<Record<string, SmallSheet>> = {
  plan: {
    rows: [
      [...budgetPlan('万元')],
      ['一', '监测费', 12],
      [1, '租赁', 7],
      [2, '耗材', 5],
      ['二', '评估费', 8],
      ['合计', '', 20],
    ],
  },
  expenditure: {
    rows: [
      [...expenditure('万元')],
      ['一', '监测费', 12, 11, 1],
      [1, '租赁', 7, 6, 1],
      [2, '耗材', 5, 5, 0],
      ['二', '评估费', 8, 8, 0],
      ['', '合计', 20, 19, 1],
    ],
  },
  goals: {
    rows: [
      [...PLAN],
      ['产出指标', '数量指标', '培训场次', '10场'],
      [null, null, '培训人次', '300人次'],
      ['效益指标', '社会效益', '知晓率', '≥80%'],
    ],
    merges: ['A2:A3', 'B2:B3'],
  },
  results: {
    rows: [
      [...RESULT],
      ['产出指标', '数量指标', '培训场次', '10场', '10场'],
      ['效益指标', '社会效益', '知晓率', '≥80%', '85%'],
    ],
  },
  guangdong: {
    rows: [
      [...GUANGDONG],
      ['过程', '资金管理', '资金支出率', null, null, '100%', '—'],
      ['产出', '数量', '调研报告', '15份', '15份', '100%', '—'],
      ['效益', '社会效益', '知晓率', '≥80%', '85%', '100%', '—'],
    ],
  },
  central: {
    rows: [
      [...CENTRAL],
      ['产出指标', '数量指标', '培训人次', '≥300人次', '291人次', 50, 48.5, '取消两场'],
      [null, '质量指标', '合格率', '≥95%', '96%', 10, 10, null],
      ['效益指标', '社会效益', '知晓率', '≥80%', '85%', 40, 40, null],
      ['总分', '', '', '', '', 100, 98.5, ''],
    ],
    merges: ['A2:A3'],
  },
  funds: {
    rows: [
      [...FUNDS],
      [null, '年度资金总额', 100, 100, 99, 10, '99%', 9.9],
      [null, '其中：财政拨款', 100, 100, 99, '—', null, '—'],
    ],
    merges: ['A1:A3'],
  },
};

/** Where a place of the table at A1 stands in the moved one. */
interface Move {
  readonly down: number;
  readonly right: number;
  /** A blank column before this one of the table, a blank row before this one; null for none. */
  readonly spacerColumn: number | null;
  readonly spacerRow: number | null;
}

const moved = (move: Move, row: number, column: number) => ({
  row: row + move.down + (move.spacerRow !== null && row >= move.spacerRow ? 1 : 0),
  column: column + move.right + (move.spacerColumn !== null && column >= move.spacerColumn ? 1 : 0),
});

function movedSheet(sheet: SmallSheet, move: Move): SmallSheet {
  const rows: SmallCell[][] = [];
  sheet.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const at = moved(move, row, column);
      (rows[at.row] ??= [])[at.column] = cell;
    });
  });
  const filled = Array.from(rows, (cells) => Array.from(cells ?? [], (cell) => cell ?? null));
  const merges = (sheet.merges ?? []).map((text) => {
    const area = parseArea(text);
    if (!area) throw new Error(text);
    const from = moved(move, area.top, area.left);
    const to = moved(move, area.bottom, area.right);
    return areaName({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  });
  return { rows: filled, merges };
}

/** Everything that recognition says of a table, its places taken through `move`. */
function description(table: Table, move: Move): unknown {
  const place = (row: number, column: number): string => {
    const at = moved(move, row, column);
    return cellName(at.row, at.column);
  };
  const rowOf = (row: number): number => moved(move, row, 0).row;
  const { kind, unit, area } = table;
  const base = { kind, unit, from: place(area.top, area.left), to: place(area.bottom, area.right) };
  const column = (of: number | null | undefined) =>
    of === null || of === undefined ? null : moved(move, 0, of).column;
  const roles = (columns: Readonly<Partial<Record<string, number>>>) =>
    Object.entries(columns).map(([role, of]) => [role, column(of)]);
  if (isItemTable(table)) {
    return {
      ...base,
      name: column(table.nameColumn),
      no: column(table.noColumn),
      amounts: table.amounts.map((amount) => [amount.role, column(amount.column)]),
      rows: table.rows.map((row) => ({ ...row, row: rowOf(row.row) })),
    };
  }
  if (isIndicatorTable(table)) {
    return {
      ...base,
      roles: roles(table.columns),
      total: table.totalRow === null ? null : rowOf(table.totalRow),
      rows: table.rows.map((row) => [
        rowOf(row.row),
        row.kind,
        row.name,
        row.level1 && [row.level1.text, place(row.level1.cell.row, row.level1.cell.column)],
        row.level2 && [row.level2.text, place(row.level2.cell.row, row.level2.cell.column)],
      ]),
    };
  }
  if (isFundingTable(table)) {
    return {
      ...base,
      roles: roles(table.columns),
      rows: table.rows.map((row) => [rowOf(row.row), row.kind, row.label]),
    };
  }
  return base;
}

const STILL: Move = { down: 0, right: 0, spacerColumn: null, spacerRow: null };

describe('where a table stands', () => {
  it.each(Object.entries(TABLES))('makes no difference to what it is: %s', (_, sheet) => {
    const [still] = recognised({ 表: sheet }).tables;
    if (!still) throw new Error('not recognised at A1');
    const width = Math.max(...sheet.rows.map((row) => row.length));
    const depth = sheet.rows.length;
    const move = fc.record({
      down: fc.nat({ max: 40 }),
      right: fc.nat({ max: 30 }),
      spacerColumn: fc.option(fc.integer({ min: 1, max: width - 1 })),
      // Between two rows of the body that no merge joins; what comes before a total is still the body.
      spacerRow: fc.option(fc.integer({ min: 2, max: depth - 1 })),
    });
    fc.assert(
      fc.property(move, (drawn) => {
        const joined = (sheet.merges ?? []).some((text) => {
          const area = parseArea(text);
          return area && drawn.spacerRow !== null && area.top < drawn.spacerRow && area.bottom >= drawn.spacerRow;
        });
        const by = joined ? { ...drawn, spacerRow: null } : drawn;
        const { tables } = recognised({ 表: movedSheet(sheet, by) });
        expect(tables.map((table) => description(table, STILL))).toEqual([description(still, by)]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('several tables on one sheet', () => {
  // A table without a unit of its own takes that of the table above it: not what is asked here.
  const named = (sheets: Parameters<typeof fullyNamed>[0]) =>
    fullyNamed(sheets).map((text) => text.split(' ').slice(0, 2).join(' '));

  const stacked = (...parts: readonly Rows[]): Rows =>
    parts.flatMap((rows, index) => (index === 0 ? rows : [[], ...rows]));
  const rowsOf = (name: string): Rows => TABLES[name]?.rows ?? [];

  it('may be stacked with a blank row between them', () => {
    expect(named({ 表: stacked(rowsOf('plan'), rowsOf('expenditure'), rowsOf('results'), rowsOf('central')) })).toEqual(
      ['budget-plan 表!A1:C6', 'expenditure 表!A8:E13', 'indicator-result 表!A15:E17', 'scoring 表!A19:H23'],
    );
  });

  it('may be stacked without one', () => {
    expect(named({ 表: [...rowsOf('results'), ...rowsOf('expenditure'), ...rowsOf('guangdong')] })).toEqual([
      'indicator-result 表!A1:E3',
      'expenditure 表!A4:E9',
      'scoring 表!A10:G13',
    ]);
  });

  it('may stand side by side, two blank columns apart', () => {
    const [left, right] = [rowsOf('plan'), rowsOf('expenditure')];
    const rows = left.map((cells, index) => [...cells, null, null, ...(right[index] ?? [])]);
    expect(named({ 表: rows })).toEqual(['budget-plan 表!A1:C6', 'expenditure 表!F1:J6']);
  });

  it('may stand side by side, one blank column apart or none, where the headings begin again', () => {
    const [left, right] = [rowsOf('plan'), rowsOf('expenditure')];
    const beside = (gap: readonly null[]) => left.map((cells, index) => [...cells, ...gap, ...(right[index] ?? [])]);
    expect(named({ 表: beside([null]) })).toEqual(['budget-plan 表!A1:C6', 'expenditure 表!E1:I6']);
    expect(named({ 表: beside([]) })).toEqual(['budget-plan 表!A1:C6', 'expenditure 表!D1:H6']);
  });

  it('may stand side by side under side labels, one blank column apart, where the headings begin again', () => {
    const form = [
      ['绩效指标', '一级指标', '三级指标', '目标值', '完成值'],
      [null, '产出指标', '培训人数', '≥300人', '320人'],
      [null, '效益指标', '知晓率', '≥80%', '85%'],
    ];
    const rows = form.map((cells) => [...cells, null, ...cells]);
    expect(named({ 表: { rows, merges: ['A1:A3', 'G1:G3'] } })).toEqual([
      'indicator-result 表!A1:E3',
      'indicator-result 表!G1:K3',
    ]);
  });

  it('begin under a row of facts, however the fact is merged', () => {
    const funds = rowsOf('funds');
    const fact = ['项目名称', null, '道路维护', null, null, null, null, null];
    expect(named({ 表: { rows: [fact, ...funds], merges: ['A1:B1', 'C1:H1'] } })).toEqual(['funding 表!A2:H4']);
    const goal = ['年度目标', '完成补助发放', null, null, null];
    expect(named({ 表: { rows: [goal, ...rowsOf('results')], merges: ['B1:E1'] } })).toEqual([
      'indicator-result 表!A2:E4',
    ]);
  });

  it('may stand side by side beginning in different rows', () => {
    const funds = rowsOf('funds');
    const items = rowsOf('expenditure');
    const rows = Array.from({ length: 9 }, (_, row) => [
      ...Array.from({ length: 8 }, (__, column) => funds[row - 5]?.[column] ?? null),
      null,
      null,
      ...(items[row - 1] ?? []),
    ]);
    expect(named({ 表: rows })).toEqual(['expenditure 表!K2:O7', 'funding 表!A6:H8']);
  });

  it('are listed by sheet, row and column; very hidden sheets are left out', () => {
    expect(
      named({
        乙: { rows: rowsOf('plan') },
        丙: { rows: rowsOf('plan'), visibility: 'veryHidden' },
        甲: { rows: rowsOf('results'), visibility: 'hidden' },
      }),
    ).toEqual(['budget-plan 乙!A1:C6', 'indicator-result 甲!A1:E3']);
  });
});
