import type { ConditionalChange, StyleChange } from './changes';
import { BUILT_IN_FORMATS } from './number-formats.data';
import { childrenOf, childTexts, indexPart, PartEditor } from './part-index';
import { BORDER_ORDER, FONT_ORDER, STYLES_ORDER } from './schema-order.data';
import { alignXml, borderXml, parseElement, rgb, SIDE_NAMES, sideXml } from './style-xml';
import type { XlsxSheet } from './xlsx-workbook';
import type { XmlPart } from '../package/xml-scanner';
import { encodeXml } from '../package/xml-text';

/** The lists of a style sheet that grow, and what stands in one that is missing or empty. */
const DEFAULTS = {
  // the font of an untouched Excel workbook
  fonts: [
    '<P:font><P:sz val="11"/><P:color theme="1"/><P:name val="Calibri"/><P:family val="2"/><P:scheme val="minor"/></P:font>',
  ],
  fills: [
    '<P:fill><P:patternFill patternType="none"/></P:fill>',
    '<P:fill><P:patternFill patternType="gray125"/></P:fill>',
  ],
  borders: ['<P:border><P:left/><P:right/><P:top/><P:bottom/><P:diagonal/></P:border>'],
  cellStyleXfs: ['<P:xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<P:xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  dxfs: [],
} as const;

type ListName = keyof typeof DEFAULTS;

/** One list of the style sheet: what it holds, and what we add behind it. */
class GrowingList {
  private readonly items: string[];
  private readonly known = new Map<string, number>();
  private readonly stored: number;

  constructor(stored: readonly string[], defaults: readonly string[]) {
    this.items = stored.length > 0 ? [...stored] : [...defaults];
    this.stored = stored.length;
    this.items.forEach((item, index) => {
      if (!this.known.has(item)) this.known.set(item, index);
    });
  }

  item(index: number): string | undefined {
    return this.items[index];
  }

  /** The index of this XML, added where no equal one is there. */
  add(xml: string): number {
    const known = this.known.get(xml);
    if (known !== undefined) return known;
    this.items.push(xml);
    this.known.set(xml, this.items.length - 1);
    return this.items.length - 1;
  }

  /** Makes the list at least this long. */
  fill(length: number, xml: string): void {
    while (this.items.length < length) this.items.push(xml);
  }

  get added(): readonly string[] {
    return this.items.slice(this.stored);
  }
}

/** A style sheet that only grows: nothing that is there is touched, so that every other cell looks as before. */
export class StyleBook {
  private readonly editor: PartEditor;
  private readonly prefix: string;
  private readonly lists = new Map<ListName, GrowingList>();
  private readonly formatIds = new Map<string, number>();
  private readonly newFormats: string[] = [];
  private readonly derived = new Map<string, number>();
  private nextFormatId = 164;
  private wanted = false;

  /** No format of ours gets an index below `spoken`: cells that name one which is missing look like format 0. */
  constructor(
    private readonly part: XmlPart,
    private readonly spoken: number,
  ) {
    this.editor = new PartEditor(indexPart(part), STYLES_ORDER);
    this.prefix = this.editor.index.prefix;
    this.readNumberFormats();
  }

  /** The index of the cell format `base` with the change made. */
  derive(base: number, change: StyleChange): number {
    this.wanted = true;
    const key = `${String(base)} ${JSON.stringify(change)}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const index = this.list('cellXfs').add(this.deriveXml(base, change));
    this.derived.set(key, index);
    return index;
  }

  /** The index of a differential format for a conditional format. */
  differential({ fill, color, bold }: Pick<ConditionalChange, 'fill' | 'color' | 'bold'>): number {
    this.wanted = true;
    const weight = bold === undefined ? '' : bold ? '<P:b/>' : '<P:b val="0"/>';
    const font = weight + (color === undefined ? '' : `<P:color ${rgb(color)}/>`);
    const pattern =
      fill === undefined
        ? ''
        : `<P:fill><P:patternFill patternType="solid"><P:fgColor ${rgb(fill)}/><P:bgColor ${rgb(fill)}/></P:patternFill></P:fill>`;
    const xml = `<P:dxf>${font === '' ? '' : `<P:font>${font}</P:font>`}${pattern}</P:dxf>`;
    return this.list('dxfs').add(this.spell(xml));
  }

  /** The part with everything added; undefined where nothing was. */
  apply(): Uint8Array | undefined {
    if (!this.wanted) return undefined;
    this.editor.append('numFmts', this.newFormats.join(''), this.newFormats.length, true);
    // containers that are made anew come in the order of the schema
    for (const [name, list] of [...this.lists].sort(([a], [b]) => STYLES_ORDER.indexOf(a) - STYLES_ORDER.indexOf(b))) {
      this.editor.append(name, list.added.join(''), list.added.length, true);
    }
    return this.editor.apply();
  }

  private deriveXml(base: number, change: StyleChange): string {
    const formats = this.list('cellXfs');
    const xf = parseElement(this.part, formats.item(base) ?? formats.item(0) ?? '<xf/>');
    const attributes = new Map(xf.attributes);
    const use = (attribute: string, index: number, apply: string): void => {
      attributes.set(attribute, String(index));
      attributes.set(apply, '1');
    };
    if (change.numberFormat !== undefined) {
      use('numFmtId', this.numberFormatId(change.numberFormat), 'applyNumberFormat');
    }
    if (change.font) {
      use('fontId', this.fontId(Number(attributes.get('fontId') ?? 0), change.font), 'applyFont');
    }
    if (change.fill === null) use('fillId', 0, 'applyFill');
    else if (change.fill !== undefined) {
      const fill = `<P:fill><P:patternFill patternType="solid"><P:fgColor ${rgb(change.fill)}/><P:bgColor indexed="64"/></P:patternFill></P:fill>`;
      use('fillId', this.list('fills').add(this.spell(fill)), 'applyFill');
    }
    if (change.border) {
      use('borderId', this.list('borders').add(this.spell(borderXml(change.border))), 'applyBorder');
    }
    if (change.sides) {
      use('borderId', this.borderId(Number(attributes.get('borderId') ?? 0), change.sides), 'applyBorder');
    }
    let content = xf.content;
    if (change.align) {
      attributes.set('applyAlignment', '1');
      content = alignXml(xf.alignment, change.align) + xf.contentButAlignment;
    }
    const written = [...attributes].map(([name, value]) => ` ${name}="${encodeXml(value)}"`).join('');
    return this.spell(content === '' ? `<P:xf${written}/>` : `<P:xf${written}>${content}</P:xf>`);
  }

  private numberFormatId(code: string): number {
    if (/^general$/i.test(code)) return 0;
    const known = this.formatIds.get(code);
    if (known !== undefined) return known;
    const id = this.nextFormatId++;
    this.formatIds.set(code, id);
    this.newFormats.push(this.spell(`<P:numFmt numFmtId="${String(id)}" formatCode="${encodeXml(code)}"/>`));
    return id;
  }

  private fontId(base: number, change: NonNullable<StyleChange['font']>): number {
    const fonts = this.list('fonts');
    const font = parseElement(this.part, fonts.item(base) ?? fonts.item(0) ?? '<font/>');
    const children = new Map(font.children);
    const flag = (name: string, on: boolean | undefined): void => {
      if (on === true) children.set(name, `<P:${name}/>`);
      else if (on === false) children.delete(name);
    };
    flag('b', change.bold);
    flag('i', change.italic);
    flag('u', change.underline);
    flag('strike', change.strike);
    if (change.size !== undefined) children.set('sz', `<P:sz val="${String(change.size)}"/>`);
    if (change.color !== undefined) children.set('color', `<P:color ${rgb(change.color)}/>`);
    if (change.name !== undefined) {
      children.set('name', `<P:name val="${encodeXml(change.name)}"/>`);
      children.delete('scheme');
    }
    const rank = (name: string): number => FONT_ORDER.indexOf(name);
    const ordered = [...children].sort(([a], [b]) => rank(a) - rank(b)).map(([, xml]) => xml);
    return fonts.add(this.spell(`<P:font>${ordered.join('')}</P:font>`));
  }

  private borderId(base: number, sides: NonNullable<StyleChange['sides']>): number {
    const borders = this.list('borders');
    const border = parseElement(this.part, borders.item(base) ?? borders.item(0) ?? '<border/>');
    const children = new Map(border.children);
    for (const [side, name] of SIDE_NAMES) {
      const line = sides[side];
      if (line !== undefined) children.set(name, sideXml(name, line));
    }
    const rank = (name: string): number => BORDER_ORDER.indexOf(name);
    const ordered = [...children].sort(([a], [b]) => rank(a) - rank(b)).map(([, xml]) => xml);
    const written = [...border.attributes].map(([name, value]) => ` ${name}="${encodeXml(value)}"`).join('');
    return borders.add(this.spell(`<P:border${written}>${ordered.join('')}</P:border>`));
  }

  private list(name: ListName): GrowingList {
    let list = this.lists.get(name);
    if (!list) {
      const container = this.editor.child(name);
      const stored = container ? childTexts(this.part, container) : [];
      list = new GrowingList(
        stored,
        DEFAULTS[name].map((xml) => this.spell(xml)),
      );
      this.lists.set(name, list);
      if (name === 'cellXfs') list.fill(this.spoken, list.item(0) ?? '');
      // a cell format points to a font, a fill, a border and a named style: none of them may be missing
      if (name === 'cellXfs')
        for (const other of ['fonts', 'fills', 'borders', 'cellStyleXfs'] as const) this.list(other);
    }
    return list;
  }

  private readNumberFormats(): void {
    for (const [id, code] of BUILT_IN_FORMATS) if (id < 27 || (id > 36 && id < 50)) this.formatIds.set(code, id);
    const container = this.editor.child('numFmts');
    for (const format of container ? childrenOf(this.part, container) : []) {
      const id = Number(format.attributes.get('numFmtId'));
      this.formatIds.set(format.attributes.get('formatCode') ?? '', id);
      if (id >= this.nextFormatId) this.nextFormatId = id + 1;
    }
  }

  /** Our XML with the part's own prefix in the place of "P:". */
  private spell(xml: string): string {
    return xml.replaceAll('<P:', `<${this.prefix}`).replaceAll('</P:', `</${this.prefix}`);
  }
}

/** Excel's own limit of cell formats (Microsoft, "Excel specifications and limits"). */
const MOST_FORMATS = 65_490;

/** One more than the greatest index of a cell format that cells, rows or columns name, as far as Excel allows any. */
export function spokenFormats(sheets: readonly XlsxSheet[]): number {
  let spoken = 0;
  const note = (index: number | undefined): void => {
    if (index !== undefined && index >= spoken && index < MOST_FORMATS) spoken = index + 1;
  };
  for (const { rows, columns } of sheets) {
    let last: readonly number[] | undefined;
    for (const row of rows) {
      note(row?.style);
      // rows of one look share the list
      if (row && row.styles !== last) row.styles.forEach(note);
      last = row?.styles ?? last;
    }
    for (const { style } of columns) note(style);
  }
  return spoken;
}
