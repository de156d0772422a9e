import type { Language } from '../../words';

export interface Sample {
  /** Name of the file in samples/. */
  readonly file: string;
  /** Name of a report in samples/ that is chosen on the page 对照报告 once the workbook is shown. */
  readonly report?: string;
  readonly title: Readonly<Record<Language, string>>;
  /** One line: what there is to see. */
  readonly shows: Readonly<Record<Language, string>>;
}

/** Workbooks to try; the first is loaded at the start. */
export const SAMPLES: readonly [Sample, ...Sample[]] = [
  {
    file: 'guangdong-2024.xlsx',
    title: { zh: '广东（真实）', en: 'Guangdong (real)' },
    shows: {
      zh: '真实的项目绩效自评表：五张表互相核对，疑点和提示居多',
      en: 'A real self-evaluation: five tables held against one another, mostly warnings and notes',
    },
  },
  {
    file: 'guangdong-2024.xlsx',
    report: 'guangdong-2024.docx',
    title: { zh: '广东（对照报告）', en: 'Guangdong (with its report)' },
    shows: {
      zh: '同一份自评表和它的自评报告：报告里的数逐个与表对照',
      en: 'The same workbook beside its report in Word: each figure of the report against the sheets',
    },
  },
  {
    file: 'mistakes.xlsx',
    title: { zh: '常见错误', en: 'Common mistakes' },
    shows: {
      zh: '文本数字、合计错、执行率错、得分错、单位混用：常见的修复都能试一遍',
      en: 'Figures stored as text, a wrong total, rate, score and unit: the common fixes to try',
    },
  },
  {
    file: 'sound.xlsx',
    title: { zh: '无误', en: 'Sound' },
    shows: {
      zh: '全部相符的自评表：看核对了哪些内容',
      en: 'Everything agrees: shows what was checked',
    },
  },
];
