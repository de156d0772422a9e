import { recognise } from '../../src/tables';
import { MOST_TABLES_OF_SHEET } from '../../src/tables/recognise';
import { smallBook } from '../support/small-book';

const TABLE = [['序号', '支出内容', '预算数', '支出数'], [1, '印刷费', 10, 9], ['', '合计', 10, 9], []];

test('of more tables than any sheet has the first are read, and what stands below is told', () => {
  const rows = Array.from({ length: MOST_TABLES_OF_SHEET + 1 }, () => TABLE).flat();
  const { tables, leftOver } = recognise(smallBook({ 表: rows, 另: TABLE }));
  expect(tables.map(({ view }) => view.name)).toEqual([
    ...Array.from({ length: MOST_TABLES_OF_SHEET }, () => '表'),
    '另',
  ]);
  expect(leftOver.map(({ kind, view, area }) => [kind, view.name, area.top])).toEqual([
    ['block', '表', MOST_TABLES_OF_SHEET * TABLE.length - 1],
  ]);
});
