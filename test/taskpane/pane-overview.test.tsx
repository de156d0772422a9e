import { within } from '@testing-library/react';
import { renderPane } from '../support/render-pane';
import { cellOf, PLAN, REVIEW, SPENDING } from '../support/review-fixture';

describe('the overview', () => {
  it('lists every table with place and counts, and goes there', async () => {
    const { host, check, press, find, all } = renderPane();
    await check();
    await press('#jihe-tab-overview');
    expect(all('[data-range]').map(({ dataset }) => [dataset['kind'], dataset['range']])).toContainEqual([
      'expenditure',
      `${SPENDING}!A3:E19`,
    ]);
    const card = find(`[data-range="${PLAN}!A2:C20"]`);
    expect(
      [...card.querySelectorAll<HTMLElement>('[data-count]')].map(({ dataset }) => [dataset['kind'], dataset['count']]),
    ).toEqual([
      ['error', '1'],
      ['warning', '1'],
    ]);
    await press(`[data-range="${PLAN}!A2:C20"] [data-action="go"]`);
    expect(host.reveals()).toEqual([cellOf(`${PLAN}!A2`)]);
  });

  it('names the form by which a table is scored', async () => {
    const { check, press, all } = renderPane();
    await check();
    await press('#jihe-tab-overview');
    expect(
      all('[data-profile]').map(({ dataset, parentElement }) => [
        parentElement?.closest<HTMLElement>('[data-range]')?.dataset['kind'],
        dataset['profile'],
      ]),
    ).toEqual(REVIEW.tables.flatMap(({ kind, profile }) => (profile === null ? [] : [[kind, profile]])));
  });

  it('draws money and completion, each bar with its words, and goes to its cell', async () => {
    const { host, user, check, press, find } = renderPane();
    await check();
    await press('#jihe-tab-overview');
    const money = within(find('[data-picture="budget-spent"]')).getAllByRole('button');
    expect(money.map(({ dataset }) => dataset['over'])).toEqual(['', '', '', '', '0.20']);
    const last = money.at(-1);
    if (!last) throw new Error('no bar');
    await user.click(last);
    expect(host.reveals()).toEqual([cellOf(`${SPENDING}!B18`)]);
    const completion = within(find('[data-picture="completion"]')).getAllByRole('button');
    expect(completion.map(({ dataset }) => dataset['level'])).toEqual([
      'met',
      'short',
      'met',
      'met',
      'met',
      'met',
      'far-over',
      'qualitative',
    ]);
  });
});
