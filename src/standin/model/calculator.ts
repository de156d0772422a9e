import type { Area } from '../../workbook/address';
import type { SheetModel } from './sheet-model';

/** Keeps the results of formulas current. The model is the truth; the calculator only fills in values. */
export interface Calculator {
  /** Cells that results may depend on have changed: those of an area, or (undefined) the workbook as a whole. */
  invalidate(sheet: SheetModel | undefined, area: Area | undefined): void;
  /** Brings all results up to date; cheap where nothing was invalidated. */
  calculate(): void;
}
