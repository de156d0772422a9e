import { linesOf, lookOf, ourStyle } from '../hosts/file/cell-look';
import type { CellChange, StyleChange } from '../hosts/file/changes';
import type { OwnLook } from '../hosts/file/own-columns';
import { styleAt } from '../hosts/file/sheet-patch';
import type { XlsxSheet, XlsxWorkbook } from '../hosts/file/xlsx-workbook';
import {
  changesLook,
  isNewPlace,
  LINE_PLACES,
  lookComment,
  rememberedLook,
  type LinePlace,
  type LookChange,
} from '../hosts/own-look';
import { contains, type Area } from '../workbook/address';

/** How a cell of a column of ours is dressed, and what the name over it says; null for no name. */
export interface Dress {
  readonly change: Pick<CellChange, 'like' | 'style'>;
  readonly comment: string | null;
}

/** A run of cells of one column with the comment that remembers their look. */
export interface LookRun {
  readonly area: Area;
  readonly comment: string;
}

/** What is said of cells that keep the look that they have. */
const AS_THEY_ARE = lookComment({ before: {}, after: {}, lines: {} });

/** Dresses cells of columns of ours like those of the table's last column in the same rows. */
export class CopyLooks {
  private readonly made = new Map<string, Dress>();

  /** `looks`: what names of an earlier run remember. `isOurs`: whether an earlier run wrote the cell. */
  constructor(
    private readonly workbook: XlsxWorkbook,
    private readonly looks: readonly OwnLook[],
    private readonly isOurs: (sheet: string, row: number, column: number) => boolean,
  ) {}

  /** `isBeside`: the line at the left of the cell is that of its neighbour. */
  dress(sheet: XlsxSheet, row: number, column: number, lastColumn: number, isBeside: boolean): Dress {
    const isOurs = this.isOurs(sheet.name, row, column);
    const known = isOurs
      ? this.looks.find(({ range }) => range?.sheet === sheet.name && contains(range.area, row, column))?.comment
      : undefined;
    const like = { row, column: lastColumn };
    if (isOurs && known === undefined) return { change: { like }, comment: null };
    const isNew = (sheet.rows[row]?.styles[column] ?? 0) === 0;
    const [model, place] = [styleAt(sheet, row, lastColumn), styleAt(sheet, row, column)];
    // Cells that look alike are dressed alike.
    const key = [known, model, place, isNew, isBeside].join();
    const dress =
      this.made.get(key) ?? (known === undefined ? this.anew(model, place, isNew, isBeside) : this.again(known, model));
    this.made.set(key, dress);
    return dress.change.like ? { ...dress, change: { ...dress.change, like } } : dress;
  }

  private anew(model: number, place: number, isNew: boolean, isBeside: boolean): Dress {
    const [theirs, style] = [this.workbook.cellStyle(model), this.workbook.cellStyle(place)];
    const present = linesOf(style);
    const free = LINE_PLACES.filter(
      (place) =>
        (place === 'left' ? !isBeside : true) &&
        (isNew || (place === 'inside' ? (present.top ?? present.bottom) : present[place]) === null),
    );
    const change: LookChange = { before: lookOf(style), after: lookOf(theirs), lines: among(free, linesOf(theirs)) };
    const like = { row: 0, column: 0 };
    if (isNew) return { change: { like }, comment: changesLook(change) ? lookComment(change, true) : null };
    const comment = lookComment(change);
    return { change: comment === null ? {} : { style: ourStyle(change) }, comment: comment ?? AS_THEY_ARE };
  }

  /** A cell that we have dressed before, where the table may look otherwise by now. */
  private again(comment: string, model: number): Dress {
    const known = rememberedLook(comment);
    if (Object.keys(known.after).length === 0) return { change: {}, comment };
    const style = this.workbook.cellStyle(model);
    const after = Object.fromEntries(Object.entries(lookOf(style)).filter(([key]) => key in known.after));
    const places = LINE_PLACES.filter((line) => known.lines[line] !== undefined);
    const change: LookChange = { ...known, after, lines: among(places, linesOf(style)) };
    const now = lookComment(change, isNewPlace(comment));
    if (now === null || now === comment) return { change: {}, comment };
    return { change: { style: turned(known, change) }, comment: now };
  }
}

/** What makes of our former look our present one. */
function turned(from: LookChange, to: LookChange): StyleChange {
  const style = ourStyle({ ...to, before: from.after });
  const sides = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const;
  const gone = Object.entries(sides).flatMap(([place, side]) => {
    const [then, now] = [from.lines[place as LinePlace], to.lines[place as LinePlace]];
    return then && !now ? [[side, null]] : [];
  });
  const changed = { ...(Object.fromEntries(gone) as StyleChange['sides']), ...style.sides };
  return { ...style, ...(Object.keys(changed).length > 0 && { sides: changed }) };
}

const among = (places: readonly LinePlace[], lines: LookChange['lines']): LookChange['lines'] =>
  Object.fromEntries(LINE_PLACES.flatMap((place) => (places.includes(place) ? [[place, lines[place] ?? null]] : [])));

/** Neighbours, one below the other, with the same comment as one run. */
export function lookRuns(
  left: number,
  cells: readonly { readonly row: number; readonly comment: string | null }[],
): LookRun[] {
  const runs: LookRun[] = [];
  for (const { row, comment } of cells) {
    if (comment === null) continue;
    const last = runs.at(-1);
    if (last?.comment === comment && last.area.bottom === row - 1)
      runs[runs.length - 1] = { comment, area: { ...last.area, bottom: row } };
    else runs.push({ comment, area: { top: row, left, bottom: row, right: left } });
  }
  return runs;
}
