import type {
  AppendedSheet,
  CellChange,
  CellContent,
  ConditionalChange,
  SheetChanges,
  WorkbookChanges,
} from '../../hosts/file/changes';
import { MARK_TEXT } from '../../hosts/file/removal';
import { STORED_NAMESPACE } from '../../hosts/file/snapshot';
import type { XlsxSheet, XlsxWorkbook } from '../../hosts/file/xlsx-workbook';
import type { Cell, SheetModel } from '../../standin/model';
import { isBlank, namespaceOf, WorkbookModel } from '../../standin/model';
import { contains } from '../../workbook/address';
import { isCellError } from '../../workbook/snapshot';
import { standInData } from './standin-data';
import { styleChange } from './style-change';

/** CSS pixels of the widest digit of the default font, and of a point. */
const DIGIT = 7;
const PIXELS_PER_POINT = 4 / 3;

/**
 * What has to change in the file `original` so that it holds what the model holds now: contents and number formats of
 * cells, marks, names of columns, widths, and our own XML part. Everything else stays as it is in the file.
 */
export function fileChanges(original: XlsxWorkbook, now: WorkbookModel): WorkbookChanges {
  const before = new WorkbookModel(standInData(original, now.fileName));
  const sheets: [name: string, SheetChanges][] = [];
  for (const sheet of now.sheets) {
    const old = before.findSheet(sheet.name);
    const stored = original.sheets.find(({ name }) => name === sheet.name);
    if (!old || !stored) continue;
    const changes = sheetChanges(old, sheet, stored);
    if (Object.keys(changes).length > 0) sheets.push([sheet.name, changes]);
  }
  const changed = Object.fromEntries(sheets);
  const added = now.sheets.filter(({ name }) => !before.findSheet(name)).map(addedSheet);
  const gone = before.sheets.map(({ name }) => name).filter((name) => !now.findSheet(name));
  return {
    sheets: changed,
    ...(added.length > 0 && { append: added }),
    ...(gone.length > 0 && { removeSheets: gone }),
    ...nameChanges(before, now),
    customXml: { namespace: STORED_NAMESPACE, xml: ownXml(now) },
  };
}

/** A sheet that the file has not: a report of ours, a table of a report in Word. */
function addedSheet(sheet: SheetModel): AppendedSheet {
  const blank = new WorkbookModel({ sheets: [{ name: sheet.name, cells: [] }] }).sheet(sheet.name);
  const widths = [...sheet.columns.sizes].map(([column, points]) => ({
    column,
    width: (points * PIXELS_PER_POINT) / DIGIT,
  }));
  return {
    name: sheet.name,
    cells: cellChanges(blank, sheet, { formulaBlocks: [] }),
    ...(widths.length > 0 && { widths }),
    ...(sheet.merges.length > 0 && { merges: sheet.merges }),
  };
}

function sheetChanges(before: SheetModel, now: SheetModel, stored: XlsxSheet): SheetChanges {
  const cells = cellChanges(before, now, stored);
  const widths = [...now.columns.sizes]
    .filter(([column, points]) => before.columns.size(column) !== points)
    .map(([column, points]) => ({ column, width: (points * PIXELS_PER_POINT) / DIGIT }));
  const [old, marks] = [marksOf(before), marksOf(now)];
  const sameMarks = JSON.stringify(old) === JSON.stringify(marks);
  return {
    ...(cells.length > 0 && { cells }),
    ...(widths.length > 0 && { widths }),
    ...(!sameMarks && old.length > 0 && { dropConditional: MARK_TEXT }),
    ...(!sameMarks && marks.length > 0 && { conditional: marks }),
  };
}

function cellChanges(before: SheetModel, now: SheetModel, stored: Pick<XlsxSheet, 'formulaBlocks'>): CellChange[] {
  const blocks = stored.formulaBlocks.filter(({ kind }) => kind !== 'shared');
  const changes: CellChange[] = [];
  const compare = (row: number, column: number): void => {
    const [old, cell] = [before.cell(row, column), now.cell(row, column)];
    if (old === cell || blocks.some(({ area }) => contains(area, row, column))) return;
    const content = contentChange(old, cell);
    const style = content.kind === 'remove' ? undefined : styleChange(old, cell);
    if (content.kind === 'keep' && !style) return;
    changes.push({ row, column, content, ...(style && { style }) });
  };
  for (const { row, column } of now.grid.cells()) compare(row, column);
  for (const { row, column } of before.grid.cells()) {
    const { value, formula, style } = now.cell(row, column);
    // what is still there in any way has been compared already
    if (value === null && formula === undefined && style === undefined) compare(row, column);
  }
  return [...new Map(changes.map((change) => [`${String(change.row)},${String(change.column)}`, change])).values()];
}

function contentChange(before: Cell, now: Cell): CellContent {
  const same = JSON.stringify(before.value) === JSON.stringify(now.value);
  if (before.formula === now.formula && same) return { kind: 'keep' };
  if (now.formula !== undefined) {
    // a function that our calculator does not know is no reason to lose what Excel has calculated
    if (now.formula === before.formula && isCellError(now.value)) return { kind: 'keep' };
    return { kind: 'formula', formula: now.formula, cached: now.value };
  }
  if (isBlank(now)) return { kind: now.style || now.numberFormat ? 'clear' : 'remove' };
  switch (typeof now.value) {
    case 'number':
      return { kind: 'number', value: now.value };
    case 'boolean':
      return { kind: 'boolean', value: now.value };
    case 'string':
      return { kind: 'text', value: now.value };
    default:
      return isCellError(now.value)
        ? { kind: 'formula', formula: now.value.error, cached: now.value }
        : { kind: 'clear' };
  }
}

function marksOf({ conditionalFormats }: SheetModel): ConditionalChange[] {
  return conditionalFormats
    .filter(({ formula }) => formula.includes(MARK_TEXT))
    .map(({ areas, formula, style: { fillColor, fontColor, bold } }) => ({
      areas,
      formula,
      ...(fillColor !== undefined && { fill: fillColor.replace('#', '') }),
      ...(fontColor !== undefined && { color: fontColor.replace('#', '') }),
      ...(bold !== undefined && { bold }),
    }));
}

/** Names of the whole workbook that came or went. */
function nameChanges(before: WorkbookModel, now: WorkbookModel): Pick<WorkbookChanges, 'addNames' | 'removeNames'> {
  const own = ({ names }: WorkbookModel) =>
    new Map(
      names
        .filter(({ scope }) => scope === null)
        .map(({ name, formula, visible, comment }) => [name, { formula, visible, comment }]),
    );
  const [old, current] = [own(before), own(now)];
  return {
    removeNames: [...old.keys()].filter((name) => !current.has(name)),
    addNames: [...current]
      .filter(([name, entry]) => JSON.stringify(old.get(name)) !== JSON.stringify(entry))
      .map(([name, { formula, visible, comment }]) => ({
        name,
        text: formula.replace(/^=/, ''),
        hidden: !visible,
        ...(comment !== '' && { comment }),
      })),
  };
}

function ownXml({ customXml }: WorkbookModel): string | null {
  return customXml.find(({ xml }) => namespaceOf(xml) === STORED_NAMESPACE)?.xml ?? null;
}
