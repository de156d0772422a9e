import type { Finding } from '../../src/contracts/finding';
import type { Review } from '../../src/contracts/review';
import { reportOrder } from '../../src/report';
import { renderPane } from '../support/render-pane';
import { FINDINGS, REVIEW } from '../support/review-fixture';

/** Thousands of findings, each at a cell of its own. */
const MANY: readonly Finding[] = Array.from({ length: 200 }, (_, block) =>
  FINDINGS.filter(({ waived }) => waived === null).map((finding) => ({
    ...finding,
    cell: { ...finding.cell, row: finding.cell.row + block * 40 },
  })),
)
  .flat()
  .sort((a, b) => (a.cell.sheet < b.cell.sheet ? -1 : a.cell.sheet > b.cell.sheet ? 1 : a.cell.row - b.cell.row));
/** The last one of the list. */
const LAST = MANY[reportOrder(MANY).at(-1) ?? -1];
const review: Review = { ...REVIEW, findings: MANY };

/** The nearest element around a card that the list scrolls. */
function scrollerOf(card: HTMLElement): HTMLElement {
  const scroller = card.closest<HTMLElement>('[tabindex="-1"]');
  if (!scroller) throw new Error('the card is in no list');
  return scroller;
}

describe('thousands of findings', () => {
  it('are counted in full and put into the page only as far as they are seen', async () => {
    const { check, find, all } = renderPane(review);
    await check();
    expect(find('[data-kind="info"][data-count]').dataset['count']).toBe(String(16 * 200));
    expect(all('article').length).toBeGreaterThan(5);
    expect(all('article').length).toBeLessThan(60);
    expect(all('article')[0]?.getAttribute('aria-setsize')).toBe(String(MANY.length));
  });

  it('come into view when they are stepped to, from the last one too', async () => {
    const { check, press, find, host } = renderPane(review);
    await check();
    await press('[data-step="-1"]');
    const chosen = find('article[data-chosen="true"]');
    expect(chosen.getAttribute('aria-posinset')).toBe(String(MANY.length));
    expect(scrollerOf(chosen).scrollTop).toBeGreaterThan(100_000);
    expect(host.reveals()).toEqual([LAST?.cell]);
  });

  it('show the heading of the sheet that is being read', async () => {
    const { check, press, find } = renderPane(review);
    await check();
    await press('[data-step="-1"]');
    const chosen = find('article[data-chosen="true"]');
    const heading = scrollerOf(chosen).querySelector('[aria-hidden="true"] [title]');
    expect(heading?.getAttribute('title')).toContain(LAST?.cell.sheet);
  });
});
