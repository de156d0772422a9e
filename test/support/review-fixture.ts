import { NO_FIGURES } from '../../src/contracts/review';
import type { ComputedCell, ComputedColumn, Overview, Review, TableSummary } from '../../src/contracts/review';
import type { Finding, MessageData, NotChecked, Severity } from '../../src/contracts/finding';
import { cellName, columnName, parseRange, type CellAddress } from '../../src/workbook/address';

/** A review as a check of the seed workbook gives it, with a few faults more: written down, not computed. */

export const PLAN = '表1-1 预算明细';
export const TARGETS = '表1-2 绩效指标';
export const SPENDING = '表1-3 经费支出';
export const RESULTS = '完成情况';
export const SCORING = '项目绩效自评指标表';

/** The cell of "表1-3 经费支出!E11". */
export function cellOf(name: string): CellAddress {
  const range = parseRange(name, '');
  if (!range) throw new Error(`no cell: ${name}`);
  return { sheet: range.sheet, row: range.area.top, column: range.area.left };
}

const at = (name: string): { readonly address: CellAddress } => ({ address: cellOf(name) });

/** Header texts of a table and the roles that they have, from its first column on. */
type Headers = readonly (readonly [text: string, role: string | null])[];

function table(kind: TableSummary['kind'], name: string, unit: string | null, headers: Headers = []): TableSummary {
  const range = parseRange(name, '');
  if (!range) throw new Error(`no range: ${name}`);
  const { sheet, area } = range;
  return {
    kind,
    sheet,
    area,
    unit,
    profile: kind === 'scoring' ? 'guangdong' : null,
    head: cellName(area.top, area.left),
    columns: headers.map(([text, role], index) => ({ column: columnName(area.left + index), text, role })),
    lastRow: area.bottom,
    choice: null,
  };
}

export const TABLES: readonly TableSummary[] = [
  table('budget-plan', `${PLAN}!A2:C20`, '万元'),
  table('indicator-plan', `${TARGETS}!A2:D10`, null),
  table('expenditure', `${SPENDING}!A3:E19`, '万元', [
    ['序号', 'no'],
    ['支出内容', 'item'],
    ['预算数', 'budget'],
    ['支出', 'spent'],
    ['净结余', 'balance'],
  ]),
  table('indicator-result', `${RESULTS}!A2:D10`, null),
  table('other', `${SCORING}!A3:I5`, '万元'),
  table('funding', `${SCORING}!A6:I8`, '万元'),
  table('scoring', `${SCORING}!A11:I26`, null),
];

const tableAt = ({ sheet, row, column }: CellAddress): number | null => {
  const index = TABLES.findIndex(
    ({ sheet: on, area }) =>
      on === sheet && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );
  return index < 0 ? null : index;
};

type Details = Partial<Pick<Finding, 'related' | 'expected' | 'actual' | 'difference' | 'fix' | 'waived'>>;

export function finding(
  rule: string,
  severity: Severity,
  cell: string,
  message: string,
  data: MessageData,
  details: Details = {},
): Finding {
  const address = cellOf(cell);
  return {
    rule,
    message,
    data,
    severity,
    cell: address,
    related: [],
    expected: null,
    actual: null,
    difference: null,
    table: tableAt(address),
    fix: null,
    waived: null,
    ...details,
  };
}

function negative(row: number, name: string, budgetValue: string, spentValue: string, balance: string): Finding {
  const [budget, spent] = [`${SPENDING}!C${String(row)}`, `${SPENDING}!D${String(row)}`];
  return finding(
    'negative-balance',
    'warning',
    `${SPENDING}!E${String(row)}`,
    budgetValue === '' ? 'blank-budget' : 'over',
    { name, budget: at(budget), spent: at(spent), budgetValue, spentValue, balance, unit: '万元' },
    { related: [cellOf(budget), cellOf(spent)], expected: '≥ 0', actual: balance, difference: balance },
  );
}

function unmatched(cell: string, name: string): Finding {
  return finding('item-unmatched', 'warning', cell, 'item', {
    name,
    cell: at(cell),
    otherSheet: PLAN,
    other: at(`${PLAN}!B2`),
  });
}

function alike(row: number, name: string, earlier: string, earlierName: string): Finding {
  const cell = `${SPENDING}!B${String(row)}`;
  return finding(
    'name-differs',
    'info',
    cell,
    'alike',
    { cell: at(cell), earlier: at(earlier), name, earlierName },
    { related: [cellOf(earlier)], expected: earlierName, actual: name },
  );
}

