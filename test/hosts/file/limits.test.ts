import { DEFAULT_LIMITS, type Limits } from '../../../src/hosts/package/limits';
import { nodeCodec } from '../../../src/hosts/package/node-codec';
import { XlsxError } from '../../../src/hosts/package/xlsx-error';
import { readWorkbook } from '../../../src/hosts/file/workbook-reader';
import fileReasons from '../../../src/words/file-reasons.json';
import { LIMIT_CASES } from '../../support/limit-cases';

/** "read", what a reading leaves out, or why there is none. */
function outcome(bytes: Uint8Array, limits: Limits): string {
  try {
    const workbook = readWorkbook(bytes, nodeCodec, limits);
    for (const sheet of workbook.sheets) workbook.occupied(sheet);
    const cut = workbook.warnings.find(({ code }) => code === 'text-cut');
    return cut ? 'text-cut' : 'read';
  } catch (error) {
    if (error instanceof XlsxError) return `${error.code} ${error.data.reason ?? ''}`.trim();
    throw error;
  }
}

test.each(Object.entries(LIMIT_CASES))('%s: a file at the limit is read, one beyond is told', (_, given) => {
  const limits = { ...DEFAULT_LIMITS, ...given.limits };
  expect(outcome(given.at(), limits)).toBe('read');
  expect(outcome(given.beyond(), limits)).toBe(given.told);
});

test('every limit has a sentence for what is beyond it', () => {
  const reasons = Object.values(LIMIT_CASES).flatMap(({ told }) => (told.startsWith('limit ') ? [told.slice(6)] : []));
  expect(reasons.filter((reason) => !(reason in fileReasons))).toEqual([]);
});
