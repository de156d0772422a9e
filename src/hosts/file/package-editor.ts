import { utf8Bytes } from '../package/bytes';
import { relationshipsPart } from '../package/package';
import type { Relationship, XlsxPackage } from '../package/package';
import { indexPart, openedTag, PartEditor } from './part-index';
import { partKey } from '../package/zip-directory';
import type { ZipEntry } from '../package/zip-directory';
import { writeZip } from './zip-writer';
import { notPatchable } from '../package/xlsx-error';
import { XmlScanner } from '../package/xml-scanner';
import type { XmlPart } from '../package/xml-scanner';
import { encodeXml } from '../package/xml-text';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface NewRelationship {
  readonly id: string;
  readonly type: string;
  /** Part name. */
  readonly target: string;
}

interface NewPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Undefined for parts that the default of their extension describes. */
  readonly contentType: string | undefined;
}

/** Collects changes of a package: parts replaced, added and removed, with relationships and content types. */
export class PackageEditor {
  private readonly replaced = new Map<ZipEntry, Uint8Array>();
  private readonly removed = new Set<ZipEntry>();
  private readonly added: NewPart[] = [];
  private readonly relationships = new Map<string, NewRelationship[]>();
  /** Content types of parts by their keys, for those that the package describes otherwise. */
  private readonly declared = new Map<string, { readonly name: string; readonly contentType: string }>();
  /** Parts whose relationships may point to what is removed. */
  private readonly sources = new Set<string>();

  constructor(readonly pack: XlsxPackage) {
    const [duplicate] = pack.directory.duplicates;
    if (duplicate !== undefined) {
      throw notPatchable('duplicate-entries', { part: duplicate });
    }
  }

  /** The part as it stands now, its document element opened where it closed itself. */
  part(name: string): XmlPart {
    const entry = this.entry(name);
    const bytes = this.replaced.get(entry);
    const part = bytes ? this.xml(entry.name, bytes) : this.pack.part(name);
    if (!part) throw notPatchable('no-part', { part: name });
    const scanner = new XmlScanner(part);
    scanner.root();
    if (!scanner.selfClosing) return part;
    const opened = `${openedTag(part.text(scanner.start, scanner.tokenEnd))}</${scanner.fullName}>`;
    const tail = part.text(scanner.tokenEnd, part.bytes.length);
    return this.xml(part.name, utf8Bytes(part.text(0, scanner.start) + opened + tail));
  }

  /** Text of a part that is to be made, as a part to work on. */
  xml(name: string, bytes: Uint8Array): XmlPart {
    return { name, bytes, text: this.pack.codec.textReader(bytes) };
  }

  replace(name: string, bytes: Uint8Array): void {
    this.replaced.set(this.entry(name), bytes);
  }

  add(part: NewPart): void {
    this.added.push(part);
  }

  /** Says what an existing part is, where the package says something else or nothing. */
  declare(name: string, contentType: string): void {
    if (this.pack.entry(name)) this.declared.set(partKey(name), { name, contentType });
  }

  /** Removes a part with its own relationships part, and every mention of it by `source` and the package. */
  remove(name: string, source: string): void {
    for (const part of [name, relationshipsPart(name)]) {
      const entry = this.pack.entry(part);
      if (entry) this.removed.add(entry);
    }
    this.sources.add(source).add('');
  }

  /** The first name that no part has, counting from 1. */
  freeName(name: (n: number) => string): string {
    for (let n = 1; ; n++) {
      const candidate = name(n);
      const taken = this.added.some((part) => partKey(part.name) === partKey(candidate));
      if (!taken && !this.pack.entry(candidate)) return candidate;
    }
  }

  /** Adds a relationship from an existing part and returns its id. */
  relate(source: string, type: string, target: string): string {
    const taken = new Set(this.pack.relationships(source).map(({ id }) => id));
    const list = this.relationships.get(source) ?? [];
    for (const { id } of list) taken.add(id);
    let n = taken.size + 1;
    while (taken.has(`rId${String(n)}`)) n++;
    const id = `rId${String(n)}`;
    this.relationships.set(source, [...list, { id, type, target }]);
    return id;
  }

  /** The package with all changes made. */
  finish(): Uint8Array {
    for (const source of new Set([...this.relationships.keys(), ...this.sources])) this.writeRelationships(source);
    if (this.added.length > 0 || this.removed.size > 0 || this.declared.size > 0) this.writeContentTypes();
    const { replaced, removed, added } = this;
    return writeZip(this.pack.directory, { replaced, removed, added }, this.pack.codec);
  }

  private writeRelationships(source: string): void {
    const name = relationshipsPart(source);
    const fresh = this.relationships.get(source) ?? [];
    const entry = this.pack.entry(name);
    if (!entry) {
      if (fresh.length === 0) return;
      const list = fresh.map((relationship) => relationshipXml(relationship, '')).join('');
      const xml = `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}">${list}</Relationships>`;
      this.added.push({ name, bytes: utf8Bytes(xml), contentType: undefined });
      return;
    }
    const gone = new Set(this.pack.relationships(source).flatMap((known) => (this.isGone(known) ? [known.id] : [])));
    const editor = new PartEditor(indexPart(this.part(name)), []);
    for (const child of editor.index.children) {
      if (gone.has(child.attributes.get('Id') ?? '')) editor.splices.replace(child.start, child.end, '');
    }
    const { prefix, root } = editor.index;
    for (const relationship of fresh) editor.splices.insert(root.closeStart, relationshipXml(relationship, prefix));
    if (!editor.splices.isEmpty) this.replaced.set(entry, editor.apply());
  }

  private isGone({ target, external }: Relationship): boolean {
    const entry = external ? undefined : this.pack.entry(target);
    return entry !== undefined && this.removed.has(entry);
  }

  private writeContentTypes(): void {
    const editor = new PartEditor(indexPart(this.part(CONTENT_TYPES)), []);
    const { prefix, root, children } = editor.index;
    const goneKeys = new Set([...this.removed].map(({ key }) => key));
    const defaults = new Map<string, string>();
    for (const { name, attributes, start, end } of children) {
      if (name === 'Default') {
        defaults.set((attributes.get('Extension') ?? '').toLowerCase(), attributes.get('ContentType') ?? '');
        continue;
      }
      const key = partKey(attributes.get('PartName') ?? '');
      const declared = this.declared.get(key);
      if (declared?.contentType === attributes.get('ContentType')) this.declared.delete(key);
      else if (declared || goneKeys.has(key)) editor.splices.replace(start, end, '');
    }
    if (!defaults.has('rels') && this.added.some(({ name }) => name.endsWith('.rels'))) {
      const type = `<${prefix}Default Extension="rels" ContentType="${RELATIONSHIPS_TYPE}"/>`;
      editor.splices.insert(root.openEnd, type);
    }
    for (const { name, contentType } of [...this.added, ...this.declared.values()]) {
      if (name.endsWith('.rels')) continue;
      const type = contentType ?? 'application/xml';
      if (defaults.get('xml') === type) continue;
      editor.splices.insert(root.closeStart, `<${prefix}Override PartName="/${name}" ContentType="${type}"/>`);
    }
    if (!editor.splices.isEmpty) this.replaced.set(this.entry(CONTENT_TYPES), editor.apply());
  }

  private entry(name: string): ZipEntry {
    const entry = this.pack.entry(name);
    if (!entry) throw notPatchable('no-part', { part: name });
    return entry;
  }
}

function relationshipXml({ id, type, target }: NewRelationship, prefix: string): string {
  return `<${prefix}Relationship Id="${id}" Type="${type}" Target="/${encodeXml(target)}"/>`;
}
