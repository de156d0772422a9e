import type { Area, RangeAddress } from '../../workbook/address';
import { quoteSheet } from '../../workbook/address';
import { absoluteName, parseSheetReference } from '../../workbook/reference';
import { referencesOf, shiftFormula } from './references';
import type { SheetModel } from './sheet-model';
import type { Shift } from './shift';
import { shiftArea } from './shift';

/** Cells that a name stands for; null where they are gone. */
export interface NamedCells {
  readonly sheet: SheetModel;
  readonly area: Area | null;
}

/** A range, several ranges ("=表!$A$1,表!$5:$5"), or whatever a formula says. */
type NameTarget =
  | { readonly sheet: SheetModel; readonly area: Area }
  | { readonly list: readonly NamedCells[] }
  | { readonly formula: string };

/** A defined name. One that stands for ranges moves with their cells and follows the names of their sheets. */
export class DefinedName {
  visible = true;
  comment = '';

  constructor(
    readonly name: string,
    /** The sheet that it belongs to, null for the whole workbook. */
    readonly scope: SheetModel | null,
    private target: NameTarget,
  ) {}

  /** With "=". */
  get formula(): string {
    if ('formula' in this.target) return this.target.formula;
    const list = 'list' in this.target ? this.target.list : [this.target];
    return `=${list.map(cellsText).join(',')}`;
  }

  /** The range that it stands for; undefined for a constant, a formula or a range that is gone. */
  get range(): { readonly sheet: SheetModel; readonly area: Area } | undefined {
    return 'area' in this.target ? this.target : undefined;
  }

  shift(sheet: SheetModel, shift: Shift): void {
    if ('formula' in this.target) {
      const moved = shiftFormula(this.target.formula, '', sheet.name, shift);
      if (referencesOf(this.target.formula).length > 0) this.target = { formula: moved };
    } else if ('list' in this.target) {
      const moved = (area: Area | null): Area | null => (area && shiftArea(area, shift)) ?? null;
      this.target = {
        list: this.target.list.map((cells) => (cells.sheet === sheet ? { sheet, area: moved(cells.area) } : cells)),
      };
    } else if (this.target.sheet === sheet) {
      const area = shiftArea(this.target.area, shift);
      this.target = area ? { sheet, area } : { formula: `=${quoteSheet(sheet.name)}!#REF!` };
    }
  }

  /** What stands for cells of a sheet that is gone stands for nothing. */
  forget(sheet: SheetModel): void {
    if (this.range?.sheet === sheet) this.target = { formula: '=#REF!' };
    else if ('list' in this.target) {
      this.target = {
        list: this.target.list.map((cells) => (cells.sheet === sheet ? { sheet, area: null } : cells)),
      };
    }
  }
}

const cellsText = ({ sheet, area }: NamedCells): string =>
  `${quoteSheet(sheet.name)}!${area ? absoluteName(area) : '#REF!'}`;

/** The ranges that a name's formula lists, undefined where it is anything else than two or more ranges. */
export function rangesOfFormula(formula: string): RangeAddress[] | undefined {
  const parts = formula.replace(/^=/, '').match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  const ranges = parts.map((part) => parseSheetReference(part));
  return ranges.length > 1 && ranges.every((range) => range !== undefined) ? ranges : undefined;
}

/** The range that a name's formula is, undefined where it is more than one range of one sheet. */
export function rangeOfFormula(formula: string): RangeAddress | undefined {
  return parseSheetReference(formula.replace(/^=/, ''));
}
