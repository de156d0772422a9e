import { textAmplifier, times, type Amplifier } from './amplifier';

const listed = (count: number, item: (i: number) => object): string =>
  JSON.stringify(Array.from({ length: count }, (_, i) => item(i)));

const form = (header: string): object => ({ header, title: '甲', family: 'items', span: null, columns: {} });
const formsFile = (forms: string): string => `{"jihe":"taught-forms","version":1,"forms":${forms}}`;

const finding = (i: number): object => ({
  rule: 'balance-mismatch',
  severity: 'error',
  sheet: '支出',
  cell: `E${String(i + 1)}`,
  text: '结余不等',
  key: `balance-mismatch ${String(i)}`,
});

/** Constructs of the files that the command line gets beside workbooks. */
export const BESIDE_WORKBOOKS: readonly Amplifier[] = [
  textAmplifier('forms', 'taught forms', (count) => formsFile(listed(count, (i) => form(`甲${String(i)}|乙`)))),
  textAmplifier('forms', 'a taught form with a long header', (count) =>
    formsFile(listed(1, () => form('甲'.repeat(count)))),
  ),
  textAmplifier('forms', 'brackets of a file of forms', (count) => formsFile('['.repeat(count) + ']'.repeat(count))),
  textAmplifier('forms', 'columns of a taught form', (count) =>
    formsFile(
      listed(1, () => ({
        ...form('甲|乙'),
        columns: Object.fromEntries(Array.from({ length: count }, (_, i) => [String(i), 'none'])),
      })),
    ),
  ),
  textAmplifier('formulas', 'lines of a list of formulas', (count) =>
    times(count, (i) => `公式${String(i)},支出!C2 + 支出!C3 = 支出!C4,错误\n`),
  ),
  textAmplifier('formulas', 'formulas over whole sheets of a list', (count) =>
    times(count, () => '一,SUM(支出!A:XFD) = MAX(支出!A:XFD)\n'),
  ),
  textAmplifier('formulas', 'places of a list of formulas', (count) =>
    times(count, (i) => `一,支出.合计.预算数 = 支出.第${String(i)}项.支出\n`),
  ),
  textAmplifier('formulas', 'one long formula of a list', (count) => `一,${'1+'.repeat(count)}1 = 1\n`),
  textAmplifier(
    'formulas',
    'brackets of a formula of a list',
    (count) => `一,${'('.repeat(count)}1${')'.repeat(count)} = 1\n`,
  ),
  textAmplifier('formulas', 'quotes of a list of formulas', (count) => `一,"${'""'.repeat(count)}\n`),
  textAmplifier('formulas', 'columns of a list of formulas', (count) => `一${','.repeat(count)}\n公式\n`),
  textAmplifier('formulas', 'blank lines of a list of formulas', (count) => '\n'.repeat(count)),
  textAmplifier(
    'baseline',
    'findings of the last time',
    (count) => `{"file":"a.xlsx","findings":${listed(count, finding)}}`,
  ),
  textAmplifier(
    'baseline',
    'brackets of a result of the last time',
    (count) => `{"file":"a.xlsx","findings":${'['.repeat(count)}${']'.repeat(count)}}`,
  ),
];
