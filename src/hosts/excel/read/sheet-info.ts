import type { SheetSnapshot } from '../../../workbook/snapshot';

export type Visibility = SheetSnapshot['visibility'];

/** What is known of a sheet without its cells. */
export interface SheetInfo {
  /** Excel's own id, which stays when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly protected: boolean;
}
