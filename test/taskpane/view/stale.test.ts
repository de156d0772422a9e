import { isStale } from '../../../src/taskpane/view/stale';
import { cellOf } from '../../support/review-fixture';

const finding = { cell: cellOf('表一!C4'), related: [cellOf('表二!D5')] };
const area = { top: 3, left: 2, bottom: 3, right: 2 };

describe('a finding whose cells have changed', () => {
  it('is told by its own cell, a related one, or a whole sheet', () => {
    expect(isStale(finding, [{ sheet: '表一', area }])).toBe(true);
    expect(isStale(finding, [{ sheet: '表二', area: { top: 0, left: 0, bottom: 9, right: 9 } }])).toBe(true);
    expect(isStale(finding, [{ sheet: '表二', area: null }])).toBe(true);
  });

  it('is none where others have', () => {
    expect(isStale(finding, [])).toBe(false);
    expect(
      isStale(finding, [
        { sheet: '表二', area },
        { sheet: '表三', area: null },
      ]),
    ).toBe(false);
  });
});
