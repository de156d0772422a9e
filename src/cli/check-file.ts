import { readWorkbookFile } from '../hosts/file/read-file';
import { toSnapshot } from '../hosts/file/snapshot';
import { restoreSettings, review, type Finding, type Review, type Severity } from '../review';
import type { CheckArguments } from './arguments';
import { changeSince, rememberedOf } from './change';
import { reasonOf } from './file-results';
import { jsonReport } from './json-report';
import type { ConvertLegacy } from './legacy-thread';
import { readingNotes } from './notes';
import { openWorkbook } from './open-workbook';
import { outcomeOf, type Change, type CheckTask, type Counts, type Outcome } from './outcome';
import { hashOf, isFinished, sourceOf } from './source-file';
import { printable, safeJson } from './terminal';
import { textReport } from './text-report';
import { withFormulaSheet } from './with-formulas';
import { writeResult } from './write-result';

/** Checks one file. What is no fault of the file is thrown. */
export async function checkFile(task: CheckTask, convert: ConvertLegacy): Promise<Outcome> {
  const { file, options } = task;
  try {
    const start = performance.now();
    const bytes = await readWorkbookFile(file);
    const source = options.out === null ? null : sourceOf(bytes, task);
    if (source !== null && (await isFinished(task, source))) return outcomeOf(task, { same: true });
    const workbook = await openWorkbook(bytes, convert);
    const snapshot = withFormulaSheet(toSnapshot(workbook), options.formulas);
    const read = performance.now();
    const stored = restoreSettings(snapshot.stored);
    const settings = options.profile === null ? stored : { ...stored, profile: options.profile };
    const result = review(snapshot, settings, task.forms);
    const notes = [
      ...readingNotes(workbook, options.language),
      ...(options.timings ? [timings(result, [start, read, performance.now()])] : []),
    ];
    const change = changeSince(result, task.before);
    const fresh = new Set(change?.fresh);
    const failed = result.findings.some((finding, index) => reaches(finding, fresh.has(index), options.failOn));
    const told = await tell(task, result, change);
    const finished = source === null ? null : { source, result: told.written };
    return outcomeOf(task, {
      notes,
      failed,
      finished,
      counts: countsOf(result),
      remembered: options.out === null ? null : rememberedOf(result, options.language),
      ...told.outcome,
    });
  } catch (error) {
    const refused = reasonOf(error, options.language);
    if (refused === null) throw error;
    return outcomeOf(task, { refused });
  }
}

/** The review as it was asked for: written, with the hash of what was written, or handed on. Shards hand on all. */
async function tell(
  { name, label, target, options: { format, language, out, shard } }: CheckTask,
  result: Review,
  change: Change | null,
): Promise<{ readonly outcome: Partial<Outcome>; readonly written: string | null }> {
  const handedOn = shard === null ? {} : { report: jsonReport(name, result, language, change) };
  if (format === 'text') {
    const text = textReport(target === null ? label : name, result, language, change);
    if (target === null) return { outcome: { out: text }, written: null };
    const outcome = shard === null ? {} : { ...handedOn, text };
    return { outcome, written: await written(target, printable(text), out) };
  }
  const report = handedOn.report ?? jsonReport(name, result, language, change);
  if (target === null) return { outcome: { report }, written: null };
  return { outcome: handedOn, written: await written(target, `${safeJson(report)}\n`, out) };
}

/** Writes a result and answers its hash. */
export async function written(target: string, text: string, folder: string | null): Promise<string> {
  const bytes = Buffer.from(text);
  await writeResult(target, bytes, folder ?? undefined);
  return hashOf(bytes);
}

function countsOf({ findings, notChecked }: Review): Counts {
  const open = findings.filter(({ waived }) => !waived);
  const count = (wanted: Severity): number => open.filter(({ severity }) => severity === wanted).length;
  return { error: count('error'), warning: count('warning'), info: count('info'), notChecked: notChecked.length };
}

/** Reading, reviewing, and making every computed column, in milliseconds. */
function timings(result: Review, [start, read, reviewed]: readonly [number, number, number]): string {
  const cells = result.computed.reduce((sum, column) => sum + column.cells.length, 0);
  const columns = performance.now() - reviewed;
  const parts = [`read ${(read - start).toFixed(1)} ms`, `review ${(reviewed - read).toFixed(1)} ms`];
  return `${parts.join(', ')}, columns ${columns.toFixed(1)} ms (${String(cells)} cells)`;
}

/** "new-error" and "new-warning" look at findings alone that an earlier run did not have. */
function reaches(finding: Finding, isFresh: boolean, failOn: CheckArguments['failOn']): boolean {
  if (finding.waived || failOn === 'never') return false;
  if (failOn.startsWith('new-') && !isFresh) return false;
  return finding.severity === 'error' || (failOn.endsWith('warning') && finding.severity === 'warning');
}
