import { readAmount, ZERO, type Decimal } from '../../quantity';
import type { ItemColumns } from './item-columns';
import type { RawRow } from '../rows/raw-row';
import { isFundPart, isNamedTotal } from '../words/lexicon';
import { rankOfCodeBefore } from '../words/ordinal';
import type { SheetView } from '../sheet/sheet-view';

/** Levels from codes that stand before the names, where no ordinals tell and codes of two lengths do. */
export function withCodedNames(view: SheetView, { nameColumn }: ItemColumns, rows: RawRow[]): RawRow[] {
  if (nameColumn === null || rows.some(({ rank }) => rank !== null)) return rows;
  const coded = rows.flatMap((row) => {
    const rank = row.kind === 'item' ? rankOfCodeBefore(view.text(row.row, nameColumn)) : null;
    return rank === null ? [] : [{ row, rank }];
  });
  if (new Set(coded.map(({ rank }) => rank)).size < 2) return rows;
  for (const { row, rank } of coded) row.rank = rank;
  return rows;
}

/**
 * Totals that say of what they are. One that comes before all figures is the total of what follows; several of that
 * kind each head their own rows. One that follows figures adds up what stands above it.
 */
export function withNamedTotals(rows: RawRow[]): RawRow[] {
  const named = rows.filter(({ kind, rank, name }) => kind === 'item' && rank === null && isNamedTotal(name));
  const [first] = named;
  if (!first) return rows;
  const heads = rows.find(({ figured }) => figured) === first;
  if (!heads) {
    const last = rows.at(-1);
    for (const row of named) row.kind = row === last ? 'total' : 'subtotal';
  } else if (named.length === 1) first.kind = 'total';
  else if (rows.every(({ rank }) => rank !== 0)) for (const row of named) row.rank = 0;
  return rows;
}

/** A row under the closing total that names one of its sources: 其中：财政拨款, and the sources that follow it. */
export function isPartOfTotal(text: string, last: RawRow | undefined): boolean {
  return text.startsWith('其中') || (last?.kind === 'of-which' && isFundPart(text));
}

/**
 * Without ordinals nothing tells where a list after 其中 ends: 直接费用 100, 其中：设备费 40, 材料费 60, 间接费用 20. The rows
 * that make its sum exactly that of the row above belong to it.
 */
export function withUnmarkedParts(view: SheetView, columns: ItemColumns, raw: RawRow[]): RawRow[] {
  const column = columns.amounts.find(({ role }) => role === 'budget' || role === 'spent')?.column;
  if (column === undefined || raw.some(({ rank }) => rank !== null)) return raw;
  const amount = (row: RawRow | undefined): Decimal | null => {
    const read = row ? readAmount(view.value(row.row, column), view.format(row.row, column)) : null;
    return read?.kind === 'number' ? read.value : null;
  };
  raw.forEach((first, index) => {
    const whole = raw[index - 1];
    const goal = amount(whole);
    if (first.kind !== 'of-which' || whole?.kind !== 'item' || !goal) return;
    let sum = ZERO;
    for (let at = index; at < raw.length; at++) {
      const row = raw[at];
      const part = amount(row);
      if (!row || !part || sum.gte(goal) || (row.kind !== 'of-which' && row.kind !== 'item')) return;
      sum = sum.plus(part);
      if (!sum.eq(goal)) continue;
      for (const taken of raw.slice(index, at + 1)) taken.kind = 'of-which';
      return;
    }
  });
  return raw;
}
