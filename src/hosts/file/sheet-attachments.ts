import { parseArea } from '../../workbook/address';
import type { Area } from '../../workbook/address';
import type { XlsxPackage } from '../package/package';
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
  const tables: Area[] = [];
  const headers: Area[] = [];
  const pivots: Area[] = [];
  for (const { kind, target, external } of pack.relationships(part)) {
    if (external || (kind !== 'table' && kind !== 'pivotTable')) continue;
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
