import fc from '../support/fast-check';
import { DEFAULT_SETTINGS, reviewReport } from '../../src/review';
import { plainReport } from '../support/report-tester';
import { smallBook } from '../support/small-book';

/** A report and a form whose figures are drawn: what is written twice is written from one number. No target is ever hit. */
interface Figures {
  readonly budget: number;
  readonly spent: number;
  readonly rooms: number;
  readonly books: number;
  readonly rate: number;
}
type Name = keyof Figures;
const NAMES: readonly Name[] = ['budget', 'spent', 'rooms', 'books', 'rate'];

const figures: fc.Arbitrary<Figures> = fc.record({
  budget: fc.integer({ min: 20_000, max: 90_000 }).map((cents) => cents / 100),
  spent: fc.integer({ min: 10_000, max: 19_999 }).map((cents) => cents / 100),
  rooms: fc.integer({ min: 11, max: 99 }),
  books: fc.integer({ min: 1_100, max: 9_999 }),
  rate: fc.integer({ min: 5_000, max: 9_900 }).map((points) => points / 100),
});

const TITLE = '公共阅读空间项目2023年度绩效自评报告';
const reportOf = ({ budget, spent, rooms, books, rate }: Figures) =>
  plainReport([
    TITLE,
    '# 一、资金情况',
    `项目全年预算数${String(budget)}万元，实际支出${String(spent)}万元。`,
    '# 二、绩效目标完成情况',
    `全年建成阅读空间${String(rooms)}间，新购图书${String(books)}册；读者满意度${String(rate)}%。`,
  ]);
const bookOf = ({ budget, spent, rooms, books, rate }: Figures) =>
  smallBook({
    自评表: [
      ['项目支出绩效自评表'],
      ['（2023年度）'],
      ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      [null, '年度资金总额', budget, budget, spent, 10, null, 10],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
      ['产出指标', '数量指标', '建成阅读空间数量', '≥10间', `${String(rooms)}间`, 30, 30, null],
      ['产出指标', '数量指标', '新购图书数量', '≥1000册', `${String(books)}册`, 30, 30, null],
      ['满意度指标', '服务对象满意度指标', '读者满意度', '≥40%', `${String(rate)}%`, 30, 30, null],
    ],
  });

const verdicts = (report: Figures, book: Figures) =>
  reviewReport(reportOf(report), bookOf(book), DEFAULT_SETTINGS).claims.map(({ verdict }) => verdict);

const changed = (drawn: Figures, name: Name): Figures => ({
  ...drawn,
  [name]: Math.round((drawn[name] + 2) * 100) / 100,
});

describe('changing one figure', () => {
  it('of the report or of the workbook makes exactly that claim differ', () => {
    fc.assert(
      fc.property(figures, fc.constantFrom(...NAMES), fc.boolean(), (drawn, name, inReport) => {
        const other = changed(drawn, name);
        const found = inReport ? verdicts(other, drawn) : verdicts(drawn, other);
        expect(found).toEqual(NAMES.map((each) => (each === name ? 'differs' : 'agrees')));
      }),
      { numRuns: 60 },
    );
  });

  it('on both sides makes none differ', () => {
    fc.assert(
      fc.property(figures, fc.constantFrom(...NAMES), (drawn, name) => {
        const other = changed(drawn, name);
        expect(verdicts(other, other)).toEqual(NAMES.map(() => 'agrees'));
      }),
      { numRuns: 30 },
    );
  });
});
