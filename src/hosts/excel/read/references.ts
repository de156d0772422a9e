import type { Area } from '../../../workbook/address';
import { namesSheet } from '../../../workbook/sheet-mention';
import type { CellReader } from '../cells/cell-reader';
import type { FormulaBlock } from '../cells/formula-block';
import type { OtherName } from './owned-names';

/** No sheet with more cells between its first and its last content is searched: what is there nobody knows. */
const MAX_CELLS = 5_000_000;

/** Names that Excel itself puts on a sheet which is printed or filtered; they go with it. */
const EXCELS_OWN = /^(?:_xlnm\.|(?:Print_Area|Print_Titles|_FilterDatabase)$)/i;

/** What there is that can refer to a sheet. */
export interface Surroundings {
  /** Areas of the cells with content, by sheet. */
  readonly content: ReadonlyMap<string, Area>;
  readonly otherNames: readonly OtherName[];
}

/**
 * Whether formulas on other sheets, or names, of the user refer to a sheet: without it they would say #REF!. A formula
 * that spells the sheet's name in a text (INDIRECT, HYPERLINK) refers to it as well. Where it cannot be told, they do.
 */
export class References {
  private blocks: readonly FormulaBlock[] = [];

  constructor(
    private readonly around: Surroundings,
    private readonly sheet: string,
  ) {}

  /** Asks for the formulas of the other sheets. */
  ask(reader: CellReader): void {
    this.blocks = this.others()
      .filter(([, area]) => isSearchable(area))
      .map(([name, area]) => reader.askFormulas(name, area));
  }

  /** After the `sync`. */
  exist(): boolean {
    const { sheet } = this;
    return (
      this.around.otherNames.some((name) => isReference(name, sheet)) ||
      this.others().some(([, area]) => !isSearchable(area)) ||
      this.blocks.some(({ formulas }) => formulas.some((formula) => namesSheet(formula, sheet)))
    );
  }

  private others(): (readonly [string, Area])[] {
    return [...this.around.content].filter(([name]) => name !== this.sheet);
  }
}

/** A name that belongs to the sheet would go with it. */
const isReference = ({ name, scope, formula }: OtherName, sheet: string): boolean =>
  (scope === sheet && !EXCELS_OWN.test(name)) || (scope !== sheet && namesSheet(formula, sheet));

const isSearchable = ({ top, left, bottom, right }: Area): boolean =>
  (bottom - top + 1) * (right - left + 1) <= MAX_CELLS;
