import { areaName, parseArea } from '../../src/workbook/address';
import type { SmallCell } from './small-book';
import type { Form } from './own-forms';

/** A form that was moved or printed otherwise, and where each row and column of the old one stands now (zero-based). */
export interface Moved {
  readonly form: Form;
  readonly row: (row: number) => number;
  readonly column: (column: number) => number;
}

/** Rows and columns of a form laid out anew; `rowAt` and `columnAt` are ascending. */
function laidOut(form: Form, rowAt: (row: number) => number, columnAt: (column: number) => number): Moved {
  const rows: SmallCell[][] = [];
  form.rows.forEach((cells, row) => {
    const moved: SmallCell[] = [];
    cells.forEach((cell, column) => {
      while (moved.length < columnAt(column)) moved.push(null);
      moved.push(cell);
    });
    while (rows.length < rowAt(row)) rows.push([]);
    rows.push(moved);
  });
  const merges = (form.merges ?? []).map((merge) => {
    const area = parseArea(merge);
    if (!area) throw new Error(`no area: ${merge}`);
    return areaName({
      top: rowAt(area.top),
      bottom: rowAt(area.bottom),
      left: columnAt(area.left),
      right: columnAt(area.right),
    });
  });
  return { form: { ...form, rows, merges }, row: rowAt, column: columnAt };
}

/** The whole sheet moved down and to the right. */
export const movedBy = (form: Form, down: number, right: number): Moved =>
  laidOut(
    form,
    (row) => row + down,
    (column) => column + right,
  );

/** A blank row before the given one. */
export const withBlankRow = (form: Form, before: number): Moved =>
  laidOut(
    form,
    (row) => (row >= before ? row + 1 : row),
    (column) => column,
  );

/** A blank column before the given one. */
export const withBlankColumn = (form: Form, before: number): Moved =>
  laidOut(
    form,
    (row) => row,
    (column) => (column >= before ? column + 1 : column),
  );

/**
 * The rows from `before` on printed on a second page, under the header once more; what is merged over the break is so on
 * both pages, with its text on each. `header` are its rows, zero-based.
 */
export function onPages(form: Form, before: number, header: readonly [first: number, last: number]): Moved {
  const depth = header[1] - header[0] + 1;
  const areas = (form.merges ?? []).flatMap((merge) => parseArea(merge) ?? []);
  const broken = areas.filter(({ top, bottom }) => top < before && bottom >= before);
  const merges = [
    ...areas.filter((area) => !broken.includes(area)),
    ...broken.map((area) => ({ ...area, bottom: before - 1 })),
    ...broken.map((area) => ({ ...area, top: before })),
  ].filter(({ top, bottom, left, right }) => top < bottom || left < right);
  const onBoth = form.rows.map((cells, row) => {
    if (row !== before) return cells;
    return cells.map((cell, column) => {
      const area = broken.find(({ left }) => left === column);
      return area ? (form.rows[area.top]?.[column] ?? null) : cell;
    });
  });
  const { form: spread, ...places } = laidOut(
    { ...form, rows: onBoth, merges: merges.map(areaName) },
    (row) => (row >= before ? row + depth : row),
    (column) => column,
  );
  const [first, last] = header;
  const rows = spread.rows.map((cells, row) =>
    row >= before && row < before + depth ? (form.rows[first + row - before] ?? []) : cells,
  );
  const repeated = areas
    .filter(({ top, bottom }) => top >= first && bottom <= last)
    .map((area) => areaName({ ...area, top: area.top - first + before, bottom: area.bottom - first + before }));
  return { form: { ...spread, rows, merges: [...(spread.merges ?? []), ...repeated] }, ...places };
}

/** Label cells merged downward are single ones with blanks beneath, below the header (`last` its last row). */
export function withoutLabelMerges(form: Form, last: number): Moved {
  const merges = (form.merges ?? []).filter((merge) => (parseArea(merge)?.top ?? 0) <= last);
  return { form: { ...form, merges }, row: (row) => row, column: (column) => column };
}
