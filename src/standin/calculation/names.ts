import { stringifyTokens, tokenize } from '@borgar/fx';
import type { SheetModel, WorkbookModel } from '../model';

/** The formula with defined names replaced by what they stand for: the engine does not know all names that Excel does. */
export function withoutNames(formula: string, sheet: SheetModel, model: WorkbookModel): string {
  if (model.names.length === 0) return formula;
  return stringifyTokens(
    tokenize(formula).map((token) => {
      if (token.type !== 'range_named') return token;
      const name = model.findName(token.value, sheet) ?? model.findName(token.value);
      if (!name) return token;
      const meaning = name.formula.slice(1);
      return { ...token, value: name.range ? meaning : `(${meaning})` };
    }),
  );
}
