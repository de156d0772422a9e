import { readFileSync } from 'node:fs';
import { nodeCodec } from '../../../src/hosts/package/node-codec';
import { toSnapshot } from '../../../src/hosts/file/snapshot';
import { readWorkbook } from '../../../src/hosts/file/workbook-reader';
import { readReport } from '../../../src/hosts/word/report-reader';
import { DEFAULT_SETTINGS, review, reviewReport, type Review } from '../../../src/review';

export const SAMPLE = 'samples/guangdong-2024.xlsx';
export const SAMPLE_REPORT = 'samples/guangdong-2024.docx';

/** What the core says of a workbook, without any host. */
export function reviewOf(bytes: Uint8Array): Review {
  return review(toSnapshot(readWorkbook(bytes, nodeCodec)), DEFAULT_SETTINGS);
}

export const sampleReview = (): Review => reviewOf(readFileSync(SAMPLE));

/** What the pane counts of a review in which nothing is set aside. */
export const countsOf = ({ findings, notChecked }: Review) => ({
  error: findings.filter(({ severity }) => severity === 'error').length,
  warning: findings.filter(({ severity }) => severity === 'warning').length,
  info: findings.filter(({ severity }) => severity === 'info').length,
  unchecked: notChecked.length,
  waived: 0,
});

/** What the core says of the sample's report beside its workbook. */
export function sampleReportReview(): ReturnType<typeof reviewReport> {
  const book = toSnapshot(readWorkbook(readFileSync(SAMPLE), nodeCodec));
  return reviewReport(readReport(readFileSync(SAMPLE_REPORT), nodeCodec), book, DEFAULT_SETTINGS);
}
