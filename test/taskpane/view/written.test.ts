import { columnState, contentOf } from '../../../src/taskpane/view/written';
import { COMPUTED } from '../../support/review-fixture';

const [column] = COMPUTED;
if (!column) throw new Error('no column');

describe('a computed column', () => {
  it('is new, then current, and outdated as soon as a cell says something else', () => {
    expect(columnState(column, new Map())).toBe('new');
    const written = new Map([[column.id, contentOf(column)]]);
    expect(columnState(column, written)).toBe('current');
    const cells = column.cells.map((cell, index) => (index === 0 ? { ...cell, value: `${cell.value}1` } : cell));
    expect(columnState({ ...column, cells }, written)).toBe('outdated');
    expect(columnState({ ...column, column: column.column + 1 }, written)).toBe('outdated');
  });
});
