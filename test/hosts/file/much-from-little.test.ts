import { nodeCodec } from '../../../src/hosts/package/node-codec';
import { XlsxError } from '../../../src/hosts/package/xlsx-error';
import { patchWorkbook } from '../../../src/hosts/file/workbook-patch';
import { readWorkbook } from '../../../src/hosts/file/workbook-reader';
import { makePackage, oneSheet, packageParts, worksheet, zip } from './make-package';

/** Milliseconds of the processor. */
const SOON = 5_000;

/** What comes of a file, read and then copied with a cell and a name; nothing of it takes long. */
function outcome(bytes: Uint8Array): string {
  const { user, system } = process.cpuUsage();
  try {
    const { warnings } = readWorkbook(bytes, nodeCodec);
    const cells = [{ row: 90, column: 1, content: { kind: 'number', value: 1 } as const }];
    patchWorkbook(
      bytes,
      { sheets: { S1: { cells } }, addNames: [{ name: '_jihe_x', text: 'S1!$A$1', hidden: true }] },
      nodeCodec,
    );
    return warnings.map(({ code }) => code).join() || 'copied';
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    return `${error.code} ${error.data.reason ?? ''}`.trim();
  } finally {
    const now = process.cpuUsage();
    expect((now.user + now.system - user - system) / 1000).toBeLessThan(SOON);
  }
}

const BLANKS = ' '.repeat(300_000);
const CELL = '<c><v>1</v></c>';
const parts = packageParts({ sheets: [worksheet(`<row>${CELL}</row>`)] });

test.each<[what: string, file: () => Uint8Array, told: string]>([
  [
    'a wide row that is left and entered again, over and over',
    () =>
      oneSheet(
        `<row r="21">${CELL.repeat(16_384)}</row>${'<row r="20"><c/></row><row r="21"><c/></row>'.repeat(100_000)}`,
      ),
    'limit cells',
  ],
  [
    'blanks within a tag of the content types',
    () =>
      zip({
        ...parts,
        '[Content_Types].xml': String(parts['[Content_Types].xml']).replace(
          '</Types>',
          `<Default${BLANKS}Extension="x" ContentType="y"/></Types>`,
        ),
      }),
    'copied',
  ],
  [
    'blanks within the tag of a list of names',
    () => makePackage({ sheets: [worksheet('')], workbookTail: `<definedNames${BLANKS}/>` }),
    'copied',
  ],
  ['blanks within the tag of a row', () => oneSheet(`<row r="91"${BLANKS}/>`), 'copied'],
  [
    'a text of entities alone',
    () => oneSheet(`<row><c t="str"><v>${'&#65;'.repeat(2_800_000)}</v></c></row>`),
    'text-cut',
  ],
  [
    'a formula of entities alone',
    () => oneSheet(`<row><c><f>${'&#65;'.repeat(2_800_000)}</f></c></row>`),
    'limit formula-length',
  ],
])('%s: soon read or refused', (_, file, told) => {
  expect(outcome(file())).toBe(told);
});
