import '../support/text-coders';
import { waitFor } from '@testing-library/react';
import { review } from '../../src/review';
import { createCommandChannel } from '../../src/taskpane/command-channel';
import { reportReader } from '../../src/taskpane/report-reader';
import { compared, TEXTS } from '../support/report-page';
import { renderPane, type PaneUnderTest } from '../support/render-pane';
import { FORM } from '../support/report-tester';
import { smallBook } from '../support/small-book';

const verdicts = ({ all }: PaneUnderTest) =>
  all('[data-claim]').map(({ textContent, dataset }) => [textContent, dataset['verdict']]);
const counts = ({ all }: PaneUnderTest) =>
  Object.fromEntries(all('[data-verdict-count]').map(({ dataset }) => [dataset['verdictCount'], dataset['count']]));

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

  it.each(['the figure', 'what came of it'])(
    'closes a figure by Escape on %s, and the page only then',
    async (where) => {
      const pane = await compared();
      await pane.press('[data-verdict="differs"]');
      if (where !== 'the figure') pane.find('[data-claim-detail] [data-action="waive-report"]').focus();
      await pane.user.keyboard('{Escape}');
      await waitFor(() => {
        expect(pane.all('[data-claim-detail]')).toEqual([]);
      });
      expect(document.activeElement).toBe(pane.find('[data-verdict="differs"]'));
      await pane.user.keyboard('{Escape}');
      await waitFor(() => {
        expect(pane.all('[data-dialog="report-check"]')).toEqual([]);
      });
    },
  );

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
