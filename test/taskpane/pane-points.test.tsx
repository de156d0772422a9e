import { waitFor } from '@testing-library/react';
import type { Review } from '../../src/contracts/review';
import { renderPane } from '../support/render-pane';
import { EMPTY_REVIEW, PLAN, REVIEW } from '../support/review-fixture';

test('a clean result says what was checked, in numbers', async () => {
  const review: Review = { ...REVIEW, findings: [], notChecked: [], checked: { total: 401, balance: 20401 } };
  const { check, find } = renderPane(review);
  await check();
  const said = find('[data-page="clean"] [data-checked]').textContent;
  for (const figure of ['401', '20,401', String(REVIEW.tables.length)]) expect(said).toContain(figure);
});

test('where no table was recognised, the selection can be said to be one; without a selection it is said how', async () => {
  const table = REVIEW.tables.find(({ columns }) => columns.length > 1);
  if (!table) throw new Error('no table');
  const tableAt = jest.fn(() => table);
  const { host, check, press, find, all } = renderPane(EMPTY_REVIEW, { tableAt });
  await check();
  expect(find('[data-page]').dataset['page']).toBe('no-tables');
  host.selected = null;
  await press('[data-action="specify"]');
  await waitFor(() => find('[data-notice="notice.select-first"]'));
  expect(all('[data-dialog]')).toEqual([]);
  host.selected = { sheet: PLAN, area: table.area };
  await press('[data-action="specify"]');
  await waitFor(() => find('[data-dialog="table"]'));
  expect(tableAt).toHaveBeenCalledWith(expect.anything(), host.selected);
});

test('the overview begins with what a leader asks first', async () => {
  const figures = { budget: '290', spent: '289.5', unit: '万元', rate: '0.9983', score: '98' };
  const { check, press, all } = renderPane({ ...REVIEW, figures });
  await check();
  await press('#jihe-tab-overview');
  const told = Object.fromEntries(
    all('[data-headline] [data-figure]').map(({ dataset, textContent }) => [dataset['figure'], textContent]),
  );
  expect(told).toMatchObject({
    budget: expect.stringContaining('290') as string,
    spent: expect.stringContaining('289.5') as string,
    rate: expect.stringContaining('99.83') as string,
    score: expect.stringContaining('98') as string,
  });
});

test('a count of a table leads to its findings of that kind', async () => {
  const { check, press, find, all } = renderPane();
  await check();
  await press('#jihe-tab-overview');
  const count = find(`[data-range="${PLAN}!A2:C20"] [data-kind="error"]`).dataset['count'];
  await press(`[data-range="${PLAN}!A2:C20"] [data-kind="error"]`);
  expect(find('[role="tabpanel"]').id).toBe('jihe-panel-findings');
  expect(all('article').map(({ dataset }) => dataset['severity'])).toEqual(Array(Number(count)).fill('error'));
  await press('[data-action="show-all"]');
  expect(all('article').length).toBeGreaterThan(Number(count));
});
