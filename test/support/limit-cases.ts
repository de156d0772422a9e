import { DEFAULT_LIMITS, type Limits } from '../../src/hosts/package/limits';
import {
  oneSheet,
  packageParts,
  relationships,
  stringTable,
  styleSheet,
  worksheet,
  zip,
} from '../hosts/file/make-package';

export interface LimitCase {
  /** What differs from the real table: a limit that only a huge file reaches is tried at a smaller one. */
  readonly limits: Partial<Limits>;
  readonly at: () => Uint8Array;
  readonly beyond: () => Uint8Array;
  /** What becomes of the file beyond: code and reason of the refusal, or of what is left out. */
  readonly told: string;
}

export type Parts = Record<string, string | Uint8Array>;

const many = (count: number, item: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => item(i)).join('');
const cells = (xml: string): string => `<row>${xml}</row>`;
const small = (): Parts => packageParts({ sheets: [worksheet(cells('<c><v>1</v></c>'))] });
export const bytesOf = (parts: Parts): number =>
  Object.values(parts).reduce(
    (sum, part) => sum + (typeof part === 'string' ? Buffer.byteLength(part) : part.length),
    0,
  );

/** Files with so many of a thing, at the real limit or at a smaller one. */
function counted(limit: keyof Limits, told: string, file: (count: number) => Uint8Array, smaller?: number): LimitCase {
  const count = smaller ?? DEFAULT_LIMITS[limit];
  const limits = smaller === undefined ? {} : { [limit]: smaller };
  return { limits, told, at: () => file(count), beyond: () => file(count + 1) };
}

/** The parts with one more, of which nobody reads anything, so that the file has just so many bytes. */
export function filledUp(parts: Parts, bytes: number): Uint8Array {
  const without = zip({ ...parts, pad: new Uint8Array(0) }, 0).length;
  return zip({ ...parts, pad: new Uint8Array(bytes - without) }, 0);
}

const behind = (after: string): Uint8Array => zip(packageParts({ sheets: [worksheet('', after)] }));
const textCell = (text: string): Uint8Array => oneSheet(cells(`<c t="inlineStr"><is><t>${text}</t></is></c>`));
const sharedTexts = (count: number, characters: number): Parts =>
  packageParts({
    sheets: [worksheet(cells('<c t="s"><v>0</v></c>'.repeat(count)))],
    strings: stringTable([`<t>${'字'.repeat(characters)}</t>`]),
  });

