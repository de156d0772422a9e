import type { Area, RangeAddress } from '../../workbook/address';
import { areaName, parseRange, quoteSheet } from '../../workbook/address';
import { referencesOf, shiftFormula } from './references';
import type { SheetModel } from './sheet-model';
import type { Shift } from './shift';
import { shiftArea } from './shift';

/** A defined name. One that stands for a range moves with its cells and follows its sheet's name. */
export class DefinedName {
  visible = true;
  comment = '';

  constructor(
    readonly name: string,
    /** The sheet that it belongs to, null for the whole workbook. */
    readonly scope: SheetModel | null,
    private target: { readonly sheet: SheetModel; readonly area: Area } | { readonly formula: string },
  ) {}

  /** With "=". */
  get formula(): string {
    if ('formula' in this.target) return this.target.formula;
    const { sheet, area } = this.target;
    return `=${quoteSheet(sheet.name)}!${absolute(area)}`;
  }

  /** The range that it stands for; undefined for a constant, a formula or a range that is gone. */
  get range(): { readonly sheet: SheetModel; readonly area: Area } | undefined {
    return 'formula' in this.target ? undefined : this.target;
  }

  shift(sheet: SheetModel, shift: Shift): void {
    if ('formula' in this.target) {
      const moved = shiftFormula(this.target.formula, '', sheet.name, shift);
      if (referencesOf(this.target.formula).length > 0) this.target = { formula: moved };
    } else if (this.target.sheet === sheet) {
      const area = shiftArea(this.target.area, shift);
      this.target = area ? { sheet, area } : { formula: `=${quoteSheet(sheet.name)}!#REF!` };
    }
  }

  /** What stands for cells of a sheet that is gone stands for nothing. */
  forget(sheet: SheetModel): void {
    if (this.range?.sheet === sheet) this.target = { formula: '=#REF!' };
  }
}

/** "$C$3:$D$4". */
function absolute(area: Area): string {
  return areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** The range that a name's formula is, undefined where it is more than one range of one sheet. */
export function rangeOfFormula(formula: string): RangeAddress | undefined {
  const range = parseRange(formula.replace(/^=/, ''), '');
  return range && range.sheet !== '' ? range : undefined;
}
