import type { Area } from '../../../workbook/address';

/** Queues the place of a sheet's used range; call the result after the next `sync`. Undefined for an empty sheet. */
export function loadUsedArea(sheet: Excel.Worksheet, valuesOnly: boolean): () => Area | undefined {
  const used = sheet.getUsedRangeOrNullObject(valuesOnly);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return () => areaOf(used);
}

function areaOf(range: Excel.Range): Area | undefined {
  if (range.isNullObject) return undefined;
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}
