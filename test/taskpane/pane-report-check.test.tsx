import '../support/text-coders';
import { fireEvent, waitFor } from '@testing-library/react';
import { review } from '../../src/review';
import { reportReader } from '../../src/taskpane/report-reader';
import { docx, grid, line } from '../support/docx-files';
import { renderPane, type PaneUnderTest } from '../support/render-pane';
import { smallBook, type SmallCell } from '../support/small-book';
import { FORM } from '../support/report-tester';
import { createCommandChannel } from '../../src/taskpane/command-channel';
import type { PaneProps } from '../../src/taskpane/ports';
import type { Settings } from '../../src/contracts/settings';

const TEXTS = [
  '2023年度项目自评报告',
  '一、资金情况',
  '项目全年预算数为290.00万元，全年执行数为270.00万元。',
  '二、产出情况',
  '开展技能培训场次全年实际完成24场，组织座谈3次。',
  '受理咨询50次，办结40次，咨询办结率90%。',
];
const TABLE = [
  ['项目', '预算数', '决算数', '结余'],
  ['场地费', '100', '90', '10'],
  ['教材费', '50', '45', '6'],
  ['合计', '150', '135', '16'],
];
const FORM_ROWS = FORM['自评表'] as readonly (readonly SmallCell[])[];
/** A file of the browser's; jsdom's own cannot be read. */
const file = (name: string, bytes: Uint8Array): File =>
  Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });
const REPORT = file(
  '自评报告.docx',
  docx(
    TEXTS.map((text, index) =>
      line(text, index === 0 ? 'Title' : ['一', '二'].includes(text.charAt(0)) ? 'Heading1' : ''),
    ).join('') +
      line('表1 支出明细') +
      grid(TABLE),
  ),
);

async function opened(props: Partial<PaneProps> = {}): Promise<PaneUnderTest> {
  const book = smallBook(FORM);
  const pane = renderPane(
    (settings) => review(book, settings),
    { reportReader: () => Promise.resolve(reportReader), workbookName: '自评表.xlsx', ...props },
    book,
  );
  await pane.check();
  await pane.press('[data-action="menu"]');
  await pane.press('[data-action="compare"]');
  await waitFor(() => pane.find('[data-dialog="report-check"]'));
  return pane;
}
async function compared(props: Partial<PaneProps> = {}): Promise<PaneUnderTest> {
  const pane = await opened(props);
  await choose(pane, REPORT);
  return pane;
}
async function choose({ find, all }: PaneUnderTest, chosen: File): Promise<void> {
  fireEvent.change(find('[data-input="report"]'), { target: { files: [chosen] } });
  await waitFor(() => {
    expect([...all(`[data-report="${chosen.name}"]`), ...all('[data-refused]')]).toHaveLength(1);
  });
}
const verdicts = ({ all }: PaneUnderTest) =>
  all('[data-claim]').map(({ textContent, dataset }) => [textContent, dataset['verdict']]);
const counts = ({ all }: PaneUnderTest) =>
  Object.fromEntries(all('[data-verdict-count]').map(({ dataset }) => [dataset['verdictCount'], dataset['count']]));
const lastStored = ({ host }: PaneUnderTest): Settings | undefined =>
  host.calls.flatMap((call) => (call.method === 'store' ? [JSON.parse(call.text ?? '') as Settings] : [])).at(-1);

