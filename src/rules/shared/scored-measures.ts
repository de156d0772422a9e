import { inPoints } from '../../tables/readings/indicator-readings';
import { readAmount, type Decimal } from '../../quantity';
import type { IndicatorTable } from '../../tables';
import type { CellAddress } from '../../workbook/address';
import type { Book } from '../rule';
import { inOneForm } from './form-rows';

/** A number of points and where it stands. */
export interface Points {
  readonly value: Decimal;
  readonly cell: CellAddress;
}

/**
 * Weight or score of the execution of money that is told line by line across its kinds (年初预算数, 全年执行数, 执行率 |
 * 资金总额 | 人员经费 … | 分值 | 得分): the first number in that column of such a table of the same form. Null where none is.
 */
export function pointsOfMeasures(book: Book, form: IndicatorTable, role: 'weight' | 'score'): Points | null {
  for (const { table } of book.items) {
    const column = table.measures && table.header?.columns.find((one) => one.role === role)?.column;
    if (column === null || column === undefined || !inOneForm(book, form, table)) continue;
    for (const { row } of table.rows) {
      const stored = readAmount(table.view.value(row, column), table.view.format(row, column));
      const reading = role === 'weight' ? inPoints(stored) : stored;
      if (reading?.kind === 'number') return { value: reading.value, cell: table.view.address(row, column) };
    }
  }
  return null;
}