/** One for each limit of a workbook: a file at it and a file beyond it. */
export const LIMIT_CASES: Readonly<Record<keyof Limits, LimitCase>> = {
  fileBytes: counted('fileBytes', 'too-large', (bytes) => filledUp(small(), bytes), 100_000),
  entries: counted('entries', 'limit entries', (count) => {
    const parts = small();
    for (let i = Object.keys(parts).length; i < count; i++) parts[`x${String(i)}`] = '';
    return zip(parts, 0);
  }),
  partBytes: counted('partBytes', 'bomb', (bytes) => zip({ ...small(), x: new Uint8Array(bytes) }, 0), 100_000),
  totalBytes: counted(
    'totalBytes',
    'bomb total',
    (bytes) => zip({ ...small(), x: new Uint8Array(bytes - bytesOf(small())) }, 0),
    100_000,
  ),
  ratio: {
    limits: { ratio: 1, ratioFloorBytes: 50_000 },
    told: 'bomb ratio',
    at: () => zip({ ...small(), x: new Uint8Array(100_000) }, 0),
    beyond: () => zip({ ...small(), x: new Uint8Array(100_000) }),
  },
  ratioFloorBytes: counted(
    'ratioFloorBytes',
    'bomb ratio',
    (bytes) => zip({ ...small(), x: new Uint8Array(bytes - bytesOf(small())) }),
    1_000_000,
  ),
  // the row itself counts as one
  cells: counted('cells', 'limit cells', (count) => oneSheet(cells('<c><v>1</v></c>'.repeat(count - 1))), 10_000),
  storedPerByte: {
    limits: { storedPerByte: 0.025, storedFloor: 0 },
    told: 'limit cells',
    at: () => filledUp(packageParts({ sheets: [worksheet(cells('<c><v>1</v></c>'.repeat(1000)))] }), 40_000),
    beyond: () => filledUp(packageParts({ sheets: [worksheet(cells('<c><v>1</v></c>'.repeat(1001)))] }), 40_000),
  },
  storedFloor: counted('storedFloor', 'limit cells', (count) => oneSheet('<row ht="3"/>'.repeat(count))),
  valuesPerByte: {
    limits: { valuesPerByte: 0.025, valuesFloor: 0 },
    told: 'limit cells',
    at: () => filledUp(packageParts({ sheets: [worksheet(cells('<c><v>1</v></c>'.repeat(1000)))] }), 40_000),
    beyond: () => filledUp(packageParts({ sheets: [worksheet(cells('<c><v>1</v></c>'.repeat(1001)))] }), 40_000),
  },
  valuesFloor: {
    limits: { valuesPerByte: 0, valuesFloor: 1000 },
    told: 'limit cells',
    at: () => oneSheet(cells('<c><v>1</v></c>'.repeat(1000))),
    beyond: () => oneSheet(cells('<c><v>1</v></c>'.repeat(1001))),
  },
  sharedTextPerByte: {
    limits: { sharedTextPerByte: 1, sharedTextFloor: 0 },
    told: 'limit shared-texts',
    at: () => filledUp(sharedTexts(20, 1000), 20_000),
    beyond: () => filledUp(sharedTexts(21, 1000), 20_000),
  },
  sharedTextFloor: {
    limits: {},
    told: 'limit shared-texts',
    at: () => zip(sharedTexts(1000, 32_000)),
    beyond: () => zip(sharedTexts(1001, 32_000)),
  },
  longText: {
    limits: { sharedTextPerByte: 0, sharedTextFloor: 0 },
    told: 'limit shared-texts',
    at: () => zip(sharedTexts(9, DEFAULT_LIMITS.longText - 1)),
    beyond: () => zip(sharedTexts(9, DEFAULT_LIMITS.longText)),
  },
  cellCharacters: counted('cellCharacters', 'text-cut', (count) => textCell('字'.repeat(count))),
  formulaCharacters: counted('formulaCharacters', 'limit formula-length', (count) =>
    oneSheet(cells(`<c><f>${'1'.repeat(count)}</f></c>`)),
  ),
  sharedFormulaCharacters: counted(
    'sharedFormulaCharacters',
    'limit shared-formulas',
    (count) => oneSheet(cells(`<c><f t="shared" si="0">1</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(count)}`)),
    10_000,
  ),
  relationships: counted('relationships', 'limit relationships', (count) =>
    zip({
      ...small(),
      'xl/_rels/workbook.xml.rels': relationships(
        Array.from({ length: count }, (_, i) => [`rId${String(i + 1)}`, 'worksheet', 'worksheets/sheet1.xml'] as const),
      ),
    }),
  ),
  merges: counted('merges', 'limit merges', (count) =>
    behind(`<mergeCells>${many(count, (i) => `<mergeCell ref="A${String(i + 1)}:B${String(i + 1)}"/>`)}</mergeCells>`),
  ),
  areas: counted('areas', 'limit areas', (count) => behind(`<conditionalFormatting sqref="${'A1 '.repeat(count)}"/>`)),
  formulaBlocks: counted(
    'formulaBlocks',
    'limit formulaBlocks',
    (count) => oneSheet(cells('<c><f t="array" ref="A1">1</f></c>'.repeat(count))),
    10_000,
  ),
  textBytes: counted('textBytes', 'limit text', (count) =>
    oneSheet('', {
      workbookTail: `<definedNames><definedName name="a">${'1'.repeat(count)}</definedName></definedNames>`,
    }),
  ),
  attachments: counted('attachments', 'limit attachments', (count) =>
    zip(
      packageParts({
        sheets: [worksheet('')],
        extra: {
          ...Object.fromEntries(
            Array.from({ length: count }, (_, i) => [`xl/t${String(i)}.xml`, '<table ref="A1:B2"/>']),
          ),
          'xl/worksheets/_rels/sheet1.xml.rels': relationships(
            Array.from({ length: count }, (_, i) => [`r${String(i)}`, 'table', `../t${String(i)}.xml`] as const),
          ),
        },
      }),
    ),
  ),
  names: counted('names', 'limit names', (count) =>
    oneSheet('', { workbookTail: `<definedNames>${'<definedName name="a"/>'.repeat(count)}</definedNames>` }),
  ),
  // a worksheet is the first element
  depth: counted('depth', 'limit depth', (count) => behind('<x>'.repeat(count - 1) + '</x>'.repeat(count - 1))),
  elements: counted('elements', 'limit elements', (count) =>
    oneSheet('', { styles: styleSheet('<x/>'.repeat(count - 1)) }),
  ),
  tagBytes: counted('tagBytes', 'limit tag', (bytes) => behind(`<x${' '.repeat(bytes - 3)}/>`)),
  columns: counted('columns', 'limit columns', (count) =>
    zip(packageParts({ sheets: [worksheet('', '', `<cols>${'<col min="1" max="1"/>'.repeat(count)}</cols>`)] })),
  ),
  sheets: counted('sheets', 'limit sheets', (count) => {
    const list = many(count, (i) => `<sheet name="S${String(i)}" sheetId="${String(i + 1)}" r:id="none"/>`);
    const parts = small();
    return zip({
      ...parts,
      'xl/workbook.xml': String(parts['xl/workbook.xml']).replace(/<sheets>.*<\/sheets>/, `<sheets>${list}</sheets>`),
    });
  }),
};
