import path from 'node:path';
import type { InputFile } from './find-files';
import { REPORT_ENDINGS } from './file-kinds.data';
import { sameName } from './shown-names';

/** Whether a file is a report in Word by its ending. */
export const isReportFile = (file: string): boolean => REPORT_ENDINGS.includes(path.extname(file).toLowerCase());

/**
 * Which workbook goes with each report of a run: that of the same stem in the same folder, else the only workbook
 * there, else the only one of the run where there is one report. Null where none does.
 */
export function pairReports(files: readonly InputFile[]): ReadonlyMap<string, InputFile | null> {
  const reports = files.filter((file) => isReportFile(file.path));
  const workbooks = files.filter((file) => !isReportFile(file.path));
  return new Map(reports.map((report) => [report.path, workbookFor(report, workbooks, reports.length === 1)]));
}

function workbookFor(report: InputFile, workbooks: readonly InputFile[], alone: boolean): InputFile | null {
  const folder = path.dirname(path.resolve(report.path));
  const beside = workbooks.filter((file) => path.dirname(path.resolve(file.path)) === folder);
  const stem = sameName(path.parse(report.path).name);
  const same = beside.find((file) => sameName(path.parse(file.path).name) === stem);
  if (same) return same;
  if (beside.length === 1) return beside[0] ?? null;
  return alone && workbooks.length === 1 ? (workbooks[0] ?? null) : null;
}
