import path from 'node:path';
import type { ReportReview, Severity } from '../contracts';
import { readWorkbookFile } from '../hosts/file/read-file';
import { toSnapshot } from '../hosts/file/snapshot';
import { readWorkbook } from '../hosts/file/workbook-reader';
import { nodeCodec } from '../hosts/package/node-codec';
import { readReport } from '../hosts/word/report-reader';
import { DEFAULT_SETTINGS, restoreSettings, reviewReport } from '../review';
import { proseText } from '../words';
import { written } from './check-file';
import { reasonOf } from './file-results';
import { outcomeOf, type CheckTask, type Counts, type Outcome } from './outcome';
import { jsonReportReview } from './report-json';
import { reportReviewLines } from './report-lines';
import { hashOf, isFinished } from './source-file';
import { printable, safeJson } from './terminal';

/** Checks one report, with the workbook that goes with it where there is one. What is no fault of a file is thrown. */
export async function checkReportFile(task: CheckTask): Promise<Outcome> {
  const { file, workbook, options, name, label, target } = task;
  const { language, format, out } = options;
  let kind: 'workbook' | 'report' = 'report';
  try {
    const bytes = await readWorkbookFile(file);
    kind = 'workbook';
    const sheets = workbook === null ? null : await readWorkbookFile(workbook);
    const source = out === null ? null : hashOf(hashOf(bytes) + (sheets ? hashOf(sheets) : ''));
    if (source !== null && (await isFinished(task, source))) return outcomeOf(task, { same: true });
    kind = 'report';
    const report = readReport(bytes, nodeCodec);
    kind = 'workbook';
    const snapshot = sheets ? toSnapshot(readWorkbook(sheets, nodeCodec)) : null;
    const settings = snapshot ? restoreSettings(snapshot.stored) : DEFAULT_SETTINGS;
    const review = reviewReport(
      report,
      snapshot,
      options.profile === null ? settings : { ...settings, profile: options.profile },
    );
    const shown = workbook === null ? null : path.basename(workbook);
    const json = jsonReportReview(name, shown, review, language);
    const counts = countsOf(review);
    const failed = reaches(counts, options.failOn);
    const notes = workbook === null ? [proseText('no-workbook', language)] : [];
    if (format === 'text') {
      const lines = reportReviewLines(target === null ? label : name, json, language);
      if (target === null)
        return outcomeOf(task, {
          out: lines,
          notes,
          failed,
          counts,
          finished: source === null ? null : { source, result: null },
        });
      const result = await written(target, printable(lines), out);
      return outcomeOf(task, { notes, failed, counts, finished: source === null ? null : { source, result } });
    }
    const result = target === null ? null : await written(target, `${safeJson(json)}\n`, out);
    const finished = source === null ? null : { source, result };
    return outcomeOf(task, { notes, failed, counts, finished, ...(target === null ? { report: json } : {}) });
  } catch (error) {
    const refused = reasonOf(error, language, kind);
    if (refused === null) throw error;
    return outcomeOf(task, { refused });
  }
}

function countsOf({ findings, tables, notChecked }: ReportReview): Counts {
  const open = [...findings, ...tables.findings].filter(({ waived }) => !waived);
  const count = (wanted: Severity): number => open.filter(({ severity }) => severity === wanted).length;
  return { error: count('error'), warning: count('warning'), info: count('info'), notChecked: notChecked.length };
}

function reaches({ error, warning }: Counts, failOn: CheckTask['options']['failOn']): boolean {
  if (failOn === 'never') return false;
  return error > 0 || (failOn === 'warning' && warning > 0);
}
