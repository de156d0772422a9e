import path from 'node:path';
import { nodeCodec } from '../hosts/package/node-codec';
import { readWorkbookFile } from '../hosts/file/read-file';
import { toSnapshot } from '../hosts/file/snapshot';
import { patchWorkbook } from '../hosts/file/workbook-patch';
import { readWorkbook } from '../hosts/file/workbook-reader';
import { reportSheet } from '../report';
import { restoreSettings, review } from '../review';
import { changeSince } from './change';
import { reasonOf } from './file-results';
import { copyNotes, readingNotes } from './notes';
import { outcomeOf, type Outcome, type RecalcTask } from './outcome';
import { canReport, planCopy } from './plan-copy';
import { hashOf, isFinished, sourceOf } from './source-file';
import { withFormulaSheet } from './with-formulas';
import { writeResult } from './write-result';

/** Writes the copy of one file. What is no fault of the file is thrown. */
export async function recalcFile(task: RecalcTask): Promise<Outcome> {
  const { file, target, options } = task;
  try {
    const bytes = await readWorkbookFile(file);
    const source = sourceOf(bytes, task);
    if (await isFinished(task, source)) return outcomeOf(task, { same: true });
    const { copy, notes } = copyOf(bytes, task);
    await writeResult(target, copy, options.out);
    return outcomeOf(task, { out: [target], notes, finished: { source, result: hashOf(copy) } });
  } catch (error) {
    const refused = reasonOf(error, options.language);
    if (refused === null) throw error;
    return outcomeOf(task, { refused });
  }
}

/** The copy, and what a person should know of it, in lines. */
function copyOf(
  bytes: Uint8Array,
  { file, time, before, options, forms }: RecalcTask,
): { readonly copy: Uint8Array; readonly notes: readonly string[] } {
  const { language, profile } = options;
  const workbook = readWorkbook(bytes, nodeCodec);
  const snapshot = toSnapshot(workbook);
  const stored = restoreSettings(snapshot.stored);
  const settings = profile === null ? stored : { ...stored, profile };
  const result = review(withFormulaSheet(snapshot, options.formulas), settings, forms);
  const change = changeSince(result, before);
  const report = reportSheet(result, {
    workbook: path.basename(file),
    time,
    language,
    settings,
    ...(change ? { change: { fresh: change.fresh.length, solved: change.solved.length, same: change.same } } : {}),
  });
  const { changes, leftOut } = planCopy(workbook, snapshot, result, report, language);
  const copy = patchWorkbook(bytes, changes, nodeCodec);
  const notes = [...readingNotes(workbook, language), ...copyNotes(workbook, canReport(workbook), leftOut, language)];
  return { copy, notes };
}
