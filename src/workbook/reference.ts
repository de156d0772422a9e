import type { Area } from './address';
import {
  areaName,
  columnIndex,
  columnName,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  parseRange,
  type RangeAddress,
} from './address';

/** The area as a reference that Excel keeps when the formula is copied: "$B$2", "$B$2:$C$9", "$5:$6", "$C:$D". */
export function absoluteName(area: Area): string {
  const { top, left, bottom, right } = area;
  if (left === 0 && right === MAX_COLUMNS - 1) return `$${String(top + 1)}:$${String(bottom + 1)}`;
  if (top === 0 && bottom === MAX_ROWS - 1) return `$${columnName(left)}:$${columnName(right)}`;
  return areaName(area).replace(/([A-Z]{1,3})(\d{1,7})/g, '$$$1$$$2');
}

/** Reads what `parseArea` reads, and whole rows and columns ("5:6", "$C:$D"); undefined where the text is none. */
export function parseReference(text: string): Area | undefined {
  const area = parseArea(text);
  if (area) return area;
  const [first = '', last = '', ...more] = text.trim().replaceAll('$', '').split(':');
  if (more.length > 0) return undefined;
  const [left, right] = [columnIndex(first), columnIndex(last)];
  if (left !== undefined && right !== undefined)
    return { top: 0, left: Math.min(left, right), bottom: MAX_ROWS - 1, right: Math.max(left, right) };
  const [top, bottom] = [rowIndex(first), rowIndex(last)];
  if (top === undefined || bottom === undefined) return undefined;
  return { top: Math.min(top, bottom), left: 0, bottom: Math.max(top, bottom), right: MAX_COLUMNS - 1 };
}

/**
 * Reads a reference with its sheet, whole rows and columns among them: "Sheet1!$B$2:$B$9", "'支 出'!$C:$C". One without a sheet is
 * of `sheet`; undefined where there is none, or the text is no reference.
 */
export function parseSheetReference(text: string, sheet = ''): RangeAddress | undefined {
  const bang = text.lastIndexOf('!');
  const name = bang < 0 ? sheet : (parseRange(`${text.slice(0, bang)}!A1`, '')?.sheet ?? '');
  const area = parseReference(text.slice(bang + 1));
  return area && name !== '' ? { sheet: name, area } : undefined;
}

function rowIndex(text: string): number | undefined {
  return /^[1-9]\d{0,6}$/.test(text) && Number(text) <= MAX_ROWS ? Number(text) - 1 : undefined;
}