function missing(row: number, name: string, column: 'D' | 'E', what: 'target' | 'actual'): Finding {
  const [cell, judged] = [`${SCORING}!${column}${String(row)}`, `${SCORING}!F${String(row)}`];
  return finding(
    'value-missing',
    'error',
    cell,
    'rated',
    { name, what: { term: what }, cell: at(cell), judged: at(judged) },
    { related: [cellOf(judged)], expected: null, actual: null },
  );
}

function copied(cell: string, target: string, name: string, text: string): Finding {
  return finding(
    'actual-copies-target',
    'info',
    cell,
    'date',
    { name, actual: at(cell), target: at(target), text },
    { related: [cellOf(target)], actual: text },
  );
}

function empty(row: number, name: string): Finding {
  const cell = `${SCORING}!B${String(row)}`;
  return finding('indicator-empty', 'info', cell, 'empty', { cell: at(cell), name });
}

const textAsNumber = `${PLAN}!C15`;

export const FINDINGS: readonly Finding[] = [
  finding(
    'number-as-text',
    'warning',
    textAsNumber,
    'skipped',
    { cell: at(textAsNumber), text: '9.00', sum: at(`${PLAN}!C20`), value: '9' },
    {
      related: [cellOf(`${PLAN}!C20`)],
      expected: '9',
      actual: '9.00',
      fix: {
        message: 'to-number',
        data: { cell: at(textAsNumber), value: '9' },
        safe: true,
        edits: [
          {
            cell: cellOf(textAsNumber),
            before: { kind: 'value', value: '9.00' },
            after: { kind: 'value', value: 9 },
          },
        ],
      },
    },
  ),
  finding(
    'total-mismatch',
    'error',
    `${PLAN}!C20`,
    'total',
    {
      name: '合计',
      total: at(`${PLAN}!C20`),
      stated: '290',
      unit: '万元',
      first: at(`${PLAN}!C3`),
      last: at(`${PLAN}!C18`),
      count: '5',
      sum: '281',
      difference: '+9',
    },
    {
      related: ['C3', 'C7', 'C14', 'C16', 'C18'].map((name) => cellOf(`${PLAN}!${name}`)),
      expected: '281',
      actual: '290',
      difference: '+9',
      fix: {
        message: 'set-total',
        data: { total: at(`${PLAN}!C20`), sum: '281' },
        safe: false,
        edits: [
          {
            cell: cellOf(`${PLAN}!C20`),
            before: { kind: 'value', value: 290 },
            after: { kind: 'formula', formula: '=SUM(C3,C7,C14,C16,C18)' },
          },
        ],
      },
    },
  ),
  finding(
    'adjustment-not-posted',
    'warning',
    `${SPENDING}!C3`,
    'offset',
    {
      header: at(`${SPENDING}!C3`),
      column: '预算支出（预算批复数或调剂后预算数）',
      lines: '专项资金审计、印刷费',
      over: '-0.70',
      saved: '0.70',
      unit: '万元',
    },
    { related: [`${SPENDING}!C11`, `${SPENDING}!C18`].map(cellOf) },
  ),
  alike(
    5,
    '广东省战略性新兴产业集群知识产权活动情况统计分析',
    `${PLAN}!B8`,
    '开展广东省战略性产业集群知识产权活动情况统计',
  ),
  alike(6, '广东省海外专利和商标活动情况统计分析', `${PLAN}!B10`, '开展广东省海外专利和商标活动情况统计'),
  alike(7, '粤港澳大湾区知识产权活动情况统计分析', `${PLAN}!B9`, '开展粤港澳大湾区知识产权活动情况统计'),
  alike(
    8,
    '广东省数字经济和绿色低碳技术专利数据统计分析',
    `${PLAN}!B11`,
    '开展广东省数字经济和绿色低碳技术专利数据统计',
  ),
  alike(9, '广东专利密集型产业增加值统计监测', `${PLAN}!B12`, '开展广东专利密集型产业增加值统计监测'),
  alike(10, '知识产权业务普及推广费', `${PLAN}!B13`, '开展知识产权业务普及推广'),
  unmatched(`${SPENDING}!B11`, '专项资金审计'),
  finding(
    'spent-without-budget',
    'warning',
    `${SPENDING}!D11`,
    'blank',
    {
      name: '专项资金审计',
      budget: at(`${SPENDING}!C11`),
      budgetValue: '',
      spent: at(`${SPENDING}!D11`),
      spentValue: '0.50',
      unit: '万元',
    },
    { related: [cellOf(`${SPENDING}!C11`)], expected: '0', actual: '0.50', difference: '+0.50' },
  ),
  negative(11, '专项资金审计', '', '0.50', '-0.50'),
  alike(
    13,
    '专利权质押登记、商标质押登记、专利许可合同备案明细数据清理与整合',
    `${PLAN}!B5`,
    '购买专利权质押登记、商标质押登记、专利许可合同备案明细数据',
  ),
  alike(15, '全球在线专利数据库检索账号一年使用权限', `${PLAN}!B4`, '购买全球在线专利数据库检索账号一年使用权'),
  { ...unmatched(`${SPENDING}!B17`, '培训费'), waived: { reason: '表1-3 只列到类', date: '2025-01-20' } },
  negative(18, '印刷费', '6.00', '6.20', '-0.20'),
  copied(`${RESULTS}!D8`, `${RESULTS}!C8`, '项目完成时间', '2024 年底前'),
  copied(`${RESULTS}!D9`, `${RESULTS}!C9`, '专利权质押登记电子化办理审查时限', '1 个工作日'),
  finding(
    'target-differs',
    'warning',
    `${RESULTS}!C10`,
    'differs',
    {
      name: '知识产权业务服务效益',
      cell: at(`${RESULTS}!C10`),
      earlier: at(`${TARGETS}!D10`),
      text: '不断提升',
      earlierText: '逐步提升',
    },
    { related: [cellOf(`${TARGETS}!D10`)], expected: '逐步提升', actual: '不断提升' },
  ),
  missing(13, '资金支出率', 'D', 'target'),
  missing(13, '资金支出率', 'E', 'actual'),
  missing(14, '监管有效性', 'D', 'target'),
  missing(14, '监管有效性', 'E', 'actual'),
  copied(`${SCORING}!E20`, `${SCORING}!D20`, '项目完成时间', '2024年底前'),
  copied(`${SCORING}!E21`, `${SCORING}!D21`, '专利权质押登记电子化办理审查时限', '1个工作日'),
  empty(22, '成本指标'),
  empty(23, '经济效益指标'),
  finding(
    'target-differs',
    'warning',
    `${SCORING}!D24`,
    'differs',
    {
      name: '知识产权业务服务效益',
      cell: at(`${SCORING}!D24`),
      earlier: at(`${TARGETS}!D10`),
      text: '不断提升',
      earlierText: '逐步提升',
    },
    { related: [cellOf(`${TARGETS}!D10`)], expected: '逐步提升', actual: '不断提升' },
  ),
  empty(25, '生态效益指标'),
  empty(26, '可持续影响指标'),
];

