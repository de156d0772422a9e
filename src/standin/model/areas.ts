import type { Area } from '../../workbook/address';

/** The smallest area around both. */
export function boundingArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** The area with the row below it or the column right of it, where the cell lies there; else as it is. */
export function grownArea(area: Area, row: number, column: number): Area {
  const { top, left, bottom, right } = area;
  if (column === right + 1 && row >= top && row <= bottom) return { ...area, right: column };
  return row === bottom + 1 && column >= left && column <= right ? { ...area, bottom: row } : area;
}

export function intersection(a: Area, b: Area): Area | undefined {
  const part = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return part.bottom < part.top || part.right < part.left ? undefined : part;
}
