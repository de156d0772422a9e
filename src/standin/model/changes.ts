import type { Area } from '../../workbook/address';
import type { SheetModel } from './sheet-model';
import type { Shift } from './shift';

/** Who made a change: the person at this Excel, another one who has the workbook open, the add-in, or Excel itself. */
export type Origin = 'person' | 'co-author' | 'add-in' | 'calculation';

/** Something in the workbook is different now. */
export type ModelChange =
  /** Contents or formats of cells. */
  | { readonly kind: 'cells'; readonly sheet: SheetModel; readonly area: Area; readonly content: boolean }
  /** Conditional formats of a sheet. */
  | { readonly kind: 'marks'; readonly sheet: SheetModel }
  /** Name, visibility, protection, merges, widths, heights or hidden rows of a sheet; its old name where that is new. */
  | { readonly kind: 'sheet'; readonly sheet: SheetModel; readonly nameBefore?: string }
  /** Rows or columns were put in (`count` > 0) or taken out; whatever was there has moved. */
  | { readonly kind: 'moved'; readonly sheet: SheetModel; readonly shift: Shift }
  /** A sheet was added or removed, or they were put in another order; or another workbook was loaded. */
  | { readonly kind: 'sheets'; readonly added?: SheetModel; readonly removed?: SheetModel }
  | { readonly kind: 'active-sheet'; readonly sheet: SheetModel; readonly before: SheetModel | undefined }
  | { readonly kind: 'selection'; readonly sheet: SheetModel; readonly area: Area }
  /** Defined names, custom XML parts, settings, comments or tables. */
  | { readonly kind: 'parts' };

export type ChangeListener = (change: ModelChange, origin: Origin) => void;

/** Keeps the listeners of a workbook and knows on whose behalf it is being changed. */
export class Changes {
  private readonly listeners = new Set<ChangeListener>();
  private origin: Origin = 'person';

  /** Returns the function that stops it. */
  listen(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(change: ModelChange): void {
    for (const listener of [...this.listeners]) listener(change, this.origin);
  }

  /** Runs `work`; what it changes is said to come from `origin`. */
  as<T>(origin: Origin, work: () => T): T {
    const before = this.origin;
    this.origin = origin;
    try {
      return work();
    } finally {
      this.origin = before;
    }
  }
}
