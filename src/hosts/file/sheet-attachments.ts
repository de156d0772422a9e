import { parseArea } from '../../workbook/address';
import type { Area } from '../../workbook/address';
import type { XlsxPackage } from '../package/package';
import { XlsxError } from '../package/xlsx-error';
import { XmlScanner } from '../package/xml-scanner';

/** Tables (18.5.1.2) and pivot tables (18.10.1.49) of a sheet by their places. */
export interface SheetAttachments {
  readonly tables: readonly Area[];
  /** The header rows of those tables that show them. */
  readonly headers: readonly Area[];
  readonly pivots: readonly Area[];
}

/** What hangs on the sheet of this part and fills cells of it. */
export function readAttachments(pack: XlsxPackage, part: string): SheetAttachments {
  const bySheet = knownOf(pack);
  const known = bySheet.get(part) ?? readAll(pack, part);
  bySheet.set(part, known);
  return known;
}

const ofPackages = new WeakMap<XlsxPackage, Map<string, SheetAttachments>>();

function knownOf(pack: XlsxPackage): Map<string, SheetAttachments> {
  const known = ofPackages.get(pack) ?? new Map<string, SheetAttachments>();
  ofPackages.set(pack, known);
  return known;
}

function readAll(pack: XlsxPackage, part: string): SheetAttachments {
  let read = 0;
  const seen = new Set<string>();
  const tables: Area[] = [];
  const headers: Area[] = [];
  const pivots: Area[] = [];
  for (const { kind, target, external } of pack.relationships(part)) {
    if (external || (kind !== 'table' && kind !== 'pivotTable')) continue;
    // the same part again says the same again
    const key = pack.entry(target)?.key;
    if (key === undefined || seen.has(key)) continue;
    seen.add(key);
    const limit = pack.limits.attachments;
    if (++read > limit) throw new XlsxError('limit', { part, reason: 'attachments', limit });
    const xml = pack.part(target);
    if (!xml) continue;
    const scanner = new XmlScanner(xml);
    scanner.root();
    if (kind === 'table') {
      const area = parseArea(scanner.attributes().get('ref') ?? '');
      const rows = Number(scanner.attributes().get('headerRowCount') ?? 1);
      if (!area) continue;
      tables.push(area);
      if (rows > 0) headers.push({ ...area, bottom: area.top + rows - 1 });
    } else {
      scanner.eachChild(() => {
        const area = scanner.name === 'location' ? parseArea(scanner.attribute('ref') ?? '') : undefined;
        if (area) pivots.push(area);
      });
    }
  }
  return { tables, headers, pivots };
}
