import { DEFAULT_SETTINGS, review } from '../../src/review';
import { addressName } from '../../src/workbook/address';
import { smallBook, type SmallCell, type SmallSheet } from './small-book';

export type Rows = readonly (readonly SmallCell[])[];
export type Book = Readonly<Record<string, Rows | SmallSheet>>;

/** What is told of a workbook but hints, as "rule 表!A1", in the order of these. */
export const told = (book: Book): readonly string[] =>
  review(smallBook(book), DEFAULT_SETTINGS)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, cell }) => `${rule} ${addressName(cell)}`)
    .sort();

/** A share under a format of percent. */
export const share = (v: number): SmallCell => ({ v, nf: '0.00%' });

/** The rows with one cell replaced, by its zero-based row and column. */
export const withCell = (rows: Rows, row: number, column: number, value: SmallCell): Rows =>
  rows.map((cells, index) => (index === row ? cells.map((cell, at) => (at === column ? value : cell)) : cells));
