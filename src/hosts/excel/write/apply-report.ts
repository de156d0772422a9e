import type { ReportLook, ReportRole, ReportSheet, ReportText } from '../../../report';
import { LINE_COLOR, linkFormula, REPORT_COLUMNS, REPORT_NAME, REPORT_STYLES, reportLook } from '../../../report';
import type { Area } from '../../../workbook/address';
import { areaName } from '../../../workbook/address';
import { textEntry } from '../cells/content';
import type { TimedContext } from '../session';
import type { PlacedReport, ReportChange } from './report-change';
import { UNFINISHED_SHEET } from './report-change';

/** A part of a request, with about the bytes that it takes. */
export interface ReportStep {
  readonly bytes: number;
  readonly queue: (context: TimedContext) => void;
}

/** Bytes that a step takes which sets the look of the whole sheet. */
const LOOK_BYTES = 250_000;
/** Bytes of cells that go into one step. */
const BLOCK_BYTES = 400_000;

/**
 * What carries out a change of the report. A new sheet bears a name of nobody's until all of it is there; only then,
 * and last of all, it gets its own.
 */
export function reportSteps(change: ReportChange): ReportStep[] {
  const { before, after, unfinished, unpaged } = change;
  const step = (bytes: number, queue: ReportStep['queue']): ReportStep => ({ bytes, queue });
  const steps: ReportStep[] = [];
  if (unfinished) steps.push(step(500, (context) => deleteSheet(context, UNFINISHED_SHEET)));
  const inPlace = before && after && before.sheet === after.sheet;
  if (after) {
    const name = inPlace ? after.sheet : UNFINISHED_SHEET;
    steps.push(
      step(3000, (context) => {
        if (inPlace) clearSheet(context, name);
        else addSheet(context, name, !unpaged);
      }),
    );
    for (const { top, rows, bytes } of blocksOf(after.report)) {
      const block = step(bytes, (context) => {
        context.application.suspendApiCalculationUntilNextSync();
        const range = sheetOf(context, name).getRangeByIndexes(top, 0, rows.length, REPORT_COLUMNS);
        range.formulas = rows.map((row) => [...row]);
      });
      steps.push(block);
    }
    steps.push(
      step(LOOK_BYTES, (context) => {
        dress(sheetOf(context, name), after.report, before?.report.rows.length ?? 0);
      }),
    );
  }
  steps.push(
    step(1000, (context) => {
      finish(context, change);
    }),
  );
  return steps;
}

const sheetOf = ({ workbook }: TimedContext, name: string): Excel.Worksheet => workbook.worksheets.getItem(name);

function deleteSheet(context: TimedContext, name: string): void {
  sheetOf(context, name).delete();
}

function addSheet({ workbook }: TimedContext, name: string, withPages: boolean): void {
  const sheet = workbook.worksheets.add(name);
  const { frozenRows, titleRow, widths } = reportLook({ rows: [] });
  sheet.showGridlines = false;
  sheet.freezePanes.freezeRows(frozenRows);
  widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(width);
  });
  if (withPages) setUpPages(sheet, titleRow);
}

/** A4 across, one page wide, the row of titles on each page. */
function setUpPages({ pageLayout }: Excel.Worksheet, titleRow: number): void {
  pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.leftMargin = 36;
  pageLayout.rightMargin = 36;
  pageLayout.topMargin = 43;
  pageLayout.bottomMargin = 43;
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = '&F';
  defaultForAllPages.centerFooter = '&P / &N';
  pageLayout.setPrintTitleRows(`$${String(titleRow + 1)}:$${String(titleRow + 1)}`);
}

