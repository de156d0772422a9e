import type { NewSheet } from '../contracts/new-sheet';
import type {
  FormulaChange,
  FormulaLine,
  FormulaOutcome,
  OwnFormula,
  OwnFormulaList,
  PlacedFormula,
} from '../contracts/own-formula';
import type { Settings } from '../contracts/settings';
import type { TaughtForms } from '../contracts/taught-form';
import {
  FORMULA_PARTS,
  formulaList,
  isFormulaSheet,
  listWords,
  type FormulaList,
  type FormulaPart,
  type ListWords,
} from '../formulas';
import { formulaScope, judgeFormula } from '../rules/shared/judge-formula';
import { formulaSight } from '../rules/shared/formula-sight';
import type { CellAddress } from '../workbook/address';
import { inputIn, type CellEdit } from '../workbook/edit';
import { largest } from '../workbook/lists';
import type { SheetSnapshot, Snapshot } from '../workbook/snapshot';
import { openBook } from './book';

/** The lists of formulas (复核公式) of a workbook, in the order of its sheets. */
export function ownFormulaLists(snapshot: Snapshot): OwnFormulaList[] {
  return listsOf(snapshot).map(({ sheet, list: { head, lines } }) => ({
    sheet: sheet.name,
    lines,
    end: endOf(sheet),
    takesTolerances: head !== null || lines.length === 0,
  }));
}

/**
 * Judges formulas on a workbook as a review does, whether or not they stand in it yet; `place` is where one stands, or
 * is to stand. What does not change between two formulas is made once.
 */
export function formulaTrial(
  snapshot: Snapshot,
  settings: Settings,
  forms: TaughtForms = [],
): (formula: OwnFormula, place: CellAddress) => FormulaOutcome {
  const book = openBook(snapshot, settings, forms);
  const scope = formulaScope(book);
  return (formula, place) => {
    // Each may look at as many cells as all of a review together.
    const judged = judgeFormula(formula, place.row, { ...scope, sight: formulaSight(book) });
    if (judged.kind !== 'not-checked') return judged;
    const { reason, data } = judged;
    return { kind: 'not-checked', entry: { rule: 'own-formula', cell: place, reason, data, table: null } };
  };
}

/** Where each formula is to stand, once all are written: its list's sheet, row and column of formulas. */
export function formulaPlaces(
  snapshot: Snapshot,
  formulas: readonly PlacedFormula[],
  language: 'zh' | 'en',
): CellAddress[] {
  const lists = listsOf(snapshot);
  const ends = lists.map(({ sheet, list }) => firstFree(sheet, list));
  let added = 1;
  return formulas.map(({ list: index, row }) => {
    const known = lists[index];
    if (!known) return { sheet: listWords(language).sheet, row: added++, column: FORMULA_PARTS.indexOf('formula') };
    const column = columnsOf(known.sheet, known.list).formula ?? 1;
    if (row !== null) return { sheet: known.sheet.name, row, column };
    const end = ends[index] ?? 0;
    ends[index] = end + 1;
    return { sheet: known.sheet.name, row: end, column };
  });
}

/**
 * What to write so that the lists of a workbook hold just these formulas: cells that differ, blanks where a formula is
 * gone, headings that a list lacks; a sheet of its own where there is no list. Nothing else on a list's sheet is touched.
 */
export function formulaChange(
  snapshot: Snapshot,
  formulas: readonly PlacedFormula[],
  language: 'zh' | 'en',
): FormulaChange {
  const words = listWords(language);
  const lists = listsOf(snapshot);
  if (lists.length === 0) return { edits: [], sheets: formulas.length === 0 ? [] : [newList(formulas, words)] };
  const places = formulaPlaces(snapshot, formulas, language);
  const edits = lists.flatMap(({ sheet, list }, index) => {
    const wanted = new Map<number, OwnFormula>();
    formulas.forEach(({ list: own, formula }, at) => {
      const place = places[at];
      if (own === index && place) wanted.set(place.row, formula);
    });
    return editsOf(sheet, list, wanted, words);
  });
  return { edits, sheets: [] };
}

