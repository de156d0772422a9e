import type { Area } from '../../workbook/address';
import type { SheetModel } from './sheet-model';

/** Who made a change. */
export type Origin = 'person' | 'add-in' | 'calculation';

/** Something in the workbook is different now. */
export type ModelChange =
  /** Contents or formats of cells. */
  | { readonly kind: 'cells'; readonly sheet: SheetModel; readonly area: Area; readonly content: boolean }
  /** Conditional formats of a sheet. */
  | { readonly kind: 'marks'; readonly sheet: SheetModel }
  /** Name, visibility, protection, merges, widths, heights or hidden rows of a sheet. */
  | { readonly kind: 'sheet'; readonly sheet: SheetModel }
  /** Rows or columns were put in (`count` > 0) or taken out; whatever was there has moved. */
  | { readonly kind: 'moved'; readonly sheet: SheetModel }
  /** Sheets were added, removed or put in another order; or another workbook was loaded. */
  | { readonly kind: 'sheets' }
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
