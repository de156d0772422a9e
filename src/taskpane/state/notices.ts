import type { CommentReport, SkippedSheet, WriteReport } from '../../hosts/workbook-host';
import type { Finding } from '../../contracts/finding';
import type { ComputedColumn } from '../../contracts/review';
import type { StoredWaiver } from '../../contracts/settings';
import { compareFindings, type FindingKey } from '../../review/finding-keys';
import { addressName, cellName, type CellAddress } from '../../workbook/address';
import type { Notice } from './pane-state';

/** What was done. */
export function success(key: Notice['key'], values: Notice['values']): Notice {
  return { intent: 'success', key, values };
}

/** What fixes wrote, and what became of the findings with it; `before` are the keys of those before. */
export function fixedNotice(cells: number, findings: readonly Finding[], before: readonly FindingKey[]): Notice {
  const { fresh, gone } = compareFindings(findings, before);
  const caused = fresh.flatMap((index) => findings[index] ?? []).filter(({ waived }) => waived === null);
  const values = { count: String(cells), solved: String(gone), fresh: String(caused.length) };
  const [first] = caused;
  if (!first) return { ...success('notice.fixed', values), undoable: true };
  return {
    intent: 'warning',
    key: 'notice.fixed-caused',
    values: { ...values, cell: cellName(first.cell.row, first.cell.column) },
    undoable: true,
    finding: first,
  };
}

/** What was waived just now. */
export function waivedNotice(waived: readonly StoredWaiver[]): Notice {
  const told =
    waived.length === 1
      ? success('notice.waived', {})
      : success('notice.waived-many', { count: String(waived.length) });
  return { ...told, waived };
}

/** What was written as columns, and where it could not be. */
export function writtenNotices(report: WriteReport, first?: ComputedColumn): readonly Notice[] {
  const told = success('notice.written', { columns: String(report.columns), cells: String(report.cells) });
  const place = first && { sheet: first.sheet, row: first.headerRow, column: first.column };
  return [{ ...told, undoable: true, ...(place && { place }) }, ...skippedNotices('notice.skipped', report.skipped)];
}

const CLEARED = {
  both: 'notice.cleared',
  marks: 'notice.cleared-marks',
  columns: 'notice.cleared-columns',
} as const;

/** What a removal took. Where it was neither marks nor columns it may have been a report. */
export function clearedNotice(marks: number, columns: number): Notice {
  const told =
    marks + columns === 0
      ? success('notice.cleared-none', {})
      : success(CLEARED[columns === 0 ? 'marks' : marks === 0 ? 'columns' : 'both'], {
          marks: String(marks),
          columns: String(columns),
          count: String(marks + columns),
        });
  return { ...told, undoable: true };
}

/** Sheets that the host had to leave out; nothing where there are none. */
export function skippedNotices(key: Notice['key'], skipped: readonly SkippedSheet[]): readonly Notice[] {
  const [first] = skipped;
  if (!first) return [];
  const sheets = [...new Set(skipped.map(({ sheet }) => sheet))].join('、');
  return [{ intent: 'warning', key, values: { sheets }, reason: first.reason }];
}

/** What did not become of the comments that were wanted. */
export function commentNotices(report: CommentReport | null | undefined): readonly Notice[] {
  if (!report) return [{ intent: 'warning', key: 'notice.comments-too-old', values: {} }];
  const { written, taken, leftOut } = report;
  const told = (key: Notice['key'], count: number): readonly Notice[] =>
    count === 0 ? [] : [{ intent: 'info', key, values: { count: String(count), written: String(written) } }];
  const done = written === 0 ? [] : [success('notice.comments-written', { count: String(written) })];
  return [...done, ...told('notice.comments-taken', taken), ...told('notice.comments-left-out', leftOut)];
}

/** Comments that a removal took; nothing where there were none. */
export function uncommentedNotices(count = 0): readonly Notice[] {
  return count === 0 ? [] : [success('notice.comments-cleared', { count: String(count) })];
}

/** Cells that an undo left because somebody has changed them since; nothing where there are none. */
export function leftNotices(left: readonly CellAddress[]): readonly Notice[] {
  if (left.length === 0) return [];
  return [{ intent: 'warning', key: 'notice.left', values: { cells: left.map(addressName).join('、') } }];
}

/** A report sheet of ours that was left because it has become somebody's; nothing where there is none. */
export function keptNotices(sheet: string | undefined): readonly Notice[] {
  return sheet === undefined ? [] : [{ intent: 'info', key: 'notice.report-kept', values: { sheet } }];
}

/** That a report was not set up for printing. */
export function unpagedNotices(isUnpaged: WriteReport['unpagedReport']): readonly Notice[] {
  return isUnpaged ? [{ intent: 'info', key: 'notice.report-unpaged', values: {} }] : [];
}
