import { contains, type Area } from '../../src/workbook/address';
import { AreaIndex } from '../../src/workbook/area-index';
import fc from '../support/fast-check';

const side = fc.nat(9);
const areas = fc.array(
  fc.tuple(side, side, side, fc.boolean()).map(([left, top, more, isWide]): Area => {
    return { left, top, right: isWide ? left + 2 : left, bottom: top + more };
  }),
  { maxLength: 12 },
);

test('an index of areas holds the cells that one of them holds, and no other', () => {
  fc.assert(
    fc.property(areas, (list) => {
      const index = new AreaIndex(list);
      for (let row = 0; row < 20; row++)
        for (let column = 0; column < 13; column++)
          expect(index.has(row, column)).toBe(list.some((area) => contains(area, row, column)));
    }),
  );
  expect([new AreaIndex([]).isEmpty, new AreaIndex([{ left: 0, top: 0, right: 0, bottom: 0 }]).isEmpty]).toEqual([
    true,
    false,
  ]);
});
