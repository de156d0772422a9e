import type { Limits } from '../package/limits';
import type { DefinedName, WorkbookCalculation, XlsxSheet } from './xlsx-workbook';
import { XlsxError } from '../package/xlsx-error';
import { XmlScanner } from '../package/xml-scanner';
import type { XmlPart } from '../package/xml-scanner';
import { addAll } from '../../workbook/lists';

/** A sheet as the workbook part names it. */
export interface SheetReference {
  readonly name: string;
  readonly sheetId: number;
  readonly visibility: XlsxSheet['visibility'];
  /** Id of the relationship that leads to its part. */
  readonly relationship: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetReference[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly calculation: WorkbookCalculation;
  /** Sheets may not be added, moved or renamed (18.2.29 lockStructure). */
  readonly structureLocked: boolean;
}

/** Reads the main part (18.2.27 workbook). */
export function readWorkbookPart(part: XmlPart, limits: Limits): WorkbookPart {
  const sheets: SheetReference[] = [];
  const names: DefinedName[] = [];
  let date1904 = false;
  let structureLocked = false;
  let calculation: WorkbookCalculation = { manual: false, onLoad: false };
  const scanner = new XmlScanner(part);
  if (scanner.root() !== 'workbook') throw new XlsxError('not-xlsx', { part: part.name, reason: 'no-workbook' });
  const readList = <T>(read: (scanner: XmlScanner) => T[], list: T[], reason: 'sheets' | 'names'): void => {
    scanner.eachChild(() => {
      addAll(list, read(scanner));
      if (list.length > limits[reason]) throw new XlsxError('limit', { reason, limit: limits[reason] });
    });
  };
  scanner.eachChild(() => {
    if (scanner.name === 'workbookPr') date1904 = isTrue(scanner.attributes().get('date1904'));
    else if (scanner.name === 'workbookProtection') structureLocked = isTrue(scanner.attribute('lockStructure'));
    else if (scanner.name === 'calcPr') calculation = readCalculation(scanner.attributes());
    else if (scanner.name === 'sheets') readList(readSheet, sheets, 'sheets');
    else if (scanner.name === 'definedNames') readList(readName, names, 'names');
  });
  return { sheets, names, date1904, calculation, structureLocked };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function readCalculation(attributes: ReadonlyMap<string, string>): WorkbookCalculation {
  return { manual: attributes.get('calcMode') === 'manual', onLoad: isTrue(attributes.get('fullCalcOnLoad')) };
}

function readSheet(scanner: XmlScanner): SheetReference[] {
  if (scanner.name !== 'sheet') return [];
  const attributes = scanner.attributes();
  const state = attributes.get('state');
  return [
    {
      name: attributes.get('name') ?? '',
      sheetId: Number(attributes.get('sheetId') ?? 0) || 0,
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      relationship: attributes.get('r:id') ?? attributes.get('id') ?? '',
    },
  ];
}

function readName(scanner: XmlScanner): DefinedName[] {
  if (scanner.name !== 'definedName') return [];
  const attributes = scanner.attributes();
  const scope = attributes.get('localSheetId');
  return [
    {
      name: attributes.get('name') ?? '',
      hidden: isTrue(attributes.get('hidden')),
      comment: attributes.get('comment') ?? '',
      scope: scope === undefined ? undefined : Number(scope),
      text: scanner.elementText(),
    },
  ];
}
