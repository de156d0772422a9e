import type { Language } from '../../words';

export interface Sample {
  /** Name of the file in samples/. */
  readonly file: string;
  readonly title: Readonly<Record<Language, string>>;
}

/** Workbooks to try; the first is loaded at the start. */
export const SAMPLES: readonly [Sample, ...Sample[]] = [
  {
    file: 'guangdong-2024.xlsx',
    title: { zh: '广东 2024 项目绩效自评', en: 'Guangdong 2024 project self-evaluation' },
  },
];
