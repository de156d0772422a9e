import { REPORT_LIMITS, type Limits, type ReportLimits } from '../../src/hosts/package/limits';
import { relationships, zip } from '../hosts/file/make-package';
import { cell, docx, docxParts, grid, line, paragraph, row, run, table } from './docx-files';
import { bytesOf, filledUp, type Parts } from './limit-cases';

/** Limits of what only workbooks have. */
export const OF_WORKBOOKS = [
  'storedPerByte',
  'storedFloor',
  'valuesPerByte',
  'valuesFloor',
  'sharedTextPerByte',
  'sharedTextFloor',
  'longText',
  'cellCharacters',
  'formulaCharacters',
  'sharedFormulaCharacters',
  'merges',
  'areas',
  'formulaBlocks',
  'textBytes',
  'attachments',
  'names',
  'sheets',
] as const satisfies readonly (keyof Limits)[];

type ReportLimit = Exclude<keyof ReportLimits, (typeof OF_WORKBOOKS)[number]>;

export interface ReportLimitCase {
  /** What differs from the real table: a limit that only a huge file reaches is tried at a smaller one. */
  readonly limits: Partial<ReportLimits>;
  readonly at: () => Uint8Array;
  readonly beyond: () => Uint8Array;
  /** What becomes of the file beyond: code and reason of the refusal. */
  readonly told: string;
}

const small = (): Parts => docxParts(line('字'));

/** Files with so many of a thing, at the real limit or at a smaller one. */
function counted(
  limit: ReportLimit,
  told: string,
  file: (count: number) => Uint8Array,
  smaller?: number,
  others: Partial<ReportLimits> = {},
): ReportLimitCase {
  const count = smaller ?? REPORT_LIMITS[limit];
  const limits = { ...others, ...(smaller !== undefined && { [limit]: smaller }) };
  return { limits, told, at: () => file(count), beyond: () => file(count + 1) };
}

const letters = (count: number): Uint8Array => docx(line('字'.repeat(count)));
/** One table of single cells, each with its row; an empty paragraph has no letters. */
const cells = (count: number): Uint8Array => docx(table(row(cell('<w:p/>')).repeat(count)));
/** A document, its body and its section are elements too. */
const OTHER_ELEMENTS = 3;

/** One for each limit of a report: a file at it and a file beyond it. */
export const REPORT_LIMIT_CASES: Readonly<Record<ReportLimit, ReportLimitCase>> = {
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
  relationships: counted('relationships', 'limit relationships', (count) =>
    zip({
      ...small(),
      'word/_rels/document.xml.rels': relationships(
        Array.from({ length: count }, (_, i) => [`r${String(i)}`, 'styles', 'styles.xml'] as const),
      ),
    }),
  ),
  // a document and its body are the first elements
  depth: counted('depth', 'limit depth', (count) => docx('<w:x>'.repeat(count - 2) + '</w:x>'.repeat(count - 2))),
  elements: counted('elements', 'limit elements', (count) => docx('<w:x/>'.repeat(count - OTHER_ELEMENTS)), 10_000),
  tagBytes: counted('tagBytes', 'limit tag', (bytes) => docx(`<w:x${' '.repeat(bytes - 5)}/>`)),
  characters: counted('characters', 'limit text', letters, 1_000),
  lettersFloor: counted('lettersFloor', 'limit text', letters),
  lettersPerByte: {
    limits: { lettersPerByte: 0.025, lettersFloor: 0 },
    told: 'limit text',
    at: () => filledUp(docxParts(line('字'.repeat(1000))), 40_000),
    beyond: () => filledUp(docxParts(line('字'.repeat(1001))), 40_000),
  },
  cells: counted('cells', 'limit cells', cells, 1_000),
  tableCellsFloor: counted('tableCellsFloor', 'limit cells', cells),
  tableCellsPerByte: {
    limits: { tableCellsPerByte: 0.025, tableCellsFloor: 0 },
    told: 'limit cells',
    at: () => filledUp(docxParts(table(row(cell('<w:p/>')).repeat(1000))), 40_000),
    beyond: () => filledUp(docxParts(table(row(cell('<w:p/>')).repeat(1001))), 40_000),
  },
  columns: counted('columns', 'limit columns', (count) =>
    docx(table(row(...Array.from({ length: count }, () => cell(paragraph(run('1'))))))),
  ),
  tables: counted('tables', 'limit tables', (count) => docx(grid([['字']]).repeat(count))),
};
