import { CATALOGUE, DEFAULT_SETTINGS, review, reviewReport, type Settings } from '../../src/review';
import { addressName } from '../../src/workbook/address';
import { examplesIn, pageExamples, type PageExample } from '../support/page-examples';
import { plainReport } from '../support/report-tester';
import { smallBook } from '../support/small-book';

const rules = CATALOGUE.rules.map(({ id }) => id);

/** "a.b" of the settings set to a value. */
function settingsOf({ settings }: PageExample): Settings {
  return settings.reduce<Settings>((made, [key, value]) => {
    const [group = '', name] = key.split('.');
    if (!(group in made)) throw new Error(`no setting ${key}`);
    if (name === undefined) return { ...made, [group]: value };
    return { ...made, [group]: { ...(made as unknown as Record<string, object>)[group], [name]: value } };
  }, DEFAULT_SETTINGS);
}

/** What the page says and what comes of its tables: of its own rule all, of others what the page names. */
function heldAgainst(rule: string, example: PageExample): { said: readonly string[]; found: readonly string[] } {
  if (example.report.length > 0) return heldAgainstReport(rule, example);
  const result = review(smallBook(example.sheets), settingsOf(example));
  const told = (entry: { readonly rule: string; readonly cell: Parameters<typeof addressName>[0] }): string =>
    `${addressName(entry.cell)} ${entry.rule}`;
  const said = [...example.findings, ...example.notChecked.map((entry) => `未核对 ${entry}`)].sort();
  const found = [...result.findings.map(told), ...result.notChecked.map((entry) => `未核对 ${told(entry)}`)];
  return { said, found: found.filter((entry) => entry.endsWith(` ${rule}`) || said.includes(entry)).sort() };
}

/** The same for a report: its findings by the figures as written. */
function heldAgainstReport(rule: string, example: PageExample): { said: readonly string[]; found: readonly string[] } {
  const { sheets, report, findings } = example;
  const book = Object.keys(sheets).length > 0 ? smallBook(sheets) : null;
  const result = reviewReport(plainReport(report), book, settingsOf(example));
  const found = result.findings.map((finding) => `${finding.actual ?? ''} ${finding.rule}`);
  return {
    said: [...findings].sort(),
    found: found.filter((entry) => entry.endsWith(` ${rule}`) || findings.includes(entry)).sort(),
  };
}

describe('the examples on the pages of the rules', () => {
  it.each(rules)('%s: what the page says of its tables comes out of them', (rule) => {
    const examples = pageExamples(rule);
    expect(examples.some(({ findings }) => findings.some((entry) => entry.endsWith(` ${rule}`)))).toBe(true);
    for (const example of examples) {
      const { said, found } = heldAgainst(rule, example);
      expect(found).toEqual(said);
    }
  });
});

describe('an example on a page', () => {
  const page = (lines: readonly string[]): string => ['## 例子', ...lines, '', '## 怎么改', ''].join('\n');

  it('is read with its sheets, formats, formulas, joined cells and settings', () => {
    const [example, more] = examplesIn(
      page([
        '**自评表**，设置 `profile` 为 `central`：',
        '',
        '| | A | B |',
        '|---|---|---|',
        '| 2 | 合并 | < |',
        '| 3 | ^ | < |',
        "| 4 | 57.00 | '57.00 |",
        '| 5 | 95% | 33.33（存 33.333） |',
        '| 6 | `=SUM(A4:A5)` 1,234.5 | #DIV/0! |',
        '',
        '- `A4` 见这里',
        '- `别的!B4` [别的规则](other-rule.md) 也报',
        '- 未核对 `B6` 读不出来',
        '- 其余不报',
        '',
        '又一例：',
        '',
        '| | A |',
        '|---|---|',
        '| 1 | 项目 |',
        '',
        '- 不报',
      ]),
      'a-rule',
    );
    expect(example).toEqual({
      sheets: {
        自评表: {
          rows: [
            [],
            ['合并', null],
            [null, null],
            [{ v: 57, nf: '0.00' }, '57.00'],
            [
              { v: 0.95, nf: '0%' },
              { v: 33.333, nf: '0.00' },
            ],
            [{ v: 1234.5, nf: '#,##0.0', f: '=SUM(A4:A5)' }, { error: '#DIV/0!' }],
          ],
          merges: ['A2:B3'],
        },
      },
      settings: [['profile', 'central']],
      report: [],
      findings: ['自评表!A4 a-rule', '别的!B4 other-rule'],
      notChecked: ['自评表!B6 a-rule'],
    });
    expect(more).toEqual({
      sheets: { 表: { rows: [['项目']], merges: [] } },
      settings: [],
      report: [],
      findings: [],
      notChecked: [],
    });
  });

  it('of a report is read with its paragraphs and the figures that are told', () => {
    const lines = [
      '> 某项目2023年度自评报告',
      '> 支出9万元。',
      '',
      '| | A |',
      '|---|---|',
      '| 1 | 支出 |',
      '',
      '- `9万元` 见表',
    ];
    expect(examplesIn(page([...lines, '', '> 另一份报告', '', '- 不报']), 'a-rule')).toEqual([
      {
        sheets: { 表: { rows: [['支出']], merges: [] } },
        settings: [],
        report: ['某项目2023年度自评报告', '支出9万元。'],
        findings: ['9万元 a-rule'],
        notChecked: [],
      },
      { sheets: {}, settings: [], report: ['另一份报告'], findings: [], notChecked: [] },
    ]);
  });

  it('that skips a column or goes back a row is refused', () => {
    expect(() => examplesIn(page(['| | A | C |', '|---|---|---|', '| 1 | x | y |']), 'a-rule')).toThrow('column C');
    expect(() => examplesIn(page(['| | A |', '|---|---|', '| 2 | x |', '| 1 | y |']), 'a-rule')).toThrow('row 1');
  });
});
