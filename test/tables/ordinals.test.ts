import { ordinalOfCell, ordinalOfName } from '../../src/tables/words/ordinal';

it.each([
  ['一', 0],
  ['十二、', 0],
  ['（三）', 1],
  ['(二)', 1],
  [1, 2],
  ['12', 2],
  ['3.', 2],
  ['(4)', 3],
  ['①', 3],
  ['1.2', 4],
  ['2-3', 4],
  ['', null],
  [null, null],
  [0, null],
  [1.5, null],
  ['合计', null],
  ['一般公共预算收入', null],
])('the cell %j numbers at rank %j', (value, rank) => {
  expect(ordinalOfCell(value)).toBe(rank);
});

it.each([
  ['一、业务费', 0, '业务费'],
  ['（一）培训费', 1, '培训费'],
  ['(二)、差旅费', 1, '差旅费'],
  ['1.讲课费', 2, '讲课费'],
  ['12、印刷费', 2, '印刷费'],
  ['(3)邮电费', 3, '邮电费'],
  ['②材料费', 3, '材料费'],
  ['办公费', null, '办公费'],
  ['一般公共预算', null, '一般公共预算'],
  ['2.5吨货车租赁', null, '2.5吨货车租赁'],
  ['30201办公费', null, '30201办公费'],
])('the name %j begins at rank %j', (name, rank, rest) => {
  expect(ordinalOfName(name)).toEqual({ rank, rest });
});
