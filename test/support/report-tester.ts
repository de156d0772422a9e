import type { ReportParagraph, WrittenReport } from '../../src/contracts/written-report';
import { DEFAULT_SETTINGS, reviewReport, type Settings } from '../../src/review';
import { renderReportText } from '../../src/words';
import { smallBook } from './small-book';

type Sheets = Parameters<typeof smallBook>[0];

export interface ReportCase {
  readonly name: string;
  /** Paragraphs; one that begins with "# " is a heading, the first is the title. */
  readonly text: readonly string[];
  /** The workbook; the report alone where it is missing. */
  readonly sheets?: Sheets;
  readonly settings?: Partial<Settings>;
}

export interface SpeakingCase extends ReportCase {
  /** All findings of the rule: message, figure as written, what it should be. */
  readonly findings: readonly (readonly [message: string, actual: string, expected: string | null])[];
}

/** A report of paragraphs without tables. */
export function plainReport(text: readonly string[]): WrittenReport {
  const paragraphs = text.map((line, index): ReportParagraph => {
    if (index === 0) return { text: line, kind: 'title', level: 0 };
    return line.startsWith('# ')
      ? { text: line.slice(2), kind: 'heading', level: 1 }
      : { text: line, kind: 'body', level: 0 };
  });
  return { paragraphs, tables: [] };
}

/** Runs small reports through the whole review; whatever is said must have its words and their data. */
export function testReportRule(
  rule: string,
  cases: { readonly quiet: readonly ReportCase[]; readonly speaks: readonly SpeakingCase[] },
): void {
  const findingsOf = ({ text, sheets, settings }: ReportCase) => {
    const { findings } = reviewReport(plainReport(text), sheets ? smallBook(sheets) : null, {
      ...DEFAULT_SETTINGS,
      ...settings,
    });
    for (const finding of findings) {
      for (const language of ['zh', 'en'] as const) expect(renderReportText(finding, language)).not.toMatch(/[{}[\]]/);
    }
    return findings.filter((finding) => finding.rule === rule);
  };
  describe(rule, () => {
    it.each(cases.quiet.map((entry) => [entry.name, entry] as const))('keeps quiet: %s', (_, entry) => {
      expect(findingsOf(entry).map(({ message, actual }) => [message, actual])).toEqual([]);
    });
    it.each(cases.speaks.map((entry) => [entry.name, entry] as const))('speaks: %s', (_, entry) => {
      expect(findingsOf(entry).map(({ message, actual, expected }) => [message, actual, expected])).toEqual(
        entry.findings,
      );
    });
  });
}

/** A form of one year with its funds and three indicators. */
export const FORM = {
  自评表: [
    ['项目支出绩效自评表'],
    ['（2023年度）'],
    ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', 300, 290, 275.5, 10, '95%', 9.5],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    ['产出指标', '数量指标', '开展技能培训场次', '≥20场', '24场', 20, 20, null],
    ['产出指标', '质量指标', '培训合格率', '≥95%', '97.5%', 20, 20, null],
    ['效益指标', '社会效益指标', '帮助就业人数', '≥500人', '480人', 20, 19.2, '企业用工减少'],
    ['总分', null, null, null, null, 100, 98.7, null],
  ],
} satisfies Sheets;
