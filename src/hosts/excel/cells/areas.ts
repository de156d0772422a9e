import type { Area } from '../../../workbook/address';
import { areaName, parseArea } from '../../../workbook/address';

/** A cell of one sheet, zero-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells joined along columns into as few areas as that gives, by column and row; equal cells count once. */
export function columnRuns(cells: readonly Place[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.left === column && row <= last.bottom + 1)
      runs[runs.length - 1] = { ...last, bottom: Math.max(row, last.bottom) };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}

/** Excel cuts address lists longer than 8,192 characters. */
const MAX_LIST = 8192;

/** Address lists ("A1,B2:B9") that together name all areas, each short enough for Excel. */
export function addressLists(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  let list = '';
  for (const area of areas) {
    const name = areaName(area);
    if (list !== '' && list.length + 1 + name.length > MAX_LIST) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? name : `${list},${name}`;
  }
  return list === '' ? lists : [...lists, list];
}

/** The areas of `rangeAreas.address` ("表!A1,表!B2:B9"). Whole rows and columns are none of ours and left out. */
export function areasOfAddress(address: string): Area[] {
  return listItems(address).flatMap((name) => parseArea(name.slice(name.lastIndexOf('!') + 1)) ?? []);
}

/** What stands between the commas of a list; commas within the quotes of a sheet's name part nothing. */
export function listItems(list: string): string[] {
  const items: string[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at <= list.length; at++) {
    const sign = list.charAt(at);
    if (sign === "'") quoted = !quoted;
    if (at < list.length && (sign !== ',' || quoted)) continue;
    if (at > from) items.push(list.slice(from, at));
    from = at + 1;
  }
  return items;
}

/** Cells of an area in reading order. */
export function cellsOf({ top, left, bottom, right }: Area): Place[] {
  const cells: Place[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push({ row, column });
  return cells;
}
