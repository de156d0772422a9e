import { isBlankMark } from '../../quantity';
import type { CellAddress } from '../../workbook/address';
import type { IndicatorColumns } from './indicator-columns';
import { keyOf, placeholders } from '../words/lexicon';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock, IndicatorRow } from '../table-types';

/** The levels that hold for the rows beneath them. */
export interface Sticky {
  level1: { text: string; cell: CellAddress } | null;
  level2: { text: string; cell: CellAddress } | null;
}

function levelAt(view: SheetView, row: number, column: number | undefined): { text: string; cell: CellAddress } | null {
  if (column === undefined) return null;
  const area = view.areaAt(row, column);
  const text = view.seenText(row, column);
  return text === '' ? null : { text, cell: view.address(area.top, area.left) };
}

/** IndicatorColumns, both included, that hold a row's name: all under its heading, 指标1： | 修建渠道. */
export function nameSpan(
  view: SheetView,
  block: HeaderBlock,
  columns: IndicatorColumns,
): readonly [number, number] | null {
  const column = columns.name ?? columns.level2;
  if (column === undefined) return null;
  const heading = block.columns.find((entry) => entry.column === column);
  return [column, heading && columns.name !== undefined ? view.areaAt(heading.row, column).right : column];
}

/** A row of the body; null where it holds nothing. The levels that it begins hold from there on. */
export function indicatorRow(
  view: SheetView,
  columns: IndicatorColumns,
  row: number,
  sticky: Sticky,
  names: readonly [number, number] | null,
): IndicatorRow | null {
  const level1 = levelAt(view, row, columns.level1);
  if (level1) {
    if (keyOf(level1.text) !== keyOf(sticky.level1?.text ?? '') || level1.cell.row === row) sticky.level2 = null;
    sticky.level1 = level1;
  }
  const level2 = levelAt(view, row, columns.level2);
  if (level2) sticky.level2 = level2;
  const name = names ? nameText(view, row, names) : '';
  const values = (['target', 'actual', 'weight', 'score', 'completion', 'unitScore'] as const).flatMap((role) => {
    const column = columns[role];
    return column === undefined || view.isBlank(row, column) ? [] : [view.value(row, column)];
  });
  const filled = values.some((value) => typeof value !== 'string' || !isBlankMark(value, 'answer'));
  if (name === '' && !filled && values.length === 0) {
    if (!level2 || level2.cell.row !== row) return null;
    return { row, level1: sticky.level1, level2: sticky.level2, name: '', kind: 'empty' };
  }
  const isUnnamed = name === '' || isPlaceholderName(name);
  const bare = isUnnamed && (!filled || (name !== '' && answersNothing(view, columns, row)));
  return { row, level1: sticky.level1, level2: sticky.level2, name, kind: bare ? 'placeholder' : 'indicator' };
}

/** 无 | / | / | 0 | 0: the row says that the form's line does not apply. */
function answersNothing(view: SheetView, columns: IndicatorColumns, row: number): boolean {
  return (['target', 'actual', 'weight', 'score'] as const).every((role) => {
    const column = columns[role];
    if (column === undefined) return true;
    const value = view.value(row, column);
    return value === null || value === 0 || (typeof value === 'string' && isBlankMark(value, 'amount'));
  });
}

function nameText(view: SheetView, row: number, [left, right]: readonly [number, number]): string {
  let name = '';
  for (let column = left; column <= right; column++) {
    const value = view.value(row, column);
    if (value !== null && typeof value !== 'object') name += String(value).trim();
  }
  // Who looks at a name looks at all of it: of very many blanks one is left.
  return name.length > LONGEST_NAME ? name.replace(/\s+/g, ' ') : name;
}

/** A longer name is a sentence, or mostly blanks. */
const LONGEST_NAME = 200;

/** "指标2：", "……", "指标1:/": printed by the form, not filled by anybody. */
export function isPlaceholderName(name: string): boolean {
  const bare = name.replace(/^指标\s*(?:\d+\s*)?(?:[:：.、]\s*)?/, '').replace(/^(?:[-—/／…。.\s]+|无)$/, '');
  return name !== '' && (bare === '' || placeholders.some((word) => bare === word));
}
