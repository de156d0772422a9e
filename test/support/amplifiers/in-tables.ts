import { ITEMS, table } from './table-rows';
import type { Amplifier } from './amplifier';

const INDICATORS = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'];

/** Tables that the product recognises, made long. */
export const IN_TABLES: readonly Amplifier[] = [
  table('items that are right', [ITEMS], (i) => [i + 1, '印刷费', 10, 9, 1, 0.9]),
  table('items that are wrong', [ITEMS], (i) => [i + 1, `事项${String(i)}`, 10, 9, 3, 0.5]),
  table('items with texts for amounts', [ITEMS], (i) => [i + 1, '印刷费', '10.00', '9.0万元', '约1', '九成']),
  table('items with formulas', [ITEMS], (i) => {
    const at = String(i + 2);
    return [i + 1, '印刷费', 10, 9, { formula: `C${at}-D${at}`, result: 1 }, { formula: `D${at}/C${at}`, result: 0.9 }];
  }),
  table('running sums', [ITEMS], (i) => [
    i + 1,
    '合计',
    { formula: `SUM(C$1:C${String(i + 1)})`, result: 0 },
    { formula: `SUM(D$1:D${String(i + 1)})`, result: 0 },
    0,
    0,
  ]),
  table('totals under totals', [ITEMS], (i) => ['', i % 2 === 0 ? '小计' : '合计', 10, 9, 1, 0.9]),
  table('ordinals within each other', [ITEMS], (i) => [
    ['一', '（一）', '1', '（1）', '①'][i % 5] ?? '',
    `事项${String(i % 7)}`,
    10 + i,
    9,
    1,
    0.9,
  ]),
  table('of which', [ITEMS], (i) => ['', i % 3 === 0 ? '基本支出' : '其中：工资', 10, 9, 1, 0.9]),
  table('headers', [], () => ITEMS),
  table('tables of two rows', [], (i) => (i % 2 === 0 ? ITEMS : [1, '印刷费', 10, 9, 3, 0.5])),
  table(
    'tables with blank rows between',
    [],
    (i) => [ITEMS, [1, '印刷费', 10, 9, 3, 0.5], ['', '合计', 1, 2, 3, 4], ['']][i % 4] ?? [],
  ),
  table('indicators that are right', [INDICATORS], () => [
    '产出指标',
    '数量指标',
    '培训人数',
    '≥300人',
    '320人',
    10,
    10,
    '',
  ]),
  table('indicators that are wrong', [INDICATORS], (i) => [
    i % 50 === 0 ? '产出指标' : '',
    i % 10 === 0 ? '数量指标' : '',
    `指标${String(i)}`,
    '≥100%',
    '50%',
    10,
    10,
    '',
  ]),
  table('indicators of one name', [INDICATORS], () => ['', '', '培训人数≥300人', '≥300人', '≥300人', 10, 12, '无']),
  table('indicators in words', [INDICATORS], () => [
    '',
    '',
    '群众满意度',
    '显著提升',
    '有所提升',
    '10分',
    '九分',
    '因疫情影响',
  ]),
  table('labels of funds', [['项目支出绩效自评表']], () => [
    '年度资金总额',
    10,
    '其中：当年财政拨款',
    9,
    '上年结转资金',
    1,
    '其他资金',
    0,
  ]),
  table(
    'blocks of funds',
    [],
    (i) =>
      [
        ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
        ['年度资金总额', 10, 10, 9, 10, '90%', 9],
        ['其中：当年财政拨款', 10, 10, 9, '—', '90%', '—'],
        [''],
      ][i % 4] ?? [],
  ),
  table('sentences with claims', [['自评情况']], () => [
    '项目全年预算10万元，支出9万元，执行率90%，结余1万元；培训300人，完成率100%，自评得分98分。',
  ]),
  table('sentences within one cell', [['自评情况']], () => ['全年预算10万元，实际支出9万元，执行率95%。'.repeat(1300)]),
  table('figures without headings', [], (i) => Array.from({ length: 40 }, (_, at) => i * at)),
  table('words of the lexicon', [], () => Array.from({ length: 20 }, (_, at) => ITEMS[at % 6] ?? '')),
  table('circular formulas', [ITEMS], (i) => [
    i,
    '项',
    { formula: `C${String(i + 3)}+C${String(i + 1)}`, result: 1 },
    1,
    1,
    1,
  ]),
  table('formulas over formulas', [ITEMS], (i) => [
    i,
    '项',
    { formula: `SUM(C$2:C${String(i + 1)})+SUM(D$2:D${String(i + 2)})`, result: 1 },
    1,
    1,
    1,
  ]),
  table('long amounts', [ITEMS], () => [1, '项', '9'.repeat(300), `0.${'3'.repeat(300)}`, '1', '1']),
  table('amounts in words', [ITEMS], () => [1, '项', '壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分', '1', '1', '1']),
  table('journals', [['日期', '摘要', '收入', '支出', '余额']], (i) => [
    `1月${String(1 + (i % 28))}日`,
    '报销',
    0,
    1,
    100_000 - 2 * i,
  ]),
  table('ordinals of many levels', [ITEMS], (i) => [
    Array.from({ length: 1 + (i % 12) }, (_, level) => String(1 + ((i + level) % 9))).join('.'),
    '印刷费',
    10,
    9,
    1,
    0.9,
  ]),
  table('codes of classes', [['科目编码', ...ITEMS.slice(1)]], (i) => [
    `205${String(i % 99).padStart(2, '0')}${i % 3 === 0 ? '' : '01'}`,
    '教育支出',
    10,
    9,
    1,
    0.9,
  ]),
  table('totals with long formulas', [ITEMS], (i) => [
    '',
    '合计',
    { formula: Array.from({ length: 400 }, (_, at) => `C${String(2 + at)}`).join('+'), result: i },
    9,
    1,
    0.9,
  ]),
  table(
    'facts between tables',
    [],
    (i) => [['项目名称', `道路${String(i)}`, '年度', '2024年'], ITEMS, [1, '印刷费', 10, 9, 3, 0.5], ['']][i % 4] ?? [],
  ),
  table(
    'titles between tables of indicators',
    [],
    (i) =>
      [
        ['项目支出绩效自评表（2024年度）'],
        INDICATORS,
        ['产出指标', '数量指标', '培训人数', '≥300人', '320人', 10, 8, ''],
        [''],
      ][i % 4] ?? [],
  ),
  table('facts alone', [], (i) => ['项目名称', `道路${String(i)}`, '主管部门', '交通局', '年度', '2024年']),
];
