import { normalizeText } from '../../quantity';
import type { TableHeader } from '../../contracts/taught-form';
import type { Area } from '../../workbook/address';
import type { SheetView } from '../sheet/sheet-view';
import type { HeaderBlock } from '../table-types';

/** Figures change from year to year, the form does not: 2024年预算数 heads what 2025年预算数 heads. */
const FIGURES = /[\d零〇一二三四五六七八九十]{1,8}(?=年)|\d+/g;
const CELL = '|';
const ROW = '\n';
/** A longer text begins no header. */
const LONGEST_TEXT = 80;

/**
 * What a header is known by: its texts by row and column, width and blanks made equal, without figures, and which cells
 * are joined to the left (<) or upwards (^). It says nothing of where on the sheet the header stands.
 */
export function tableHeader(view: SheetView, { area }: Pick<HeaderBlock, 'area'>): TableHeader {
  const rows: string[] = [];
  const titles: string[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: string[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const merge = view.mergeAt(row, column);
      if (merge && (merge.top !== row || merge.left !== column)) {
        cells.push(merge.top === row || merge.left < column ? '<' : '^');
        continue;
      }
      const text = view.text(row, column);
      cells.push(cellKey(text));
      if (text !== '') titles.push(text.replaceAll(/\s+/g, ' '));
    }
    rows.push(cells.join(CELL));
  }
  return { header: rows.join(ROW), title: titles.join(' | ') };
}

/** A header's text without width, blanks and figures. */
const cellKey = (text: string): string =>
  normalizeText(text).replaceAll(/\s/g, '').replace(FIGURES, '').replaceAll(CELL, '');

/** A header that is looked for by its fingerprint (`TableHeader.header`), from its first text on. */
interface Sought {
  readonly header: string;
  /** Columns left of its first text. */
  readonly before: number;
  readonly height: number;
  readonly width: number;
}

/** Headers by the key of their first text. */
export type SoughtHeaders = ReadonlyMap<string, readonly Sought[]>;

export function soughtHeaders(headers: readonly string[]): SoughtHeaders {
  const sought = new Map<string, Sought[]>();
  for (const header of headers) {
    const rows = header.split(ROW);
    const first = rows[0]?.split(CELL) ?? [];
    const before = first.findIndex((key) => key !== '' && key !== '<' && key !== '^');
    const key = first[before];
    if (key === undefined) continue;
    sought.set(key, [...(sought.get(key) ?? []), { header, before, height: rows.length, width: first.length }]);
  }
  return sought;
}

/** Areas that begin in a row and have one of the headers, whatever their words say to the lexicon. */
export function areasOfHeaders(view: SheetView, row: number, sought: SoughtHeaders): readonly Area[] {
  if (sought.size === 0) return [];
  return view.filled(row).flatMap(({ column, value }) => {
    if (typeof value !== 'string' || value.length > LONGEST_TEXT) return [];
    return (sought.get(cellKey(value)) ?? []).flatMap(({ header, before, height, width }) => {
      const left = column - before;
      const area = { top: row, left, bottom: row + height - 1, right: left + width - 1 };
      return left >= 0 && tableHeader(view, { area }).header === header ? [area] : [];
    });
  });
}
