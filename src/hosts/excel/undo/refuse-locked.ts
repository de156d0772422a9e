import { HostError } from '../../workbook-host';
import type { ChangeSet } from '../write/change-set';
import type { ReportChange } from '../write/report-change';
import type { Survey } from '../write/survey';

/**
 * Refuses what Excel would turn down half-way through a request. HostError `protected-sheet` with the first sheet,
 * `workbook-protected` where a sheet would have to come, go or be moved.
 */
export function refuseLocked(
  { cells, widths, formats, comments, reports, sheets: coming }: ChangeSet,
  { sheets, structureProtected }: Survey,
): void {
  const touched = new Set([...cells, ...widths, ...formats, ...comments].map(({ sheet }) => sheet));
  const locked = sheets.find((sheet) => sheet.protected && touched.has(sheet.name));
  if (locked) throw new HostError('protected-sheet', { sheet: locked.name });
  if (structureProtected && (coming.length > 0 || reports.some(needsStructure)))
    throw new HostError('workbook-protected');
}

const needsStructure = ({ before, after, unfinished }: ReportChange): boolean =>
  before?.sheet !== after?.sheet || unfinished === true;
