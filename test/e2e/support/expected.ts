import { readFileSync } from 'node:fs';
import { nodeCodec } from '../../../src/hosts/package/node-codec';
import { toSnapshot } from '../../../src/hosts/file/snapshot';
import { readWorkbook } from '../../../src/hosts/file/workbook-reader';
import { DEFAULT_SETTINGS, review, type Review } from '../../../src/review';

export const SAMPLE = 'samples/guangdong-2024.xlsx';

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
