export { evaluate, type Outcome, type Sight } from './evaluate';
export type { Value } from './values';
export {
  FORMULA_PARTS,
  formulaLines,
  formulaList,
  isFormulaSheet,
  listWords,
  rowsOfText,
  type FormulaList,
  type FormulaPart,
  type ListWords,
} from './formula-list';
export { plainFormula, type NamedPlace } from './formula-text';
export { parseFormula, type IllFormed, type Tree } from './parse-formula';
