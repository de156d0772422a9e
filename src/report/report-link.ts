import { areaName } from '../workbook/address';
import type { ReportLink } from './report-look';

/** "#'表1-1'!C11": always quoted, which Excel and LibreOffice both follow. */
function place({ sheet, area }: ReportLink['target']): string {
  return `#'${sheet.replaceAll("'", "''")}'!${areaName(area)}`;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The link as a formula with "=", so that thousands of them are written as one block. */
export function linkFormula({ target, text }: ReportLink): string {
  return `=HYPERLINK(${quoted(place(target))},${quoted(text)})`;
}

const LINK = /^=HYPERLINK\("#(?:[^"]|"")*",\s?"([A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?)"\)$/i;

/** What a link of ours shows; undefined for any other formula. */
export function linkText(formula: string): string | undefined {
  return LINK.exec(formula)?.[1];
}
