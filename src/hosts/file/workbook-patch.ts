import { utf8Bytes } from '../package/bytes';
import type { AppendedSheet, NameChange, WorkbookChanges } from './changes';
import type { Codec } from '../package/codec';
import { DEFAULT_LIMITS } from '../package/limits';
import type { Limits } from '../package/limits';
import { newSheetXml, printTitles } from './new-sheet';
import { XlsxPackage } from '../package/package';
import { PackageEditor } from './package-editor';
import { childrenOf, indexPart, PartEditor } from './part-index';
import type { ElementSpan } from './part-index';
import { checkCells, checkSheetChanges, sheetToPatch } from './patch-guard';
import { verifyPatch } from './patch-verify';
import { WORKBOOK_ORDER } from './schema-order.data';
import { patchSheet } from './sheet-patch';
import { removeSheets, scopeAfter } from './sheet-removal';
import { spokenFormats, StyleBook } from './style-book';
import { mapPackage, readPackage } from './workbook-reader';
import type { PackageMap } from './workbook-reader';
import type { XlsxWorkbook } from './xlsx-workbook';
import { notPatchable } from '../package/xlsx-error';
import type { PatchReason, XlsxError } from '../package/xlsx-error';
import { encodeXml, isXmlText } from '../package/xml-text';
import { largest } from '../../workbook/lists';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument';
/** Excel refuses higher numbers of sheets. */
const LAST_SHEET_ID = 65_534;
const SHEET_NAME = /^(?!')[^[\]:*?/\\]{1,31}(?<!')$/;

/**
 * A copy of the workbook with the changes made. Parts that no change concerns are copied byte for byte; the copy is
 * read again and compared with the plan before it is handed out. Throws XlsxError, `not-patchable` with its reason
 * where a change cannot be made safely; then nothing has been made.
 */
export function patchWorkbook(
  bytes: Uint8Array,
  changes: WorkbookChanges,
  codec: Codec,
  limits: Limits = DEFAULT_LIMITS,
): Uint8Array {
  const pack = new XlsxPackage(bytes, codec, limits);
  const workbook = readPackage(pack);
  const patched = new WorkbookPatcher(pack, workbook, changes).run();
  verifyPatch(patched, changes, workbook, codec, limits);
  return patched;
}

class WorkbookPatcher {
  private readonly map: PackageMap;
  private readonly editor: PackageEditor;
  private readonly strict: boolean;
  private readonly mainNamespace: string;
  private readonly workbookEditor: PartEditor;
  private styleBook: StyleBook | undefined;
  private readonly sheetIds: Set<number>;

  constructor(
    pack: XlsxPackage,
    private readonly workbook: XlsxWorkbook,
    private readonly changes: WorkbookChanges,
  ) {
    this.map = mapPackage(pack);
    this.editor = new PackageEditor(pack);
    this.sheetIds = new Set(this.map.workbook.sheets.map(({ sheetId }) => sheetId));
    this.workbookEditor = new PartEditor(indexPart(this.editor.part(this.map.workbookPart)), WORKBOOK_ORDER);
    const { root } = this.workbookEditor.index;
    const own = root.fullName.includes(':') ? `xmlns:${root.fullName.split(':')[0] ?? ''}` : 'xmlns';
    this.mainNamespace = root.attributes.get(own) ?? '';
    this.strict = this.mainNamespace.startsWith(STRICT.slice(0, 27));
  }

  run(): Uint8Array {
    const { changes, editor } = this;
    const sheets = Object.entries(changes.sheets ?? {}).map(([name, change]) => ({
      sheet: sheetToPatch(this.workbook, name),
      change,
    }));
    for (const { sheet, change } of sheets) checkSheetChanges(editor.pack, sheet, change);
    let formulasRemoved = false;
    for (const { sheet, change } of sheets) {
      if (sheet.part === undefined) continue;
      const patch = patchSheet(editor.part(sheet.part), this.workbook, sheet, change, () => this.styles());
      editor.replace(sheet.part, patch.bytes);
      formulasRemoved ||= patch.formulasRemoved;
    }
    for (const sheet of changes.rewrite ?? []) this.rewriteSheet(sheet);
    const added = (changes.append ?? []).map((sheet, i) => this.appendSheet(sheet, i));
    removeSheets(this.removed, this.workbook, this.map, editor, this.workbookEditor);
    this.changeNames(added.flatMap(({ titles }) => titles ?? []));
    this.changeCustomXml();
    if (formulasRemoved) this.dropCalculationChain();
    if (!this.workbookEditor.splices.isEmpty) editor.replace(this.map.workbookPart, this.workbookEditor.apply());
    this.writeStyles();
    return editor.finish();
  }

