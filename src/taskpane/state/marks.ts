import type { Mark } from '../../hosts/workbook-host';
import { SEVERITIES } from '../view/severities';
import type { Finding } from '../../contracts/finding';

/** One mark a cell, of the gravest finding there; what was set aside, or is listed alone, is not marked. */
export function marksOf(findings: readonly Finding[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const { cell, severity, waived, unpainted } of findings) {
    if (waived || unpainted) continue;
    const key = `${String(cell.row)},${String(cell.column)},${cell.sheet}`;
    const there = marks.get(key);
    if (!there || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(there.severity)) marks.set(key, { cell, severity });
  }
  return [...marks.values()];
}

/** Whether two lists of marks would look the same in the workbook. */
export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  const keys = (marks: readonly Mark[]): string =>
    marks
      .map(({ cell, severity }) => `${severity} ${String(cell.row)} ${String(cell.column)} ${cell.sheet}`)
      .sort()
      .join('\n');
  return a.length === b.length && keys(a) === keys(b);
}