function unchecked(rule: string, cell: string, reason: string, data: MessageData = {}): NotChecked {
  const address = cellOf(cell);
  return { rule, cell: address, reason, data, table: tableAt(address) };
}

export const NOT_CHECKED: readonly NotChecked[] = [
  unchecked('actual-not-quantified', `${RESULTS}!D10`, 'several-figures', { actual: at(`${RESULTS}!D10`) }),
  unchecked('score-mismatch', `${SCORING}!F13`, 'score-blank'),
  unchecked('weights-not-100', `${SCORING}!F11`, 'weight-unreadable'),
];

const cells = (first: number, rows: readonly (readonly [string, string, string | null])[], formula: string | null) =>
  rows.map(([label, value, stated], index): ComputedCell => ({
    row: first - 1 + index,
    label,
    value,
    stated,
    formula: formula === null ? null : formula.replaceAll('#', String(first + index)),
  }));

const SPENDING_ROWS: readonly (readonly [string, string | null, string | null, string, string | null])[] = [
  ['委托业务费', '168.00', '167.80', '0.20', '0.2'],
  ['广东省战略性新兴产业集群知识产权活动情况统计分析', '60.00', '59.50', '0.50', '0.5'],
  ['广东省海外专利和商标活动情况统计分析', '40.00', '40.00', '0.00', '0'],
  ['粤港澳大湾区知识产权活动情况统计分析', '20.00', '20.00', '0.00', '0'],
  ['广东省数字经济和绿色低碳技术专利数据统计分析', '20.00', '19.80', '0.20', '0.2'],
  ['广东专利密集型产业增加值统计监测', '20.00', '20.00', '0.00', '0'],
  ['知识产权业务普及推广费', '8.00', '8.00', '0.00', '0'],
  ['专项资金审计', null, '0.50', '-0.50', '0.5'],
  ['其他商品和服务支出-知识产权事务费', '57.00', '57.00', '0.00', '0'],
];

