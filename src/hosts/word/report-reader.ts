import type { ReportParagraph, WrittenReport } from '../../contracts/written-report';
import type { Codec } from '../package/codec';
import { XlsxPackage } from '../package/package';
import { XlsxError } from '../package/xlsx-error';
import { XmlScanner, type XmlPart } from '../package/xml-scanner';
import { withCaptions, type BareTable } from './captions';
import { eachOfOneBranch, readParagraph, type ReadingContext } from './paragraph-text';
import { REPORT_LIMITS, type ReportLimits } from '../package/limits';
import { BODY, readStyleSheet } from './style-sheet';
import { isWrapper, readGrid } from './table-grid';

/**
 * Reads a .docx, .docm or .dotx file. Throws nothing but XlsxError: `not-docx` for what is no such package, whatever
 * else it is.
 */
export function readReport(bytes: Uint8Array, codec: Codec, limits: ReportLimits = REPORT_LIMITS): WrittenReport {
  const pack = openPackage(bytes, codec, limits);
  const main = pack.relationships('').find(({ kind }) => kind === 'officeDocument')?.target;
  const part = main === undefined ? undefined : pack.part(main);
  if (main === undefined || !part) throw new XlsxError('not-docx', { reason: 'no-document' });
  const style = pack.relationships(main).find(({ kind, external }) => kind === 'styles' && !external)?.target;
  return readDocument(part, style === undefined ? undefined : pack.part(style), limitsOf(bytes.length, limits));
}

/** The limits of a report in a file of this size. */
function limitsOf(fileBytes: number, limits: ReportLimits): ReportLimits {
  return {
    ...limits,
    characters: Math.min(limits.characters, Math.max(limits.lettersFloor, limits.lettersPerByte * fileBytes)),
    cells: Math.min(limits.cells, Math.max(limits.tableCellsFloor, limits.tableCellsPerByte * fileBytes)),
  };
}

function openPackage(bytes: Uint8Array, codec: Codec, limits: ReportLimits): XlsxPackage {
  try {
    return new XlsxPackage(bytes, codec, limits);
  } catch (error) {
    if (error instanceof XlsxError && (error.code === 'legacy-xls' || error.code === 'not-xlsx')) {
      throw new XlsxError('not-docx', { reason: error.data.reason ?? 'compound' }, { cause: error });
    }
    throw error;
  }
}

function readDocument(part: XmlPart, styles: XmlPart | undefined, limits: ReportLimits): WrittenReport {
  const scanner = new XmlScanner(part, 0, part.bytes.length, limits.depth, limits.elements);
  if (scanner.root() !== 'document') throw new XlsxError('not-docx', { reason: 'no-document', part: part.name });
  const context: ReadingContext = {
    scanner,
    styles: readStyleSheet(styles, limits.depth),
    limits,
    prefix: scanner.prefix,
    spent: { characters: 0, cells: 0 },
  };
  const paragraphs: ReportParagraph[] = [];
  const tables: BareTable[] = [];
  const visit = (): void => {
    const { name } = scanner;
    if (name === 'p') {
      const { text, style } = readParagraph(context);
      paragraphs.push({ text, ...(style ?? BODY) });
    } else if (name === 'tbl') {
      tables.push({ after: paragraphs.length, ...readGrid(context) });
      if (tables.length > limits.tables) throw new XlsxError('limit', { reason: 'tables', limit: limits.tables });
    } else if (name === 'AlternateContent') eachOfOneBranch(scanner, visit);
    else if (isWrapper(name)) scanner.eachChild(visit);
  };
  scanner.eachChild(() => {
    if (scanner.name === 'body') scanner.eachChild(visit);
  });
  if (scanner.next() === 'open') throw scanner.damaged('second-root');
  return { paragraphs, tables: withCaptions(paragraphs, tables) };
}
