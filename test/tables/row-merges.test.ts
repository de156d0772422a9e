import fc from '../support/fast-check';
import { RowMerges } from '../../src/tables/sheet/row-merges';
import type { Area } from '../../src/workbook/address';

const SEED = 5;
const LAST_COLUMN = 40;

const merges = fc.array(
  fc
    .tuple(fc.nat(LAST_COLUMN), fc.nat(6))
    .map(([left, width]): Area => ({ top: 0, bottom: 0, left, right: left + width })),
  { maxLength: 30 },
);

test('of the merges that cover a column the first stored is found, however many there are', () => {
  fc.assert(
    fc.property(merges, (stored) => {
      const row = new RowMerges();
      for (const merge of stored) row.push(merge);
      const columns = Array.from({ length: LAST_COLUMN + 10 }, (_, column) => column);
      expect(columns.map((column) => row.at(column))).toEqual(
        columns.map((column) => stored.find(({ left, right }) => left <= column && column <= right)),
      );
    }),
    { seed: SEED },
  );
});

test('a merge that comes after a question is found too', () => {
  const row = new RowMerges();
  const at = (left: number): Area => ({ top: 0, bottom: 0, left, right: left });
  for (let column = 0; column < 20; column += 2) row.push(at(column));
  expect(row.at(1)).toBeUndefined();
  row.push(at(1));
  expect(row.at(1)).toEqual(at(1));
});
