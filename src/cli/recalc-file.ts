import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { nodeCodec } from '../hosts/file/node-codec';
import { toSnapshot } from '../hosts/file/snapshot';
import { patchWorkbook } from '../hosts/file/workbook-patch';
import { readWorkbook } from '../hosts/file/workbook-reader';
import { reportSheet } from '../report';
import { restoreSettings, review } from '../review';
import { cliText } from '../words/cli-text';
import { reasonOf } from './file-results';
import { done, type Outcome, type RecalcTask } from './outcome';
import { canReport, planCopy } from './plan-copy';

/** Writes the copy of one file. What is no fault of the file is thrown. */
export async function recalcFile(task: RecalcTask): Promise<Outcome> {
  const { file, target, options } = task;
  if (target === null) return done(file, { refused: cliText('would-overwrite', options.language) });
  try {
    return done(file, { out: target, notes: await writeCopy(task, target) });
  } catch (error) {
    const refused = reasonOf(error, options.language);
    if (refused === null) throw error;
    return done(file, { refused });
  }
}

/** Answers what the copy lacks, in lines for a person. */
async function writeCopy({ file, time, options }: RecalcTask, target: string): Promise<string[]> {
  const { language, profile } = options;
  const bytes = await readFile(file);
  const workbook = readWorkbook(bytes, nodeCodec);
  const snapshot = toSnapshot(workbook);
  const stored = restoreSettings(snapshot.stored);
  const settings = profile === null ? stored : { ...stored, profile };
  const result = review(snapshot, settings);
  const report = reportSheet(result, { workbook: path.basename(file), time, language, settings });
  const copy = patchWorkbook(bytes, planCopy(workbook, snapshot, result, report, language), nodeCodec);
  // Only a whole copy ever bears the final name.
  const unfinished = `${target}.part`;
  await writeFile(unfinished, copy);
  await rename(unfinished, target);
  return canReport(workbook) ? [] : [`${file}: ${cliText('no-report', language)}`];
}
