import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const WORKSHEET_OPEN = `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`;

/** A worksheet part around the content of `<sheetData>`; `after` stands behind it. */
export function worksheet(rows: string, after = '', before = ''): string {
  return `${WORKSHEET_OPEN}${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** A style sheet around the content of its lists. */
export function styleSheet(content: string): string {
  return `<styleSheet xmlns="${MAIN}">${content}</styleSheet>`;
}

/** A shared string table of items given as XML. */
export function stringTable(items: readonly string[]): string {
  return `<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;
}

export interface PackageOptions {
  /** Sheet parts in order; their names are S1, S2, … */
  readonly sheets: readonly string[];
  readonly styles?: string;
  readonly strings?: string;
  /** Behind `<sheets>` in the workbook part. */
  readonly workbookTail?: string;
  /** Between the root and `<sheets>`. */
  readonly workbookHead?: string;
  /** Extra relationships of the workbook part: id, kind, target. */
  readonly related?: readonly (readonly [id: string, kind: string, target: string])[];
  /** Parts as they are, or replacing those made here. */
  readonly extra?: Readonly<Record<string, string | Uint8Array>>;
  readonly level?: 0 | 6;
}

/** The parts of a small, valid package. */
export function packageParts(options: PackageOptions): Record<string, string | Uint8Array> {
  const { sheets, styles, strings } = options;
  const overrides: string[] = [`<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>`];
  const related: (readonly [string, string, string])[] = [];
  const parts: Record<string, string | Uint8Array> = {};
  sheets.forEach((xml, i) => {
    const n = String(i + 1);
    parts[`xl/worksheets/sheet${n}.xml`] = xml;
    related.push([`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`]);
    overrides.push(`<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`);
  });
  if (styles !== undefined) {
    parts['xl/styles.xml'] = styles;
    related.push(['rIdStyles', 'styles', 'styles.xml']);
    overrides.push(`<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`);
  }
  if (strings !== undefined) {
    parts['xl/sharedStrings.xml'] = strings;
    related.push(['rIdStrings', 'sharedStrings', 'sharedStrings.xml']);
    overrides.push(`<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>`);
  }
  for (const relationship of options.related ?? []) related.push(relationship);
  const list = sheets.map((_, i) => {
    const n = String(i + 1);
    return `<sheet name="S${n}" sheetId="${n}" r:id="rId${n}"/>`;
  });
  return {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${options.workbookHead ?? ''}` +
      `<sheets>${list.join('')}</sheets>${options.workbookTail ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(related),
    ...parts,
    ...options.extra,
  };
}

export function relationships(list: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const items = list.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

export function zip(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array {
  const encoder = new TextEncoder();
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    entries[name] = [bytes, { level, mtime: '2020-01-01T00:00:00' }];
  }
  return zipSync(entries);
}

export function makePackage(options: PackageOptions): Uint8Array {
  return zip(packageParts(options), options.level);
}

/** A workbook of one sheet with these rows. */
export function oneSheet(rows: string, options: Omit<PackageOptions, 'sheets'> = {}): Uint8Array {
  return makePackage({ sheets: [worksheet(rows)], ...options });
}
