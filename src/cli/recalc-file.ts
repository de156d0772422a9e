import path from 'node:path';
import { nodeCodec } from '../hosts/package/node-codec';
import { readWorkbookFile } from '../hosts/file/read-file';
import { toSnapshot } from '../hosts/file/snapshot';
import { patchWorkbook } from '../hosts/file/workbook-patch';
import { readWorkbook } from '../hosts/file/workbook-reader';
import { reportSheet } from '../report';
import { restoreSettings, review } from '../review';
import { reasonOf } from './file-results';
import { copyNotes, readingNotes } from './notes';
import { done, type Outcome, type RecalcTask } from './outcome';
import { canReport, planCopy } from './plan-copy';
import { writeResult } from './write-result';

/** Writes the copy of one file. What is no fault of the file is thrown. */
export async function recalcFile(task: RecalcTask): Promise<Outcome> {
  const { file, target, options } = task;
  try {
    return done(file, { out: [target], notes: await writeCopy(task, target) });
  } catch (error) {
    const refused = reasonOf(error, options.language);
    if (refused === null) throw error;
    return done(file, { refused });
  }
}

/** Answers what a person should know of the copy, in lines. */
async function writeCopy({ file, time, options }: RecalcTask, target: string): Promise<string[]> {
  const { language, profile } = options;
  const bytes = await readWorkbookFile(file);
  const workbook = readWorkbook(bytes, nodeCodec);
  const snapshot = toSnapshot(workbook);
  const stored = restoreSettings(snapshot.stored);
  const settings = profile === null ? stored : { ...stored, profile };
  const result = review(snapshot, settings);
  const report = reportSheet(result, { workbook: path.basename(file), time, language, settings });
  const { changes, leftOut } = planCopy(workbook, snapshot, result, report, language);
  const copy = patchWorkbook(bytes, changes, nodeCodec);
  await writeResult(target, copy);
  return [...readingNotes(workbook, language), ...copyNotes(workbook, canReport(workbook), leftOut, language)];
}