export const COMPUTED: readonly ComputedColumn[] = [
  {
    id: '2_0_balance',
    measure: 'balance',
    table: 2,
    sheet: SPENDING,
    column: 5,
    lastColumn: 4,
    headerRow: 2,
    format: '#,##0.00',
    sources: [2, 3],
    cells: cells(
      4,
      SPENDING_ROWS.map(([label, , , value, stated]) => [label, value, stated] as const),
      '=C#-D#',
    ),
  },
  {
    id: '2_0_rate',
    measure: 'rate',
    table: 2,
    sheet: SPENDING,
    column: 6,
    lastColumn: 5,
    headerRow: 2,
    format: '0.00%',
    sources: [2, 3],
    cells: cells(
      4,
      [
        ['委托业务费', '0.9988095238', null],
        ['广东省战略性新兴产业集群知识产权活动情况统计分析', '0.9916666667', null],
      ],
      '=D#/C#',
    ),
  },
  {
    id: '3_0_completion',
    measure: 'completion',
    table: 3,
    sheet: RESULTS,
    column: 4,
    lastColumn: 3,
    headerRow: 1,
    format: '0.00%',
    sources: [2, 3],
    cells: cells(
      3,
      [
        ['知识产权专题报告', '1', null],
        ['知识产权统计简报', '1', null],
        ['全省专利电子申请率', '1.0088888889', null],
        ['专利前置服务预审合格率', '1.0181632653', null],
        ['审查业务差错率', '1', null],
      ],
      null,
    ),
  },
  {
    id: '4_2_completion',
    measure: 'completion',
    table: 6,
    sheet: SCORING,
    column: 9,
    lastColumn: 8,
    headerRow: 10,
    format: '0.00%',
    sources: [3, 4],
    cells: cells(
      15,
      [
        ['知识产权专题报告', '1', '100%'],
        ['知识产权统计简报', '0.9166666667', '100%'],
        ['全省专利电子申请率', '1.0088888889', '100%'],
      ],
      null,
    ),
  },
];

export const OVERVIEW: readonly Overview[] = [
  {
    table: 2,
    picture: 'budget-spent',
    items: [
      ['委托业务费', 4, '168.00', '167.80'],
      ['其他商品和服务支出-知识产权事务费', 12, '57.00', '57.00'],
      ['人员费', 16, '50.00', '50.00'],
      ['培训费', 17, '9.00', '9.00'],
      ['印刷费', 18, '6.00', '6.20'],
    ].map(([label, row, budget, spent]) => ({
      label: String(label),
      cell: cellOf(`${SPENDING}!B${String(row)}`),
      budget: String(budget),
      spent: String(spent),
      completion: null,
    })),
  },
  {
    table: 3,
    picture: 'completion',
    items: (
      [
        ['知识产权专题报告', 3, '1'],
        ['知识产权统计简报', 4, '0.9167'],
        ['全省专利电子申请率', 5, '1.0089'],
        ['专利前置服务预审合格率', 6, '1.0182'],
        ['审查业务差错率', 7, '1'],
        ['项目完成时间', 8, '1'],
        ['专利权质押登记电子化办理审查时限', 9, '1.35'],
        ['知识产权业务服务效益', 10, null],
      ] as const
    ).map(([label, row, completion]) => ({
      label,
      cell: cellOf(`${RESULTS}!B${String(row)}`),
      budget: null,
      spent: null,
      completion,
    })),
  },
];

export const REVIEW: Review = {
  tables: TABLES,
  findings: FINDINGS,
  notChecked: NOT_CHECKED,
  checked: { total: 4, balance: 16, completion: 8, score: 8 },
  computed: COMPUTED,
  overview: OVERVIEW,
  figures: NO_FIGURES,
  staleWaivers: [],
};

export const EMPTY_REVIEW: Review = {
  tables: [],
  findings: [],
  notChecked: [],
  checked: {},
  computed: [],
  overview: [],
  figures: NO_FIGURES,
  staleWaivers: [],
};