/** Points of a width in characters of Excel's standard font: seven pixels each, and five beside. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

function clearSheet(context: TimedContext, name: string): void {
  const range = sheetOf(context, name).getRange();
  range.unmerge();
  range.clear();
}

type Entry = string | number;

function entryOf(text: ReportText): Entry {
  if (text === null) return '';
  return typeof text === 'string' ? textEntry(text) : text;
}

/** The cells in blocks of rows that a request can take. */
function blocksOf(report: ReportSheet): { readonly top: number; readonly rows: Entry[][]; readonly bytes: number }[] {
  const { links } = reportLook(report);
  const linked = new Map(links.map((link) => [link.row, link]));
  const blocks: { top: number; rows: Entry[][]; bytes: number }[] = [];
  report.rows.forEach((cells, row) => {
    const link = linked.get(row);
    const entries = cells.map((text, column) => (link?.column === column ? linkFormula(link) : entryOf(text)));
    const bytes = entries.reduce<number>((sum, entry) => sum + 6 + 3 * String(entry).length, 0);
    const block = blocks.at(-1);
    if (block && block.bytes + bytes <= BLOCK_BYTES) {
      block.rows.push(entries);
      block.bytes += bytes;
    } else blocks.push({ top: row, rows: [entries], bytes });
  });
  return blocks;
}

/** `rowsBefore`: so many rows may have heights of a report that was there before. */
function dress(sheet: Excel.Worksheet, report: ReportSheet, rowsBefore: number): void {
  const look = reportLook(report);
  for (const { area, role } of look.areas) dressArea(sheet.getRange(areaName(area)), role);
  for (const area of gridsOf(look)) drawLines(sheet.getRange(areaName(area)).format.borders, area);
  for (const area of look.merges) sheet.getRange(areaName(area)).merge(false);
  fitRows(sheet, look, rowsBefore);
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { center: 'Center', bottom: 'Bottom' } as const;

function dressArea({ format }: Excel.Range, role: ReportRole): void {
  const style = REPORT_STYLES[role];
  format.font.size = style.size;
  format.font.color = style.color;
  if (style.bold) format.font.bold = true;
  if (style.underline) format.font.underline = 'Single';
  if (style.strike) format.font.strikethrough = true;
  if (style.fill !== undefined) format.fill.color = style.fill;
  format.horizontalAlignment = HORIZONTAL[style.horizontal];
  format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap) format.wrapText = true;
}

/** Rows with lines that follow each other, over the whole width. */
function gridsOf({ areas }: ReportLook): Area[] {
  const grids: Area[] = [];
  const first = areas.filter(({ area, role }) => area.left === 0 && REPORT_STYLES[role].lines);
  for (const { area } of first) {
    const last = grids.at(-1);
    if (last && last.bottom + 1 === area.top) grids[grids.length - 1] = { ...last, bottom: area.bottom };
    else grids.push({ ...area, right: REPORT_COLUMNS - 1 });
  }
  return grids;
}

function drawLines(borders: Excel.RangeBorderCollection, { top, left, bottom, right }: Area): void {
  const places: ('EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical')[] = [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
  ];
  if (bottom > top) places.push('InsideHorizontal');
  if (right > left) places.push('InsideVertical');
  for (const place of places) {
    const line = borders.getItem(place);
    line.style = 'Continuous';
    line.color = LINE_COLOR;
  }
}

/** Rows follow their texts but for those of fixed height. */
function fitRows(sheet: Excel.Worksheet, { heights }: ReportLook, rowsBefore: number): void {
  sheet.getRangeByIndexes(0, 0, Math.max(1, heights.length, rowsBefore), 1).format.autofitRows();
  for (const { row, height, fixed } of heights) {
    if (fixed) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
  }
}

function finish(context: TimedContext, { before, after, nameBefore, nameAfter }: ReportChange): void {
  const { names } = context.workbook;
  if (nameBefore !== null) names.getItem(REPORT_NAME).delete();
  if (before && before.sheet !== after?.sheet) deleteSheet(context, before.sheet);
  if (after && before?.sheet !== after.sheet) {
    const sheet = sheetOf(context, UNFINISHED_SHEET);
    const area = { top: 0, left: 0, bottom: after.report.rows.length - 1, right: REPORT_COLUMNS - 1 };
    // The name follows when the sheet is renamed.
    if (nameAfter !== null) names.add(REPORT_NAME, sheet.getRange(areaName(area))).visible = false;
    settle(sheet, after);
  } else if (nameAfter !== null) names.add(REPORT_NAME, nameAfter).visible = false;
}

function settle(sheet: Excel.Worksheet, { sheet: name, position, visibility }: PlacedReport): void {
  sheet.position = position;
  if (visibility === 'hidden') sheet.visibility = 'Hidden';
  if (visibility === 'veryHidden') sheet.visibility = 'VeryHidden';
  sheet.name = name;
}
