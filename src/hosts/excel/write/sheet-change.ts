import type { NewSheet } from '../../../contracts/new-sheet';
import { MAX_SHEET_NAME } from './free-sheet-name';

/** A sheet with what it holds. */
export interface PlacedSheet {
  readonly sheet: string;
  readonly content: NewSheet;
}

/** A sheet that comes, or one that goes again. */
export type SheetChange =
  | { readonly before: null; readonly after: PlacedSheet }
  | { readonly before: Pick<PlacedSheet, 'sheet'>; readonly after: null };

/** The name of a sheet until all of them are there: nobody's sheet is called so. */
export const unfinishedName = (index: number): string => `~绩核 新表 ${String(index + 1)}~`.slice(0, MAX_SHEET_NAME);

/** Whether a sheet was begun and not finished. */
export const isUnfinishedName = (name: string): boolean => /^~绩核 新表 \d{1,4}~$/.test(name);
