import type { Area } from '../../workbook/address';
import type { Codec } from '../package/codec';
import { readTheme } from './colours';
import { DEFAULT_LIMITS } from '../package/limits';
import type { Limits } from '../package/limits';
import { XlsxPackage } from '../package/package';
import type { Relationship } from '../package/package';
import { readAttachments } from './sheet-attachments';
import { SharedStrings } from './shared-strings';
import { CellBudget } from './sheet-rows';
import { Styles } from './styles';
import { EMPTY_CONTENT, readWorksheet } from './worksheet-reader';
import type { SheetContent, SheetContext } from './worksheet-reader';
import { readWorkbookPart } from './workbook-part';
import type { SheetReference, WorkbookPart } from './workbook-part';
import type { CustomXml, XlsxSheet, XlsxWarning, XlsxWorkbook } from './xlsx-workbook';
import { XlsxError } from '../package/xlsx-error';
import { XmlScanner } from '../package/xml-scanner';

/** Reads a whole .xlsx, .xlsm or .xltx file. Throws nothing but XlsxError. */
export function readWorkbook(bytes: Uint8Array, codec: Codec, limits: Limits = DEFAULT_LIMITS): XlsxWorkbook {
  return readPackage(new XlsxPackage(bytes, codec, limits));
}

/** Parts that the workbook part points to, and what the package says of itself. */
export interface PackageMap {
  readonly workbookPart: string;
  readonly workbook: WorkbookPart;
  readonly packageRelationships: readonly Relationship[];
  readonly relationships: readonly Relationship[];
  /** The style sheet; undefined where the package has none. */
  readonly stylesPart: string | undefined;
}

/** Finds the workbook by relationships, never by name. Throws XlsxError. */
export function mapPackage(pack: XlsxPackage): PackageMap {
  const packageRelationships = pack.relationships('');
  const workbookPart = packageRelationships.find(({ kind }) => kind === 'officeDocument')?.target;
  if (workbookPart === undefined) throw new XlsxError('not-xlsx', { reason: 'no-workbook' });
  if (/\.bin$/i.test(workbookPart)) throw new XlsxError('binary-xlsb', { part: workbookPart });
  const part = pack.part(workbookPart);
  if (!part) throw new XlsxError('not-xlsx', { reason: 'no-workbook', part: workbookPart });
  const workbook = readWorkbookPart(part, pack.limits);
  const relationships = pack.relationships(workbookPart);
  const stylesPart = findStyles(pack, workbookPart, relationships);
  return { workbookPart, workbook, packageRelationships, relationships, stylesPart };
}

/** Where no relationship leads to a style sheet, the one of the usual name is meant: the cells are numbered by it. */
function findStyles(pack: XlsxPackage, workbookPart: string, known: readonly Relationship[]): string | undefined {
  const related = known.filter(({ kind, external }) => kind === 'styles' && !external).map(({ target }) => target);
  const usual = `${workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1)}styles.xml`;
  return [...related, usual].find((name) => pack.entry(name));
}

/** Reads a package that is open already. */
export function readPackage(pack: XlsxPackage): XlsxWorkbook {
  const { workbook, relationships, packageRelationships, stylesPart } = mapPackage(pack);
  const warnings: XlsxWarning[] = pack.directory.duplicates.map((part) => ({ code: 'duplicate-part', part }));
  if (packageRelationships.some(({ type }) => type.includes('digital-signature'))) warnings.push({ code: 'signed' });
  if (workbook.date1904) warnings.push({ code: 'date-1904' });
  const partOf = (kind: string) => {
    const target = relationships.find((relationship) => relationship.kind === kind)?.target;
    return target === undefined ? undefined : pack.part(target);
  };
  const strings = partOf('sharedStrings');
  const styles = new Styles(stylesPart === undefined ? undefined : pack.part(stylesPart), readTheme(partOf('theme')));
  const context: SheetContext = {
    limits: pack.limits,
    strings: strings ? SharedStrings.of(strings, pack.limits.cellCharacters) : SharedStrings.empty,
    styles,
    date1904: workbook.date1904,
    budget: new CellBudget(pack.limits, pack.directory.bytes.length),
    warn: (warning) => warnings.push(warning),
  };
  return {
    sheets: readSheets(pack, workbook.sheets, relationships, context),
    names: workbook.names,
    customXml: readCustomXml(pack, [...relationships, ...packageRelationships], context.warn),
    date1904: workbook.date1904,
    calculation: workbook.calculation,
    warnings,
    structureLocked: workbook.structureLocked,
    attachments: ({ part }) => (part === undefined ? [] : pack.relationships(part).map(({ kind }) => kind)),
    occupied: (sheet) => occupiedAreas(pack, sheet),
    cellStyle: (index) => styles.cellStyle(index),
  };
}

