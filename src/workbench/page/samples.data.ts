import type { Language } from '../../words';

export interface Sample {
  /** Name of the file in samples/. */
  readonly file: string;
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
