import type { Area } from '../../workbook/address';
import { singleCell } from '../../workbook/address';
import { notModelled } from '../excel-error';
import type { Cell } from '../model';
import { intersection, isBlank } from '../model';
import type { Arguments, WireObject } from '../rich-api';
import { rangeAreasType } from './range-areas';
import type { RangeTarget } from './range-target';

const KINDS: Readonly<Record<string, (cell: Cell) => boolean>> = {
  Blanks: isBlank,
  Constants: (cell) => cell.formula === undefined && cell.value !== null,
  Formulas: (cell) => cell.formula !== undefined,
};

/** The cells of a kind within the used range, joined along the rows; null where there is none. */
export function specialCells({ book, sheet, area }: RangeTarget, args: Arguments): WireObject | null {
  const isWanted = KINDS[args.text(0)];
  if (!isWanted) throw notModelled(`special cells ${args.text(0)}`);
  const used = sheet.grid.usedArea(true);
  const part = used && intersection(area, used);
  if (!part) return null;
  const areas: Area[] = [];
  for (let row = part.top; row <= part.bottom; row++) {
    for (let column = part.left; column <= part.right; column++) {
      if (!isWanted(sheet.cell(row, column))) continue;
      const last = areas.at(-1);
      if (last?.bottom === row && last.right === column - 1) areas[areas.length - 1] = { ...last, right: column };
      else areas.push(singleCell(row, column));
    }
  }
  return areas.length === 0 ? null : rangeAreasType.of({ book, sheet, areas });
}