  private get removed(): readonly string[] {
    return this.changes.removeSheets ?? [];
  }

  /** The style sheet, made where the workbook has none. */
  private styles(): StyleBook {
    if (this.styleBook) return this.styleBook;
    const { editor, map } = this;
    const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${this.mainNamespace}"></styleSheet>`;
    const part = map.stylesPart === undefined ? editor.xml('styles.xml', utf8Bytes(xml)) : editor.part(map.stylesPart);
    this.styleBook = new StyleBook(part, spokenFormats(this.workbook.sheets));
    return this.styleBook;
  }

  private writeStyles(): void {
    const bytes = this.styleBook?.apply();
    if (!bytes) return;
    const { stylesPart, relationships, workbookPart } = this.map;
    const name = stylesPart ?? this.editor.freeName((n) => `${this.folder}styles${n === 1 ? '' : String(n)}.xml`);
    const contentType = `${SPREADSHEET}.styles+xml`;
    if (stylesPart === undefined) this.editor.add({ name, bytes, contentType });
    else this.editor.replace(name, bytes);
    if (relationships.some(({ kind, target, external }) => kind === 'styles' && !external && target === name)) return;
    this.editor.relate(workbookPart, this.relationshipType('styles'), name);
    this.editor.declare(name, contentType);
  }

  private rewriteSheet(sheet: AppendedSheet): void {
    const { editor, workbook } = this;
    const { part, protected: locked } = sheetToPatch(workbook, sheet.name);
    if (locked) throw notPatchable('protected', { sheet: sheet.name });
    checkCells(sheet.name, sheet.cells, editor.pack.limits.cellCharacters);
    const bytes = utf8Bytes(newSheetXml(sheet, this.mainNamespace, () => this.styles()));
    if (part !== undefined) editor.replace(part, bytes);
  }

  private appendSheet(sheet: AppendedSheet, position: number): { titles: string | undefined } {
    const { editor, workbook } = this;
    const refuse = (reason: PatchReason): XlsxError => notPatchable(reason, { sheet: sheet.name });
    const earlier = (this.changes.append ?? []).slice(0, position);
    const taken = [...workbook.sheets, ...earlier].some(({ name }) => name.toLowerCase() === sheet.name.toLowerCase());
    if (taken) throw refuse('sheet-exists');
    if (!SHEET_NAME.test(sheet.name)) throw refuse('sheet-name');
    if (this.map.workbook.structureLocked) throw refuse('protected-workbook');
    checkCells(sheet.name, sheet.cells, editor.pack.limits.cellCharacters);
    const part = editor.freeName((n) => `${this.folder}worksheets/sheet${String(workbook.sheets.length + n)}.xml`);
    const bytes = utf8Bytes(newSheetXml(sheet, this.mainNamespace, () => this.styles()));
    editor.add({ name: part, bytes, contentType: `${SPREADSHEET}.worksheet+xml` });
    const id = editor.relate(this.map.workbookPart, this.relationshipType('worksheet'), part);
    const sheetId = this.freeSheetId();
    const { prefix } = this.workbookEditor.index;
    const name = encodeXml(sheet.name);
    const xml = `<${prefix}sheet name="${name}" sheetId="${String(sheetId)}" ${this.relationshipAttribute(id)}/>`;
    this.workbookEditor.append('sheets', xml, 1, false);
    const titles = printTitles(sheet);
    if (titles === undefined) return { titles };
    const scope = String(workbook.sheets.length - this.removed.length + position);
    const titlesXml = `<${prefix}definedName name="_xlnm.Print_Titles" localSheetId="${scope}">${encodeXml(titles)}</${prefix}definedName>`;
    return { titles: titlesXml };
  }

  /** `r:id="…"` under the prefix that the workbook part binds, bound on the spot where it binds none. */
  private relationshipAttribute(id: string): string {
    const namespace = `${this.strict ? STRICT : TRANSITIONAL}/relationships`;
    const { attributes } = this.workbookEditor.index.root;
    const bound = [...attributes].find(([name, value]) => name.startsWith('xmlns:') && value === namespace);
    return bound ? `${bound[0].slice(6)}:id="${id}"` : `xmlns:r="${namespace}" r:id="${id}"`;
  }

  private freeSheetId(): number {
    const { sheetIds } = this;
    let id = largest(sheetIds, 0) + 1;
    // some file has used the last number there is
    if (id > LAST_SHEET_ID) for (id = 1; sheetIds.has(id);) id++;
    sheetIds.add(id);
    return id;
  }

