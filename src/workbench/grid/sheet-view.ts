import type { XlsxWorkbook } from '../../hosts/file/xlsx-workbook';
import { pointsOfCharacters, STANDARD_HEIGHT, STANDARD_WIDTH } from '../../standin/model';
import { worksheets } from '../file/standin-data';

/** What a grid shows of a sheet that no add-in can see or change. Sizes in points. */
export interface SheetView {
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly rowHeight: number;
  readonly columnWidth: number;
}

/** The looks of a workbook beside its cells. */
export interface WorkbookView {
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  /** By name of the sheet. */
  readonly sheets: ReadonlyMap<string, SheetView>;
}

export const PLAIN_SHEET: SheetView = {
  frozenRows: 0,
  frozenColumns: 0,
  rowHeight: STANDARD_HEIGHT,
  columnWidth: STANDARD_WIDTH,
};

export function viewOf(workbook: XlsxWorkbook): WorkbookView {
  const { font } = workbook.cellStyle(0);
  const sheets = worksheets(workbook).map(({ name, frozen, defaultRowHeight, defaultColumnWidth }) => {
    const view: SheetView = {
      frozenRows: frozen.rows,
      frozenColumns: frozen.columns,
      rowHeight: defaultRowHeight ?? STANDARD_HEIGHT,
      columnWidth: defaultColumnWidth === undefined ? STANDARD_WIDTH : pointsOfCharacters(defaultColumnWidth),
    };
    return [name, view] as const;
  });
  return { fontName: font.name, fontSize: font.size, sheets: new Map(sheets) };
}