function occupiedAreas(pack: XlsxPackage, { part, formulaBlocks }: XlsxSheet): Area[] {
  const { tables, pivots } = readAttachments(pack, part ?? '');
  const blocks = formulaBlocks.filter(({ kind }) => kind !== 'shared').map(({ area }) => area);
  return [...tables.map(withMargin), ...pivots, ...blocks];
}

/** Excel takes what stands right beside or below a table into it: one column and one row stay free. */
const withMargin = (table: Area): Area => ({ ...table, bottom: table.bottom + 1, right: table.right + 1 });

const KINDS: ReadonlyMap<string, XlsxSheet['kind']> = new Map<string, XlsxSheet['kind']>([
  ['worksheet', 'worksheet'],
  ['chartsheet', 'chart'],
  ['dialogsheet', 'dialog'],
  ['xlMacrosheet', 'macro'],
  ['xlIntlMacrosheet', 'macro'],
]);

/** A few bytes of the workbook part can ask for a whole sheet again. */
const REPEATED_COST = 10;

function readSheets(
  pack: XlsxPackage,
  references: readonly SheetReference[],
  relationships: readonly Relationship[],
  context: SheetContext,
): XlsxSheet[] {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  // several sheets may point to one part
  const known = new Map<string, { readonly content: SheetContent; readonly cells: number }>();
  return references.map(({ name, visibility, relationship }) => {
    const target = byId.get(relationship);
    const entry = target && !target.external ? pack.entry(target.target) : undefined;
    const part = entry?.name;
    if (!target || !entry) {
      context.warn({ code: 'sheet-missing', sheet: name });
      return { ...EMPTY_CONTENT, name, visibility, kind: 'missing', part };
    }
    const kind = KINDS.get(target.kind) ?? 'missing';
    if (kind !== 'worksheet') return { ...EMPTY_CONTENT, name, visibility, kind, part };
    const before = known.get(entry.key);
    if (before) {
      context.budget.spend(before.cells * REPEATED_COST);
      return { ...before.content, name, visibility, kind, part };
    }
    const spent = context.budget.used;
    const xml = pack.part(target.target);
    const content = xml ? readWorksheet(xml, name, context) : EMPTY_CONTENT;
    known.set(entry.key, { content, cells: context.budget.used - spent });
    return { ...content, name, visibility, kind, part };
  });
}

function readCustomXml(
  pack: XlsxPackage,
  relationships: readonly Relationship[],
  warn: SheetContext['warn'],
): CustomXml[] {
  const parts = new Map<string, CustomXml>();
  for (const { kind, target, external } of relationships) {
    const entry = kind === 'customXml' && !external ? pack.entry(target) : undefined;
    if (!entry || parts.has(entry.key)) continue;
    const custom = readCustomPart(pack, target);
    if (custom) parts.set(entry.key, custom);
    else warn({ code: 'unreadable-part', part: entry.name });
  }
  return [...parts.values()];
}

/** A part that is no well-formed XML is somebody else's matter and left alone. */
function readCustomPart(pack: XlsxPackage, name: string): CustomXml | undefined {
  try {
    const part = pack.part(name);
    if (!part) return undefined;
    const scanner = new XmlScanner(part);
    scanner.root();
    const namespace = scanner.attributes().get(scanner.prefix === '' ? 'xmlns' : `xmlns:${scanner.prefix}`) ?? '';
    return {
      part: part.name,
      namespace,
      // read anew when asked for: other people's data can be large, and mostly nobody asks
      get text() {
        const again = pack.part(name);
        return again ? again.text(0, again.bytes.length).replace(/^\ufeff/, '') : '';
      },
    };
  } catch (error) {
    if (error instanceof XlsxError) return undefined;
    throw error;
  }
}
