export { evaluate, type Outcome, type Sight, type Value } from './evaluate';
export { formulaLines, isFormulaSheet, rowsOfText, type FormulaLine } from './formula-list';
export { plainFormula, type NamedPlace } from './formula-text';
export { parseFormula, type IllFormed, type Tree } from './parse-formula';
