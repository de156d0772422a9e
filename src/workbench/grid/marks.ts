import type { IStyleData } from '@univerjs/core';
import { MAX_COLUMNS } from '../../workbook/address';
import type { ConditionalFormat, SheetModel } from '../../standin/model';
import { markStyle } from './grid-style';

/** Rules that are true in every cell and carry a name in a text: `=LEN("jihe:error")>0`. */
const ALWAYS_TRUE = /^=LEN\("[^"]+"\)>0$/i;

/** The looks that always-true conditional formats lay over cells, by sheet. Other formats are not painted. */
export class Marks {
  private readonly sheets = new Map<string, ReadonlyMap<number, IStyleData>>();

  /** What lies over a cell (zero-based), or undefined. */
  at(sheetId: string, row: number, column: number): IStyleData | undefined {
    return this.sheets.get(sheetId)?.get(row * MAX_COLUMNS + column);
  }

  /** Reads the formats of a sheet again. */
  refresh(sheet: SheetModel): void {
    const cells = new Map<number, IStyleData>();
    // from the lowest priority up, so that the highest has the last word
    for (const format of [...sheet.conditionalFormats].reverse()) if (isMark(format)) paint(format, cells);
    this.sheets.set(sheet.id, cells);
  }

  forget(): void {
    this.sheets.clear();
  }
}

function isMark({ type, formula }: ConditionalFormat): boolean {
  return type === 'Custom' && ALWAYS_TRUE.test(formula.replaceAll(' ', ''));
}

function paint({ areas, style }: ConditionalFormat, cells: Map<number, IStyleData>): void {
  const look = markStyle(style);
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const key = row * MAX_COLUMNS + column;
        cells.set(key, { ...cells.get(key), ...look });
      }
    }
  }
}
