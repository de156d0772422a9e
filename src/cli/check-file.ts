import path from 'node:path';
import { nodeCodec } from '../hosts/package/node-codec';
import { readWorkbookFile } from '../hosts/file/read-file';
import { toSnapshot } from '../hosts/file/snapshot';
import { readWorkbook } from '../hosts/file/workbook-reader';
import { restoreSettings, review, type Finding, type Review } from '../review';
import type { CheckArguments } from './arguments';
import { reasonOf } from './file-results';
import { jsonReport } from './json-report';
import { readingNotes } from './notes';
import { done, type CheckTask, type Outcome } from './outcome';
import { printable, safeJson } from './terminal';
import { textReport } from './text-report';
import { writeResult } from './write-result';

/** Checks one file. What is no fault of the file is thrown. */
export async function checkFile({ file, target, options }: CheckTask): Promise<Outcome> {
  try {
    const start = performance.now();
    const workbook = readWorkbook(await readWorkbookFile(file), nodeCodec);
    const snapshot = toSnapshot(workbook);
    const read = performance.now();
    const stored = restoreSettings(snapshot.stored);
    const result = review(snapshot, options.profile === null ? stored : { ...stored, profile: options.profile });
    const notes = [
      ...readingNotes(workbook, options.language),
      ...(options.timings ? [timings(result, [start, read, performance.now()])] : []),
    ];
    const failed = result.findings.some((finding) => reaches(finding, options.failOn));
    return done(file, { notes, failed, ...(await tell(file, target, result, options)) });
  } catch (error) {
    const refused = reasonOf(error, options.language);
    if (refused === null) throw error;
    return done(file, { refused });
  }
}

/** The review as it was asked for: written, or handed on. */
async function tell(
  file: string,
  target: string | null,
  result: Review,
  { format, language }: CheckArguments,
): Promise<Partial<Outcome>> {
  const shown = path.basename(file);
  if (format === 'text') {
    const lines = textReport(target === null ? file : shown, result, language);
    if (target === null) return { out: lines };
    await writeResult(target, printable(lines));
    return {};
  }
  const report = jsonReport(shown, result, language);
  if (target === null) return { report };
  await writeResult(target, `${safeJson(report)}\n`);
  return {};
}

/** Reading, reviewing, and making every computed column, in milliseconds. */
function timings(result: Review, [start, read, reviewed]: readonly [number, number, number]): string {
  const cells = result.computed.reduce((sum, column) => sum + column.cells.length, 0);
  const columns = performance.now() - reviewed;
  const parts = [`read ${(read - start).toFixed(1)} ms`, `review ${(reviewed - read).toFixed(1)} ms`];
  return `${parts.join(', ')}, columns ${columns.toFixed(1)} ms (${String(cells)} cells)`;
}

function reaches(finding: Finding, failOn: CheckArguments['failOn']): boolean {
  if (finding.waived || failOn === 'never') return false;
  return finding.severity === 'error' || (failOn === 'warning' && finding.severity === 'warning');
}