describe('a report beside the workbook', () => {
  it('is read in its order, each figure with its verdict, and counted', async () => {
    const pane = await compared();
    expect(verdicts(pane)).toEqual([
      ['290.00万元', 'agrees'],
      ['270.00万元', 'differs'],
      ['24场', 'agrees'],
      ['3次', 'not-found'],
      ['50次', 'not-found'],
      ['40次', 'not-found'],
      ['90%', 'contradicts-itself'],
    ]);
    expect(counts(pane)).toEqual({ agrees: '2', differs: '1', 'contradicts-itself': '1', 'not-found': '3' });
    const lines = pane.all('[data-line]').map(({ textContent }) => textContent);
    expect(lines.slice(0, TEXTS.length)).toEqual(TEXTS);
  });

  it('leads from a figure to its cell, and from a cell to its sentence', async () => {
    const pane = await compared();
    await pane.press('[data-verdict="differs"]');
    expect(pane.host.reveals()).toEqual([{ sheet: '自评表', row: 3, column: 4 }]);
    expect(pane.find('[data-claim-detail]').dataset['claimDetail']).toBe('differs');
    expect(pane.find('[data-claim-detail] [data-rule]').dataset['rule']).toBe('prose-differs');
    await pane.press('[data-claim-detail] [data-cell="自评表!E4"]');
    expect(pane.host.reveals()).toHaveLength(2);
    pane.host.select({ sheet: '自评表', row: 5, column: 4 });
    await waitFor(() => {
      expect(pane.find('[data-claim][aria-expanded="true"]').textContent).toBe('24场');
    });
    // A cell that no sentence speaks of leaves everything as it is.
    pane.host.select({ sheet: '自评表', row: 0, column: 0 });
    expect(pane.find('[data-claim][aria-expanded="true"]').textContent).toBe('24场');
  });

  it('shows one verdict alone, under the headings above, and steps through it', async () => {
    const pane = await compared();
    await pane.press('[data-verdict-count="not-found"]');
    expect(verdicts(pane).map(([, verdict]) => verdict)).toContain('not-found');
    expect(pane.all('[data-line]').map(({ textContent }) => textContent)).toEqual([TEXTS[3], TEXTS[4], TEXTS[5]]);
    await pane.press('[data-report-step="1"]');
    expect(pane.find('[data-claim][aria-expanded="true"]').textContent).toBe('3次');
    await pane.press('[data-verdict-count="not-found"]');
    await pane.press('[data-report-step="1"]');
    expect(pane.find('[data-claim][aria-expanded="true"]').dataset['verdict']).toBe('contradicts-itself');
  });

  it('lists the findings, each leading to its sentence', async () => {
    const pane = await compared();
    await pane.press('#jihe-report-tab-findings');
    expect(pane.all('[data-report-finding]').map(({ dataset }) => dataset['reportFinding'])).toEqual([
      'prose-differs',
      'prose-inconsistent',
    ]);
    await pane.press('[data-report-finding="prose-inconsistent"] [data-action="go-to-text"]');
    await waitFor(() => {
      expect(pane.find('[data-claim][aria-expanded="true"]').dataset['verdict']).toBe('contradicts-itself');
    });
    expect(document.activeElement).toBe(pane.find('[data-claim][aria-expanded="true"]'));
  });

  it('moves among the figures by the arrow keys', async () => {
    const pane = await compared();
    await pane.press('[data-verdict="differs"]');
    await pane.user.keyboard('{ArrowRight}');
    await waitFor(() => {
      expect(document.activeElement?.textContent).toBe('24场');
    });
    await pane.user.keyboard('{Home}');
    await waitFor(() => {
      expect(document.activeElement?.textContent).toBe('290.00万元');
    });
    expect(pane.all('[data-claim][tabindex="0"]')).toHaveLength(1);
  });

  it('waives a finding with a reason, kept in the workbook', async () => {
    const pane = await compared();
    await pane.press('#jihe-report-tab-findings');
    await pane.press('[data-report-finding="prose-differs"] [data-action="waive-report"]');
    await pane.user.type(pane.find('[data-dialog="waive-report"] textarea'), '以决算批复为准');
    await pane.press('[data-dialog="waive-report"] [data-action="confirm"]');
    await waitFor(() => {
      expect(pane.find('[data-report-finding="prose-differs"]').dataset['waived']).toBe('true');
    });
    expect(lastStored(pane)?.reportWaivers).toEqual([
      {
        rule: 'prose-differs',
        key: expect.stringMatching(/^[0-9a-z]+$/),
        text: expect.stringContaining('270.00万元'),
        reason: '以决算批复为准',
        date: '2025-01-20',
      },
    ]);
    await pane.press('[data-report-finding="prose-differs"] [data-action="restore-report"]');
    await waitFor(() => {
      expect(pane.find('[data-report-finding="prose-differs"]').dataset['waived']).toBe('false');
    });
    expect(lastStored(pane)?.reportWaivers).toEqual([]);
  });

  it('stays until another one is chosen, and is judged anew after a check', async () => {
    const changed = smallBook({ 自评表: FORM_ROWS.map((row) => row.map((cell) => (cell === 275.5 ? 270 : cell))) });
    const pane = await compared();
    await pane.press('[data-dialog="report-check"] [data-action="back"]');
    pane.host.snapshot = changed;
    await pane.check();
    await pane.press('[data-action="menu"]');
    await pane.press('[data-action="compare"]');
    await waitFor(() => {
      expect(counts(pane)['differs']).toBe('0');
    });
    await choose(pane, file('另一份.docx', docx(line('项目全年执行数为271.00万元。'))));
    expect(verdicts(pane)).toEqual([['271.00万元', 'differs']]);
  });

  it('copies all open findings as a text', async () => {
    const pane = await compared();
    const copied: string[] = [];
    Object.assign(navigator.clipboard, {
      writeText: (text: string) => {
        copied.push(text);
        return Promise.resolve();
      },
    });
    await pane.press('#jihe-report-tab-findings');
    await pane.press('[data-action="copy-report"]');
    await waitFor(() => {
      expect(copied).toHaveLength(1);
    });
    for (const part of ['自评报告.docx', '270.00万元', '1. ', '2. ']) expect(copied[0]).toContain(part);
  });

  it.each([
    ['旧报告.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'not-docx'],
    ['报告.pdf', new TextEncoder().encode('%PDF-1.7'), 'not-docx'],
    ['断.docx', docx(line('断')).slice(0, 400), 'truncated'],
  ])('refuses %s in words', async (name, bytes, code) => {
    const pane = await opened();
    await choose(pane, file(name, bytes));
    expect(pane.find('[data-refused]').dataset['refused']).toBe(code);
    await choose(pane, REPORT);
    expect(pane.all('[data-refused]')).toEqual([]);
  });

  it('lists its tables with what was found in them', async () => {
    const pane = await compared();
    await pane.press('#jihe-report-tab-tables');
    const [table] = pane.all('[data-report-table]');
    expect(table?.dataset['reportTable']).toBe('表1 支出明细');
    expect(Number(table?.dataset['findings'])).toBeGreaterThan(0);
  });

  it('opens by the ribbon, after a check where there was none', async () => {
    const ribbon = createCommandChannel();
    const book = smallBook(FORM);
    const pane = renderPane(
      (settings) => review(book, settings),
      {
        reportReader: () => Promise.resolve(reportReader),
        commands: ribbon,
      },
      book,
    );
    ribbon.send('compare');
    await waitFor(() => pane.find('[data-dialog="report-check"] [data-page="report-start"]'));
  });
});
