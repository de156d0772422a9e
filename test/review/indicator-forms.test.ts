import fc from '../support/fast-check';
import { review } from '../../src/review';
import { addressName } from '../../src/workbook/address';
import { smallBook, type SmallCell } from '../support/small-book';

/** Headings of one role: the first is the lexicon's, the others are worded by the same morphemes. */
const HEADINGS = {
  target: ['年度指标值', '年度数值', '年初设定目标', '全年任务', '绩效目标及单位'],
  actual: ['实际完成值', '年末完成情况', '全年实际', '实际达到', '落实结果'],
  weight: ['分值', '指标配分', '权重分', '应得满分'],
  score: ['得分', '自查评分', '单位自评得分', '评定得分'],
  reason: ['偏差原因分析及改进措施', '未完成原因说明', '扣分原因'],
} as const;

interface Form {
  readonly heads: Readonly<Record<keyof typeof HEADINGS, string>>;
  readonly weights: readonly [number, number, number, number];
  readonly blanksAbove: number;
  readonly columnsBefore: number;
  readonly isMerged: boolean;
  readonly hasSide: boolean;
}

const form: fc.Arbitrary<Form> = fc.record({
  heads: fc.record({
    target: fc.constantFrom(...HEADINGS.target),
    actual: fc.constantFrom(...HEADINGS.actual),
    weight: fc.constantFrom(...HEADINGS.weight),
    score: fc.constantFrom(...HEADINGS.score),
    reason: fc.constantFrom(...HEADINGS.reason),
  }),
  weights: fc.constantFrom([40, 20, 30, 10], [30, 20, 40, 10], [25, 25, 30, 20]),
  blanksAbove: fc.nat(4),
  columnsBefore: fc.nat(3),
  isMerged: fc.boolean(),
  hasSide: fc.boolean(),
});

/** The form with its four indicators; `change` makes one cell wrong: row 0 to 3 or the total's 4, and a column of values. */
function sheetOf(
  { heads, weights, blanksAbove, columnsBefore, isMerged, hasSide }: Form,
  change: {
    readonly row: number;
    readonly column: 'actual' | 'weight' | 'score';
    readonly value: SmallCell;
  } | null = null,
) {
  const side = hasSide ? 1 : 0;
  const left = columnsBefore + side;
  const before = Array.from({ length: columnsBefore }, () => null);
  const row = (label: string | null, cells: readonly SmallCell[]): SmallCell[] => [
    ...before,
    ...(hasSide ? [label] : []),
    ...cells,
  ];
  const indicators = [
    ['产出指标', '数量指标', '培训人次', '≥200人次', '210人次'],
    [isMerged ? null : '产出指标', '质量指标', '合格率', '≥95%', '98%'],
    ['效益指标', '社会效益指标', '受益企业', '≥30家', '33家'],
    ['满意度指标', '服务对象满意度指标', '学员满意度', '≥90%', '93%'],
  ].map((cells, index): SmallCell[] => [...cells, weights[index] ?? 0, weights[index] ?? 0, null]);
  const total: SmallCell[] = ['总分', null, null, null, null, 100, 100, null];
  const at = { actual: 4, weight: 5, score: 6 };
  const body = [...indicators, total];
  if (change) {
    const changed = body[change.row];
    if (changed) changed[at[change.column]] = change.value;
  }
  const header = [
    '一级指标',
    '二级指标',
    '三级指标',
    heads.target,
    heads.actual,
    heads.weight,
    heads.score,
    heads.reason,
  ];
  const top = blanksAbove + 2;
  const rows: SmallCell[][] = [
    row(null, ['项目支出绩效自评表']),
    ...Array.from({ length: blanksAbove }, (): SmallCell[] => []),
    row(null, header),
    ...body.map((cells, index) => row(index === 0 ? '绩效指标' : null, cells)),
  ];
  const name = (column: number): string => String.fromCharCode('A'.charCodeAt(0) + column);
  const merges = [
    ...(isMerged ? [`${name(left)}${String(top + 1)}:${name(left)}${String(top + 2)}`] : []),
    ...(hasSide ? [`${name(columnsBefore)}${String(top + 1)}:${name(columnsBefore)}${String(top + 4)}`] : []),
  ];
  const cell = (line: number, column: keyof typeof at): string =>
    `自评表!${name(left + at[column])}${String(top + 1 + line)}`;
  return { book: smallBook({ 自评表: { rows, merges } }), cell };
}

const loud = (sheet: ReturnType<typeof sheetOf>): readonly string[] =>
  review(sheet.book)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, cell }) => `${rule} ${addressName(cell)}`);

describe('forms of indicators, whatever their headings, merges and place', () => {
  it('are never accused where they are right', () => {
    fc.assert(
      fc.property(form, (entry) => {
        expect(loud(sheetOf(entry))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('are told of a wrong total, a score above its weight and an unexplained shortfall', () => {
    fc.assert(
      fc.property(form, fc.constantFrom('total', 'over', 'short'), (entry, fault) => {
        const change =
          fault === 'total'
            ? ({ row: 4, column: 'score', value: 97 } as const)
            : fault === 'over'
              ? ({ row: 2, column: 'score', value: 99 } as const)
              : ({ row: 0, column: 'actual', value: '100人次' } as const);
        const sheet = sheetOf(entry, change);
        const found = loud(sheet);
        const wanted = {
          total: `score-total-mismatch ${sheet.cell(4, 'score')}`,
          over: `score-over-weight ${sheet.cell(2, 'score')}`,
          short: `score-mismatch ${sheet.cell(0, 'score')}`,
        };
        expect(found).toContain(wanted[fault]);
      }),
      { numRuns: 60 },
    );
  });
});