interface ListOnSheet {
  readonly sheet: SheetSnapshot;
  readonly list: FormulaList;
}

function listsOf({ sheets }: Snapshot): ListOnSheet[] {
  return sheets
    .filter(({ name }) => isFormulaSheet(name))
    .map((sheet) => ({
      sheet,
      list: formulaList(Array.from({ length: endOf(sheet) }, (_, row) => sheet.rows[row]?.values)),
    }));
}

function endOf({ rows }: SheetSnapshot): number {
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.values.every((value) => value === null) !== false) end--;
  return end;
}

/** A list that is quite empty gets headings first. */
const needsHeadings = ({ head, lines }: FormulaList): boolean => head === null && lines.length === 0;

const firstFree = (sheet: SheetSnapshot, list: FormulaList): number => endOf(sheet) + (needsHeadings(list) ? 1 : 0);

/** The columns of a list, with those that it gets with a heading: side by side, behind all that is on its sheet. */
function columnsOf(sheet: SheetSnapshot, list: FormulaList): Readonly<Partial<Record<FormulaPart, number>>> {
  if (needsHeadings(list)) return Object.fromEntries(FORMULA_PARTS.map((part, column) => [part, column]));
  if (list.head === null) return list.columns;
  let free = largest(
    sheet.rows.map((row) => row?.values.length ?? 0),
    0,
  );
  const missing = FORMULA_PARTS.filter((part) => list.columns[part] === undefined);
  return { ...list.columns, ...Object.fromEntries(missing.map((part) => [part, free++])) };
}

function editsOf(
  sheet: SheetSnapshot,
  list: FormulaList,
  wanted: ReadonlyMap<number, OwnFormula>,
  words: ListWords,
): CellEdit[] {
  const columns = columnsOf(sheet, list);
  const headings = new Set<FormulaPart>();
  const edits: CellEdit[] = [];
  const edit = (row: number, part: FormulaPart, text: string): void => {
    const column = columns[part];
    if (column === undefined) return;
    const before = inputIn(sheet, row, column);
    if (before.kind === 'value' && shownText(before.value) === text) return;
    edits.push({ cell: { sheet: sheet.name, row, column }, before, after: { kind: 'value', value: text } });
    if (list.columns[part] === undefined || needsHeadings(list)) headings.add(part);
  };
  const known = new Map(list.lines.map((line) => [line.row, line]));
  for (const row of known.keys()) if (!wanted.has(row)) for (const part of FORMULA_PARTS) edit(row, part, '');
  for (const [row, formula] of wanted) {
    const line = known.get(row);
    for (const part of FORMULA_PARTS)
      if (!line || line[part] !== formula[part]) edit(row, part, textOf(formula, part, words));
  }
  if (needsHeadings(list) && edits.length > 0) for (const part of FORMULA_PARTS) headings.add(part);
  const row = list.head ?? endOf(sheet);
  for (const part of headings) edit(row, part, words.headings[part]);
  return edits;
}

function newList(formulas: readonly PlacedFormula[], words: ListWords): NewSheet {
  const rows = formulas.map(({ formula }) => FORMULA_PARTS.map((part) => textOf(formula, part, words) || null));
  return {
    name: words.sheet,
    rows: [FORMULA_PARTS.map((part) => words.headings[part]), ...rows],
    merges: [],
    formats: [],
    above: 0,
  };
}

function textOf(formula: OwnFormula, part: FormulaPart, { levels }: ListWords): string {
  if (part !== 'level') return formula[part];
  return formula.level === null ? '' : levels[formula.level];
}

const shownText = (value: FormulaLine['name'] | number | boolean | null): string =>
  value === null ? '' : String(value);
