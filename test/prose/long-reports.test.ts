import { DEFAULT_SETTINGS, reviewReport } from '../../src/review';
import { fold } from '../../src/quantity/characters';
import { claimsOf } from '../../src/prose/text-claims';
import { FORM, plainReport } from '../support/report-tester';
import { smallBook } from '../support/small-book';

const TITLE = '职业技能培训项目2023年度绩效自评报告';
const SENTENCE = '全年举办技能培训24场，培训合格率97.5%，帮助就业人数480人，其中男性300人、女性180人，较上年增加20人。';
/** The bound is for code as it is shipped; tests run it with more checks. */
const PATIENCE = 3;

/** Time of the processor for one run, which other work on the machine hardly lengthens. */
function timeOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The shorter of two runs. */
const milliseconds = (work: () => unknown): number => Math.min(timeOf(work), timeOf(work));

/** The shorter of two runs; the second only where the first is not within the bound already. */
function millisecondsWithin(bound: number, work: () => unknown): number {
  const first = timeOf(work);
  return first < bound ? first : Math.min(first, timeOf(work));
}

describe('long texts', () => {
  it.each([
    ['sentences', SENTENCE],
    ['one sentence without an end', SENTENCE.replace('。', '，')],
    ['one list', '其中A类12人、'],
    ['shared names', '甲、乙分别为12人和13人，'],
    ['open brackets', '其中（12人'],
  ])('of %s take a time that grows with their length', (_, piece) => {
    const text = (length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    const [short, long] = [text(50_000), text(400_000)];
    const read = (words: string): unknown => claimsOf(fold(words), words, { role: 'actual', year: 2023 });
    read(short);
    // eight times the length, and twice that for a heap that grows and a machine that does other work
    const bound =
      Math.max(
        milliseconds(() => read(short)),
        20,
      ) *
      8 *
      2;
    expect(millisecondsWithin(bound, () => read(long))).toBeLessThan(bound);
  });

  it.each([
    ['a list of years', '2021年、'],
    ['years in pairs', '2021年、2022年3人，'],
    ['grades', '等级为“良”，'],
    ['lists of occasions', '共4次：'],
    ['rates of all', '预算100万元，支出90万元，执行率91%，'],
    ['everything met', '各项指标完成率100%，'],
    ['growth', '收入100万元，比上年增加30万元，增长90%，'],
    ['shares', '甲占比60%，'],
    ['parts', '其中A类12人、'],
    ['tables that are named', '见表1-1包括12个，'],
    ['amounts', '资金3万元'],
  ])('of %s are reviewed in a time that grows with their length', (_, piece) => {
    const book = smallBook(FORM);
    const reviewed = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      return (): unknown => reviewReport(plainReport([TITLE, text]), book, DEFAULT_SETTINGS);
    };
    reviewed(20_000)();
    // four times the length, and thrice that for a heap that grows and a machine that does other work
    const bound = Math.max(milliseconds(reviewed(30_000)), 50) * 4 * 3;
    expect(millisecondsWithin(bound, reviewed(120_000))).toBeLessThan(bound);
  });

  it('may begin with a heading below the first level', () => {
    const report = plainReport([TITLE, '（二）项目产出情况', SENTENCE]);
    expect(reviewReport(report, smallBook(FORM), DEFAULT_SETTINGS).claims.length).toBeGreaterThan(3);
  });

  it('of 300 pages are reviewed within seconds', () => {
    const paragraphs = Array.from({ length: 300 * 14 }, (_, index) =>
      index % 14 === 0 ? `# （${String((index % 9) + 1)}）项目产出情况` : SENTENCE,
    );
    const report = plainReport([TITLE, ...paragraphs]);
    const book = smallBook(FORM);
    const bound = 2_000 * PATIENCE;
    expect(millisecondsWithin(bound, () => reviewReport(report, book, DEFAULT_SETTINGS))).toBeLessThan(bound);
  });

  it.each([
    ['sentences', SENTENCE],
    ['growths', '本单位受理咨询640件，比上年增加20件，增长3.2%；'],
    ['tables that are named', '支出共包括12个方面，见表1-3，实际支出275.5万元，执行率95%。'],
    ['one list', '培训24场，其中A类12场、B类13场，'],
    ['documents', '财社〔2023〕8号下达资金5万元，财社〔2023〕8号下达资金6万元；等级为“良”，'],
    ['years', '2021年、2022年分别培训24场、25场，'],
  ])('of %s in one paragraph are held against a workbook in a time that grows with their length', (_, piece) => {
    const book = smallBook(FORM);
    const held = (length: number) => (): unknown =>
      reviewReport(plainReport([TITLE, piece.repeat(Math.ceil(length / piece.length))]), book, DEFAULT_SETTINGS);
    held(20_000)();
    const bound = Math.max(milliseconds(held(20_000)), 100) * 8 * 2;
    expect(millisecondsWithin(bound, held(160_000))).toBeLessThan(bound);
  });
});
