import path from 'node:path';
import { nodeCodec } from '../hosts/file/node-codec';
import { readWorkbookFile } from '../hosts/file/read-file';
import { toSnapshot } from '../hosts/file/snapshot';
import { patchWorkbook } from '../hosts/file/workbook-patch';
import { readWorkbook } from '../hosts/file/workbook-reader';
import { reportSheet } from '../report';
import { restoreSettings, review } from '../review';
import { cliText } from '../words/cli-text';
import { reasonOf } from './file-results';
import { done, type Outcome, type RecalcTask } from './outcome';
import { canReport, planCopy } from './plan-copy';
import { inOneLine } from './terminal';
import { writeResult } from './write-result';

/** Writes the copy of one file. What is no fault of the file is thrown. */
export async function recalcFile(task: RecalcTask): Promise<Outcome> {
  const { file, target, options } = task;
  try {
    return done(file, { out: inOneLine(target), notes: await writeCopy(task, target) });
  } catch (error) {
    const refused = reasonOf(error, options.language);
    if (refused === null) throw error;
    return done(file, { refused });
  }
}

/** Answers what the copy lacks, in lines for a person. */
async function writeCopy({ file, time, options }: RecalcTask, target: string): Promise<string[]> {
  const { language, profile } = options;
  const bytes = await readWorkbookFile(file);
  const workbook = readWorkbook(bytes, nodeCodec);
  const snapshot = toSnapshot(workbook);
  const stored = restoreSettings(snapshot.stored);
  const settings = profile === null ? stored : { ...stored, profile };
  const result = review(snapshot, settings);
  const report = reportSheet(result, { workbook: path.basename(file), time, language, settings });
  const copy = patchWorkbook(bytes, planCopy(workbook, snapshot, result, report, language), nodeCodec);
  await writeResult(target, copy);
  return canReport(workbook) ? [] : [cliText('no-report', language)];
}
