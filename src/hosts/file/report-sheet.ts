import type { ReportLook, ReportRole, ReportSheet } from '../../report';
import {
  LINE_COLOR,
  linkFormula,
  readReport,
  REPORT_COLUMNS,
  REPORT_NAME,
  REPORT_STYLES,
  reportLook,
} from '../../report';
import { contains } from '../../workbook/address';
import type { RangeAddress } from '../../workbook/address';
import { namesSheet } from '../../workbook/sheet-mention';
import type { AppendedSheet, CellChange, CellContent, NameChange, StyleChange } from './changes';
import { reportPlace } from './report-place';
import type { XlsxSheet, XlsxWorkbook } from './xlsx-workbook';

/** The report as a sheet of the file. */
export function reportPart(report: ReportSheet, name: string): AppendedSheet {
  const look = reportLook(report);
  return {
    name,
    cells: cellsOf(report, look),
    widths: look.widths.map((width, column) => ({ column, width })),
    heights: look.heights,
    headerRows: look.frozenRows,
    firstTitleRow: look.titleRow,
    merges: look.merges,
  };
}

/** The hidden name by which a report sheet is known as ours. */
export function reportName(report: ReportSheet, name: string): NameChange {
  const last = columnLetter(REPORT_COLUMNS - 1);
  const sheet = `'${name.replaceAll("'", "''")}'`;
  return { name: REPORT_NAME, text: `${sheet}!$A$1:$${last}$${String(report.rows.length)}`, hidden: true };
}

const columnLetter = (column: number): string => String.fromCharCode(65 + column);

function cellsOf({ rows }: ReportSheet, { areas, links }: ReportLook): CellChange[] {
  const linked = new Map(links.map((link) => [link.row * REPORT_COLUMNS + link.column, link]));
  return areas.flatMap(({ area, role }) => {
    const style = STYLES.get(role) ?? {};
    const cells: CellChange[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const link = linked.get(row * REPORT_COLUMNS + column);
        const text = rows[row]?.[column] ?? null;
        const content: CellContent = link
          ? { kind: 'formula', formula: linkFormula(link), cached: link.text }
          : typeof text === 'number'
            ? { kind: 'number', value: text }
            : text === null
              ? { kind: 'clear' }
              : { kind: 'text', value: text };
        cells.push({ row, column, content, style });
      }
    }
    return cells;
  });
}

/** "#RRGGBB" as files write it: "RRGGBB". */
const colourOf = (colour: string): string => colour.replace('#', '');

const STYLES: ReadonlyMap<ReportRole, StyleChange> = new Map(
  (Object.keys(REPORT_STYLES) as ReportRole[]).map((role) => {
    const { size, color, bold, underline, strike, fill, horizontal, vertical, wrap, lines } = REPORT_STYLES[role];
    const style: StyleChange = {
      font: {
        size,
        color: colourOf(color),
        bold: bold ?? false,
        italic: false,
        underline: underline ?? false,
        strike: strike ?? false,
      },
      align: { h: horizontal, v: vertical, wrap: wrap ?? false },
      ...(fill !== undefined && { fill: colourOf(fill) }),
      ...(lines && { border: { style: 'thin', color: colourOf(LINE_COLOR) } }),
    };
    return [role, style];
  }),
);

/** A report sheet that 绩核 wrote into a file. */
export interface OwnReport {
  readonly sheet: XlsxSheet;
  /** As it was written; null where somebody has written into the sheet since: then it is theirs. */
  readonly report: ReportSheet | null;
}

/** What hangs on a sheet because a program opened or printed it, not because a person added something. */
const HARMLESS: ReadonlySet<string> = new Set(['printerSettings']);

/** Our report sheet; undefined where the file has none. */
export function ownReport(workbook: XlsxWorkbook): OwnReport | undefined {
  const place = reportPlace(workbook);
  const sheet = workbook.sheets.find(({ name, kind }) => name === place?.sheet && kind === 'worksheet');
  if (!place || !sheet) return undefined;
  const isBare = workbook.attachments(sheet).every((kind) => HARMLESS.has(kind)) && !sheet.protected;
  const { area } = place;
  const isAtHome = area.top === 0 && area.left === 0 && !hasCellsBeyond(sheet, area);
  const count = area.bottom + 1;
  const report =
    isBare && isAtHome && count <= sheet.rows.length
      ? readReport(count, (row, column) => ({
          value: sheet.rows[row]?.values[column] ?? null,
          formula: sheet.rows[row]?.formulas?.[column] ?? null,
        }))
      : null;
  return { sheet, report };
}

function hasCellsBeyond(sheet: XlsxSheet, area: RangeAddress['area']): boolean {
  return sheet.rows.some((row, index) =>
    row?.values.some((value, column) => value !== null && value !== '' && !contains(area, index, column)),
  );
}

/** Whether a formula or a name of somebody points to the sheet, so that it cannot go without breaking them. */
export function isReferredTo(workbook: XlsxWorkbook, { name }: XlsxSheet): boolean {
  const named = workbook.names.some(
    (entry) => !entry.name.startsWith('_jihe_') && !entry.name.startsWith('_xlnm.') && namesSheet(entry.text, name),
  );
  return (
    named ||
    workbook.sheets.some(
      (sheet) =>
        sheet.name !== name &&
        sheet.rows.some((row) =>
          row?.formulas?.some((formula) => typeof formula === 'string' && namesSheet(formula, name)),
        ),
    )
  );
}
