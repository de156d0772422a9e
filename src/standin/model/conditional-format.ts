import type { Area } from '../../workbook/address';

/** What a conditional format changes; colours "#RRGGBB", missing where it leaves the cell alone. */
export interface ConditionalStyle {
  readonly fillColor?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
}

/** A conditional format as a file or a test describes it. */
export interface ConditionalFormatData {
  readonly areas: readonly Area[];
  /** "Custom" has a formula; others are kept as they are and not evaluated ("CellValue", "DataBar", …). */
  readonly type: string;
  /** With "=", for Custom. */
  readonly formula?: string;
  readonly style?: ConditionalStyle;
  readonly stopIfTrue?: boolean;
}

/** A conditional format of a sheet; its place in the sheet's list is its priority. */
export class ConditionalFormat {
  areas: readonly Area[];
  formula: string;
  style: ConditionalStyle;
  stopIfTrue: boolean;
  readonly type: string;

  constructor(
    readonly id: string,
    data: ConditionalFormatData,
  ) {
    this.areas = data.areas;
    this.type = data.type;
    this.formula = data.formula ?? '';
    this.style = data.style ?? {};
    this.stopIfTrue = data.stopIfTrue ?? false;
  }

  describe(): ConditionalFormatData {
    const { areas, type, formula, style, stopIfTrue } = this;
    return { areas, type, formula, style, stopIfTrue };
  }
}
