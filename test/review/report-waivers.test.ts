import {
  DEFAULT_SETTINGS,
  reportWaiverFor,
  restoreSettings,
  reviewReport,
  storeSettings,
  type StoredReportWaiver,
} from '../../src/review';
import { FORM, plainReport } from '../support/report-tester';
import { smallBook } from '../support/small-book';

const TITLE = '职业技能培训项目2023年度绩效自评报告';
const WRONG = '全年举办技能培训26场，帮助就业人数480人。';
const reviewed = (text: readonly string[], reportWaivers: readonly StoredReportWaiver[] = []) =>
  reviewReport(plainReport([TITLE, ...text]), smallBook(FORM), { ...DEFAULT_SETTINGS, reportWaivers });

function waiverOf(text: readonly string[]): StoredReportWaiver {
  const [finding, ...others] = reviewed(text).findings;
  if (!finding || others.length > 0) throw new Error('One finding was expected.');
  return { ...reportWaiverFor(finding), reason: '以签到表为准', date: '2024-03-01' };
}

describe('waivers of a report', () => {
  const waiver = waiverOf([WRONG]);

  it('mark the finding of their words with reason and date', () => {
    const { findings, staleWaivers } = reviewed([WRONG], [waiver]);
    expect(findings.map(({ rule, waived }) => [rule, waived])).toEqual([
      ['prose-differs', { reason: '以签到表为准', date: '2024-03-01' }],
    ]);
    expect(staleWaivers).toEqual([]);
  });

  it('hold while paragraphs come before them and other sentences change', () => {
    const { findings } = reviewed(['# 一、概况', '项目年初预算数300万元。', WRONG.replace('480', '481')], [waiver]);
    expect(findings.map(({ actual, waived }) => [actual, waived !== null])).toEqual([
      ['26场', true],
      ['481人', false],
    ]);
  });

  it('hold no longer when the figure is another one, and are stale then', () => {
    const { findings, staleWaivers } = reviewed([WRONG.replace('26场', '28场')], [waiver]);
    expect(findings.map(({ waived }) => waived)).toEqual([null]);
    expect(staleWaivers).toEqual([waiver]);
    expect(reviewed([WRONG.replace('26场', '24场')], [waiver]).staleWaivers).toEqual([waiver]);
  });

  it('are kept with the settings of the workbook, and those of another shape are not', () => {
    const settings = { ...DEFAULT_SETTINGS, reportWaivers: [waiver] };
    expect(restoreSettings(storeSettings(settings)).reportWaivers).toEqual([waiver]);
    const damaged = storeSettings(settings).replace('"text"', '"texts"');
    expect(restoreSettings(damaged).reportWaivers).toEqual([]);
  });

  it('set findings of its tables aside by rule and cell', () => {
    const report = {
      ...plainReport([TITLE]),
      tables: [
        {
          caption: '表1 经费支出情况表',
          unitLine: '单位：万元',
          after: 1,
          cells: [
            ['序号', '支出内容', '预算数', '支出数', '结余'],
            ['1', '办公费', '10', '12', '-2'],
            ['2', '印刷费', '20', '20', '0'],
            ['合计', '', '30', '32', '-2'],
          ],
          merges: [],
        },
      ],
    };
    const [finding] = reviewReport(report, null).tables.findings;
    if (!finding) throw new Error('A finding was expected.');
    const kept: StoredReportWaiver = { ...reportWaiverFor(finding), reason: '已调剂', date: '2024-03-01' };
    const again = reviewReport(report, null, { ...DEFAULT_SETTINGS, reportWaivers: [kept] });
    expect(again.tables.findings.filter(({ waived }) => waived).map(({ rule, cell }) => [rule, cell])).toEqual([
      [finding.rule, finding.cell],
    ]);
    expect(again.staleWaivers).toEqual([]);
  });

  it('leave keys as they are while paragraphs move, and tell the second of its like apart', () => {
    const before = reviewed([WRONG]).findings.map(({ key }) => key);
    expect(reviewed(['另一段。', WRONG]).findings.map(({ key }) => key)).toEqual(before);
    const twice = reviewed(['全年举办技能培训26场。', '全年举办技能培训27场。']).findings.map(({ key }) => key);
    expect(new Set(twice).size).toBe(2);
  });
});
