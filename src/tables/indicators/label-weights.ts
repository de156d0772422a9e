import { readAmount } from '../../quantity';
import type { CellAddress } from '../../workbook/address';
import { weightColumns, type IndicatorColumns } from './indicator-columns';
import { keyOf } from '../words/lexicon';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock, IndicatorGroup, IndicatorRow, LabelledWeight } from '../table-types';

/** The weight that an indicator's name ends with, 相关性（5分）; null where it names none. */
export function weightInName(name: string): string | null {
  return /[(（]\s*(\d{1,3}(?:\.\d{1,2})?)\s*分\s*[)）]$/.exec(name)?.[1] ?? null;
}

/** Whether weights stand in the names: a column of scores, none of weights, and most names end with one. */
export function namesWeigh(columns: IndicatorColumns, rows: readonly IndicatorRow[]): boolean {
  if (columns.weight !== undefined || columns.score === undefined || columns.name === undefined) return false;
  const named = rows.filter(({ kind }) => kind === 'indicator');
  return named.length > 0 && named.filter(({ name }) => weightInName(name) !== null).length * 2 > named.length;
}

const LABEL_WEIGHT =
  /[(（]\s*(?:(?:权重|分值|满分)\s*)?(?:[:：]\s*)?(\d{1,3}(?:\.\d{1,2})?)\s*(?:[分%％]\s*)?[)）]|\D(\d{1,3}(?:\.\d{1,2})?)\s*分\s*$/;

/**
 * Weights of first levels, second levels and the side label: inside the label, "产出指标(50分)", or in a column of
 * weights beside it.
 */
export function labelWeights(
  view: SheetView,
  block: HeaderBlock,
  columns: IndicatorColumns,
  rows: readonly IndicatorRow[],
  groups: readonly IndicatorGroup[],
): LabelledWeight[] {
  const found = new Map<string, { cell: CellAddress; text: string; weight: string; rows: number[] }>();
  const note = (text: string, cell: CellAddress, index: number, upper = ''): void => {
    const match = LABEL_WEIGHT.exec(text);
    const weight = match?.[1] ?? match?.[2];
    if (weight === undefined) return;
    const key = `${upper}/${keyOf(text)}`;
    const entry = found.get(key);
    if (entry) entry.rows.push(index);
    else found.set(key, { cell, text, weight, rows: [index] });
  };
  for (const { column } of weightColumns(block)) {
    const level = [columns.level2, columns.level1].find((other) => other !== undefined && other < column);
    if (level === undefined || columns.name === undefined || column > columns.name) continue;
    let run = { label: '', weight: '', row: -1 };
    rows.forEach((row, index) => {
      const label = level === columns.level1 ? row.level1 : row.level2;
      const amount = label ? readAmount(view.value(label.cell.row, column), view.format(label.cell.row, column)) : null;
      if (!label || amount?.kind !== 'number') return;
      // A label that every row repeats with its weight is one label all the same.
      const path = level === columns.level1 ? label.text : `${row.level1?.text ?? ''}/${label.text}`;
      const weight = amount.value.toFixed();
      if (path !== run.label || weight !== run.weight) run = { label: path, weight, row: label.cell.row };
      const key = `${String(column)}:${String(run.row)}`;
      const entry = found.get(key);
      if (entry) entry.rows.push(index);
      else
        found.set(key, {
          cell: view.address(label.cell.row, column),
          text: label.text,
          weight: amount.value.toFixed(),
          rows: [index],
        });
    });
  }
  rows.forEach((row, index) => {
    if (row.kind === 'group') return;
    // The side label stands around all levels, also where there is one first level only.
    if (block.side) note(block.side.text, view.address(block.side.area.top, block.side.area.left), index);
    if (row.level1) note(row.level1.text, row.level1.cell, index);
    if (row.level2 && columns.name !== undefined) note(row.level2.text, row.level2.cell, index, row.level1?.text);
  });
  for (const { index, members } of groups) {
    const row = rows[index];
    const cell = row && columns.weight !== undefined ? view.address(row.row, columns.weight) : null;
    const amount = cell ? readAmount(view.value(cell.row, cell.column), view.format(cell.row, cell.column)) : null;
    if (!row || !cell || amount?.kind !== 'number') continue;
    found.set(`group:${String(index)}`, { cell, text: row.name, weight: amount.value.toFixed(), rows: [...members] });
  }
  return [...found.values()];
}
