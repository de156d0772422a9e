import { NO_FILTERS } from '../../../src/taskpane/state/pane-state';
import { findingList } from '../../../src/taskpane/view/finding-list';
import { rowsOf } from '../../../src/taskpane/view/finding-rows';
import { landingRow, listKey, stopRow } from '../../../src/taskpane/view/list-keys';
import { REVIEW } from '../../support/review-fixture';

const list = findingList(REVIEW, NO_FILTERS, 'zh', 'severity');
const rows = rowsOf(list, { folded: new Set(), opened: new Set() }, null);
const cards = rows.filter(({ kind }) => kind !== 'group');
const [head, first, second] = [rows[0], cards[0], cards[1]];
if (!head || !first || !second) throw new Error('too few rows');
const go = (key: string, stop: string | null, selected: number | null = null) => listKey(key, rows, stop, selected);

describe('the keys of the list', () => {
  it('enter it at the first card, and at the chosen one afterwards', () => {
    expect(landingRow(rows)).toBe(first.id);
    expect(stopRow(rows, null, null)).toBe(first.id);
    const chosen = second.kind === 'finding' ? second.index : null;
    expect(stopRow(rows, chosen, first.id)).toBe(second.id);
    const folded = rowsOf(list, { folded: new Set(list.groups.map(({ id }) => id)), opened: new Set() }, null);
    expect(landingRow(folded)).toBe(head.id);
  });

  it('open the card one is at, then go on from it', () => {
    expect(go('ArrowDown', first.id)).toMatchObject({ kind: 'finding', row: first.id });
    const selected = first.kind === 'finding' ? first.index : null;
    expect(go('j', first.id, selected)).toMatchObject({ row: second.id });
    expect(go('ArrowUp', first.id, selected)).toMatchObject({ row: first.id });
  });

  it('go on from card to card where findings are picked and none is open', () => {
    expect(listKey('ArrowDown', rows, first.id, null, false)).toMatchObject({ row: second.id });
    expect(listKey('ArrowUp', rows, second.id, null, false)).toMatchObject({ row: first.id });
  });

  it('go to both ends and stop there', () => {
    expect(go('Home', second.id, 0)).toMatchObject({ row: first.id });
    expect(go('End', first.id, 0)).toMatchObject({ row: cards.at(-1)?.id });
    expect(go('PageDown', cards.at(-1)?.id ?? null, 0)).toMatchObject({ row: cards.at(-1)?.id });
  });

  it('go to the heading and fold it, and close what is open', () => {
    expect(go('ArrowLeft', first.id)).toEqual({ kind: 'row', row: head.id });
    expect(go('ArrowLeft', head.id)).toEqual({ kind: 'fold', row: head.id, folded: true });
    expect(go('ArrowRight', head.id)).toEqual({ kind: 'fold', row: head.id, folded: false });
    expect(go('Escape', first.id, 3)).toEqual({ kind: 'close', row: first.id });
    expect(go('Escape', first.id)).toBeNull();
    expect(go('x', first.id)).toBeNull();
  });
});
