import {
  changesOf,
  type CellChange,
  type ConditionalChange,
  type NameChange,
  type SheetChanges,
  type WorkbookChanges,
} from '../hosts/file/changes';
import { foreignColumnNames } from '../hosts/file/own-columns';
import { MARK_TEXT, planRemoval } from '../hosts/file/removal';
import { ownReport, reportName, reportPart } from '../hosts/file/report-sheet';
import { OWNED_NAME_PREFIX } from '../hosts/own-column';
import type { XlsxWorkbook } from '../hosts/file/xlsx-workbook';
import { CopyMemory } from './copy-memory';
import { MARK_STYLES } from '../hosts/mark-styles.data';
import { placeColumns, type PlacedColumn } from '../hosts/place-columns';
import type { ComputedColumn, Measure, Review, Severity } from '../review';
import { freeReportName, type ReportSheet } from '../report';
import { interfaceText, termText, type Language } from '../words';
import { quoteSheet, singleCell, type Area } from '../workbook/address';
import { absoluteName } from '../workbook/reference';
import type { Snapshot } from '../workbook/snapshot';

/** Width of a written column, in characters. */
const COLUMN_WIDTH = 12;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What is to come into a copy, and which columns have no place in it. */
export interface CopyPlan {
  readonly changes: WorkbookChanges;
  readonly leftOut: readonly ComputedColumn[];
}

/**
 * The changes that put marks, computed columns and the report sheet into a copy of the workbook. What an earlier run
 * wrote is replaced, nothing of the user's is touched. Waived findings and hints that are listed alone are not marked. A locked workbook that has no
 * report sheet of ours gets none: `canReport` tells. A column is left out where the sheet has no room for it, or where
 * its name stands for something of the user's.
 */
export function planCopy(
  workbook: XlsxWorkbook,
  snapshot: Snapshot,
  review: Review,
  report: ReportSheet,
  language: Language,
): CopyPlan {
  const removal = planRemoval(workbook);
  const foreign = foreignColumnNames(workbook);
  const wanted = review.computed.filter((column) => !foreign.has(ownName(column).toLowerCase()));
  const sheetsByName = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const placed = placeColumns(snapshot, wanted, (name) => {
    const sheet = sheetsByName.get(name);
    return sheet ? workbook.occupied(sheet) : [];
  });
  const memory = new CopyMemory(workbook, placed);
  const written = new Set(placed.map(({ column }) => column));
  const sheets: [name: string, SheetChanges][] = [];
  const [placedOn, findingsOn] = [
    bySheet(placed, ({ column }) => column.sheet),
    bySheet(review.findings, ({ cell }) => cell.sheet),
  ];
  for (const { name } of snapshot.sheets) {
    const own = placedOn.get(name) ?? [];
    const filled = own.flatMap((entry) => cellsOf(entry, memory, language));
    const taken = new Set(filled.map(({ row, column }) => `${String(row)},${String(column)}`));
    const removed = (changesOf(removal, name)?.cells ?? []).filter(
      ({ row, column }) => !taken.has(`${String(row)},${String(column)}`),
    );
    const conditional = marksOf(findingsOn.get(name) ?? []);
    const cells = [...removed, ...filled];
    const drops = changesOf(removal, name)?.dropConditional !== undefined;
    const resetWidths = (changesOf(removal, name)?.resetWidths ?? []).filter(
      ({ column }) => !own.some(({ area }) => area.left === column),
    );
    if (cells.length + conditional.length + resetWidths.length === 0 && !drops) continue;
    const widths = own.map(({ area }) => ({ column: area.left, width: COLUMN_WIDTH }));
    sheets.push([name, { cells, widths, resetWidths, conditional, ...(drops ? { dropConditional: MARK_TEXT } : {}) }]);
  }
  const reported = reportChanges(workbook, report);
  const changes: WorkbookChanges = {
    ...reported,
    sheets: Object.fromEntries(sheets),
    removeNames: (removal.removeNames ?? []).filter((name) => !memory.stays(name)),
    addNames: [...placed.map(nameOf), ...memory.names, ...(reported.addNames ?? [])],
  };
  return { changes, leftOut: review.computed.filter((column) => !written.has(column)) };
}

/** Whether the copy can have a report: a locked workbook takes no new sheet. */
export function canReport(workbook: XlsxWorkbook): boolean {
  return !workbook.structureLocked || Boolean(ownReport(workbook)?.report);
}

/** Our report of an earlier run gets the new content in its place; one that somebody has written into is theirs. */
function reportChanges(
  workbook: XlsxWorkbook,
  report: ReportSheet,
): Pick<WorkbookChanges, 'append' | 'rewrite' | 'addNames'> {
  if (!canReport(workbook)) return {};
  const known = ownReport(workbook);
  const name = known?.report ? known.sheet.name : freeReportName(workbook.sheets.map((sheet) => sheet.name));
  const part = reportPart(report, name);
  return { addNames: [reportName(report, name)], ...(known?.report ? { rewrite: [part] } : { append: [part] }) };
}

const ownName = ({ id }: ComputedColumn): string => OWNED_NAME_PREFIX + id;

function nameOf({ column, area }: PlacedColumn): NameChange {
  return { name: ownName(column), text: `${quoteSheet(column.sheet)}!${absoluteName(area)}`, hidden: true };
}

/**
 * A column looks like the last one of its table, row by row: font, alignment, borders and fill. What it measures has a
 * number format of its own, and that the column is ours its title says.
 */
function cellsOf(entry: PlacedColumn, memory: CopyMemory, language: Language): CellChange[] {
  const { column, area } = entry;
  const dressed = (row: number, numberFormat: string) => {
    const { like, style } = memory.dressOf(entry, row);
    return { row, column: area.left, ...(like && { like }), style: { ...style, numberFormat } };
  };
  const header: CellChange = {
    ...dressed(column.headerRow, 'General'),
    content: { kind: 'text', value: columnTitle(column.measure, language) },
  };
  const cells = column.cells.map((cell): CellChange => {
    const value = Number(cell.value);
    return {
      ...dressed(cell.row, column.format),
      content:
        cell.formula === null ? { kind: 'number', value } : { kind: 'formula', formula: cell.formula, cached: value },
    };
  });
  return [header, ...cells];
}

/** "净结余（核）": the measure, marked as ours. */
function columnTitle(measure: Measure, language: Language): string {
  return interfaceText('column.title', language, { measure: termText(measure, language) });
}

function bySheet<T>(items: readonly T[], sheetOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const list = found.get(sheetOf(item));
    if (list) list.push(item);
    else found.set(sheetOf(item), [item]);
  }
  return found;
}

/** One conditional format a severity; a cell with several findings bears the most severe. */
function marksOf(findings: Review['findings']): ConditionalChange[] {
  const worst = new Map<string, { area: Area; severity: Severity }>();
  for (const { cell, severity, waived, unpainted } of findings) {
    if (waived || unpainted) continue;
    const key = `${String(cell.row)},${String(cell.column)}`;
    const known = worst.get(key);
    if (!known || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known.severity))
      worst.set(key, { area: singleCell(cell.row, cell.column), severity });
  }
  return SEVERITIES.flatMap((severity) => {
    const areas = [...worst.values()].filter((entry) => entry.severity === severity).map(({ area }) => area);
    const { fill, font, formula } = MARK_STYLES[severity];
    return areas.length === 0 ? [] : [{ areas, formula, fill: colourOf(fill), color: colourOf(font) }];
  });
}

/** "#RRGGBB" as files write it: "RRGGBB". */
const colourOf = (colour: string): string => colour.replace('#', '');