  private changeNames(titles: readonly string[]): void {
    const { changes, workbookEditor } = this;
    const added = changes.addNames ?? [];
    const gone = new Set(changes.removeNames ?? []);
    const replaced = new Set(added.map(({ name }) => name.toLowerCase()));
    const { part, prefix } = workbookEditor.index;
    const container = workbookEditor.child('definedNames');
    const known = container ? childrenOf(part, container) : [];
    const scopeOf = ({ attributes }: ElementSpan): number | undefined => {
      const scope = attributes.get('localSheetId');
      return scope === undefined ? undefined : Number(scope);
    };
    const isGone = (name: ElementSpan): boolean => {
      const scope = scopeOf(name);
      const own = name.attributes.get('name') ?? '';
      // a name of a single sheet is another one
      if (gone.has(own) || (scope === undefined && replaced.has(own.toLowerCase()))) return true;
      return scope !== undefined && scopeAfter(scope, this.removed, this.workbook) === undefined;
    };
    const removed = known.filter(isGone);
    const xml = [...added.map((name) => nameXml(name, prefix)), ...titles];
    if (container && removed.length === known.length && removed.length > 0) {
      // the container may not stand empty
      const rest = xml.length === 0 ? '' : `<${container.fullName}>${xml.join('')}</${container.fullName}>`;
      workbookEditor.splices.replace(container.start, container.end, rest);
      return;
    }
    for (const { start, end } of removed) workbookEditor.splices.replace(start, end, '');
    for (const name of known) {
      const scope = scopeOf(name);
      const after = scope === undefined ? undefined : scopeAfter(scope, this.removed, this.workbook);
      if (after === undefined || after === scope) continue;
      const open = part.text(name.start, name.openEnd);
      const counted = open.replace(/(\slocalSheetId\s*=\s*["'])\d+/, `$1${String(after)}`);
      workbookEditor.splices.replace(name.start, name.openEnd, counted);
    }
    workbookEditor.append('definedNames', xml.join(''), xml.length, false);
  }

  private changeCustomXml(): void {
    const wanted = this.changes.customXml;
    if (!wanted) return;
    const { editor } = this;
    const { namespace, xml } = wanted;
    const known = this.workbook.customXml.find((custom) => custom.namespace === namespace);
    if (known && xml !== null) {
      if (known.text !== xml) editor.replace(known.part, utf8Bytes(xml));
    } else if (known) {
      for (const { kind, target } of editor.pack.relationships(known.part)) {
        if (kind === 'customXmlProps') editor.remove(target, known.part);
      }
      editor.remove(known.part, this.map.workbookPart);
    } else if (xml !== null) this.addCustomXml(namespace, xml);
  }

  private addCustomXml(namespace: string, xml: string): void {
    const { editor } = this;
    const item = editor.freeName((n) => `customXml/item${String(n)}.xml`);
    const properties = editor.freeName((n) => `customXml/itemProps${String(n)}.xml`);
    editor.add({ name: item, bytes: utf8Bytes(xml), contentType: undefined });
    editor.add({ name: properties, bytes: utf8Bytes(this.propertiesXml(namespace)), contentType: PROPERTIES_TYPE });
    editor.relate(this.map.workbookPart, this.relationshipType('customXml'), item);
    editor.relate(item, this.relationshipType('customXmlProps'), properties);
  }

  private propertiesXml(namespace: string): string {
    const id = this.editor.pack.codec.crc32(utf8Bytes(namespace)).toString(16).toUpperCase().padStart(8, '0');
    const own = `${this.strict ? STRICT : TRANSITIONAL}/customXml`;
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
      `<ds:datastoreItem ds:itemID="{${id}-6A68-4000-8000-6A6968650001}" xmlns:ds="${own}">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${encodeXml(namespace)}"/></ds:schemaRefs></ds:datastoreItem>`
    );
  }

  private dropCalculationChain(): void {
    const chain = this.map.relationships.find(({ kind }) => kind === 'calcChain')?.target;
    if (chain !== undefined && this.editor.pack.entry(chain)) this.editor.remove(chain, this.map.workbookPart);
  }

  private relationshipType(kind: string): string {
    return `${this.strict ? STRICT : TRANSITIONAL}/relationships/${kind}`;
  }

  /** "xl/" where the workbook part is "xl/workbook.xml". */
  private get folder(): string {
    return this.map.workbookPart.slice(0, this.map.workbookPart.lastIndexOf('/') + 1);
  }
}

function nameXml({ name, text, hidden, comment = '' }: NameChange, prefix: string): string {
  if (!isXmlText(text) || !isXmlText(comment)) throw notPatchable('unwritable-name');
  const flag = hidden ? ' hidden="1"' : '';
  const written = encodeXml(comment).replace(/[\t\n\r]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
  const note = comment === '' ? '' : ` comment="${written}"`;
  return `<${prefix}definedName name="${encodeXml(name)}"${note}${flag}>${encodeXml(text)}</${prefix}definedName>`;
}
