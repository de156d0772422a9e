import { REPORT_LIMITS, type ReportLimits } from '../../../src/hosts/package/limits';
import { nodeCodec } from '../../../src/hosts/package/node-codec';
import { XlsxError } from '../../../src/hosts/package/xlsx-error';
import { readReport } from '../../../src/hosts/word/report-reader';
import { OF_WORKBOOKS, REPORT_LIMIT_CASES } from '../../support/report-limit-cases';

/** "read", or why there is no reading. */
function outcome(bytes: Uint8Array, limits: ReportLimits): string {
  try {
    readReport(bytes, nodeCodec, limits);
    return 'read';
  } catch (error) {
    if (error instanceof XlsxError) return `${error.code} ${error.data.reason ?? ''}`.trim();
    throw error;
  }
}

test.each(Object.entries(REPORT_LIMIT_CASES))('%s: a report at the limit is read, one beyond is told', (_, given) => {
  const limits = { ...REPORT_LIMITS, ...given.limits };
  expect(outcome(given.at(), limits)).toBe('read');
  expect(outcome(given.beyond(), limits)).toBe(given.told);
});

test('every limit is one of reports or of workbooks alone', () => {
  const known = [...Object.keys(REPORT_LIMIT_CASES), ...OF_WORKBOOKS];
  expect(known.toSorted()).toEqual(Object.keys(REPORT_LIMITS).toSorted());
});
