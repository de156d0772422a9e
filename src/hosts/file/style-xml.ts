import type { BorderSide } from './cell-style';
import type { StyleChange } from './changes';
import type { Colour } from './colours';
import { indexPart, rawText, type ElementSpan } from './part-index';
import type { XmlPart } from '../package/xml-scanner';
import { encodeXml } from '../package/xml-text';

interface ParsedElement {
  readonly attributes: ReadonlyMap<string, string>;
  /** Everything between the tags. */
  readonly content: string;
  readonly children: readonly (readonly [name: string, xml: string])[];
  readonly alignment: ElementSpan | undefined;
  readonly contentButAlignment: string;
}

export function parseElement(like: XmlPart, xml: string): ParsedElement {
  const bytes = new TextEncoder().encode(xml);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const part = { name: like.name, bytes, text: (from: number, to: number) => decoder.decode(bytes.subarray(from, to)) };
  const { root, children } = indexPart(part);
  const attributes = new Map([...root.attributes].filter(([name]) => !name.includes(':')));
  return {
    attributes,
    content: part.text(root.openEnd, root.closeStart),
    children: children.map((child) => [child.name, rawText(part, child)] as const),
    alignment: children.find(({ name }) => name === 'alignment'),
    contentButAlignment: children
      .filter(({ name }) => name !== 'alignment')
      .map((child) => rawText(part, child))
      .join(''),
  };
}

/** Throws RangeError for what is no "RRGGBB": Excel would have to repair the file. */
export function rgb(colour: Colour): string {
  if (!/^[0-9A-F]{6}$/i.test(colour)) throw new RangeError(`no colour: ${colour}`);
  return `rgb="FF${colour}"`;
}

export function borderXml({ style, color }: NonNullable<StyleChange['border']>): string {
  const sides = ['left', 'right', 'top', 'bottom'].map((side) => sideXml(side, { style, color }));
  return `<P:border>${sides.join('')}<P:diagonal/></P:border>`;
}

export const SIDE_NAMES = [
  ['l', 'left'],
  ['r', 'right'],
  ['t', 'top'],
  ['b', 'bottom'],
] as const;

export function sideXml(name: string, line: BorderSide | null): string {
  if (!line) return `<P:${name}/>`;
  const colour = line.color === undefined ? '<P:color auto="1"/>' : `<P:color ${rgb(line.color)}/>`;
  return `<P:${name} style="${encodeXml(line.style)}">${colour}</P:${name}>`;
}

export function alignXml(old: ElementSpan | undefined, { h, v, wrap }: NonNullable<StyleChange['align']>): string {
  const attributes = new Map(old?.attributes ?? []);
  const set = (name: string, value: string | undefined, standard: string): void => {
    if (value === standard) attributes.delete(name);
    else if (value !== undefined) attributes.set(name, value);
  };
  set('horizontal', h, 'general');
  set('vertical', v, 'bottom');
  if (wrap !== undefined) attributes.set('wrapText', wrap ? '1' : '0');
  return `<P:alignment${[...attributes].map(([name, value]) => ` ${name}="${encodeXml(value)}"`).join('')}/>`;
}
