import type { ParagraphKind } from '../../contracts/written-report';
import { XmlScanner, type XmlPart } from '../package/xml-scanner';

/** What a paragraph's style says of it. */
export interface ParagraphStyle {
  readonly kind: ParagraphKind;
  /** Level of a heading from 1 on; 0 for all else. */
  readonly level: number;
}

/** The styles of a report, as far as reading needs them (ECMA-376 part 1, 17.7). */
export interface StyleSheet {
  paragraph(id: string): ParagraphStyle;
  /** Whether runs of this character style are hidden. */
  isHidden(id: string): boolean;
}

interface Style {
  name: string;
  basedOn: string | null;
  outline: number | null;
  hidden: boolean;
}

export const BODY: ParagraphStyle = { kind: 'body', level: 0 };
/** Outline levels from here on are body text (17.3.1.20). */
const BODY_LEVEL = 9;
/** Styles based on one another, from the outermost to the first that says something. */
const LONGEST_CHAIN = 20;

export function readStyleSheet(part: XmlPart | undefined, depth: number): StyleSheet {
  const styles = part ? stylesOf(part, depth) : new Map<string, Style>();
  const known = new Map<string, ParagraphStyle>();
  return {
    paragraph: (id) => {
      const found = known.get(id) ?? paragraphStyle(id, styles);
      known.set(id, found);
      return found;
    },
    isHidden: (id) => styles.get(id)?.hidden ?? false,
  };
}

function stylesOf(part: XmlPart, depth: number): Map<string, Style> {
  const styles = new Map<string, Style>();
  const scanner = new XmlScanner(part, 0, part.bytes.length, depth);
  scanner.root();
  scanner.eachChild(() => {
    if (scanner.name !== 'style') return;
    const id = scanner.attributes().get('styleId') ?? '';
    const style: Style = { name: '', basedOn: null, outline: null, hidden: false };
    scanner.eachChild(() => {
      const value = (): string => scanner.attributes().get('val') ?? '';
      if (scanner.name === 'name') style.name = value().toLowerCase();
      else if (scanner.name === 'basedOn') style.basedOn = value();
      else if (scanner.name === 'pPr') {
        scanner.eachChild(() => {
          if (scanner.name === 'outlineLvl') style.outline = Number(value());
        });
      } else if (scanner.name === 'rPr') {
        scanner.eachChild(() => {
          if (scanner.name === 'vanish') style.hidden = isOn(scanner.attributes().get('val'));
        });
      }
    });
    styles.set(id, style);
  });
  return styles;
}

/** ST_OnOff: present without a value is on. */
export function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}

function paragraphStyle(id: string, styles: ReadonlyMap<string, Style>): ParagraphStyle {
  let at: string | null = id;
  for (let step = 0; at !== null && step < LONGEST_CHAIN; step++) {
    const style = styles.get(at);
    const named = kindOfName(style?.name ?? at.toLowerCase());
    if (named) return named;
    if (style && style.outline !== null) return outlineStyle(style.outline);
    at = style?.basedOn ?? null;
  }
  return BODY;
}

export function outlineStyle(outline: number): ParagraphStyle {
  return outline >= 0 && outline < BODY_LEVEL ? { kind: 'heading', level: outline + 1 } : BODY;
}

/** Built-in styles by the names that every language of Word stores, and by their Chinese ones, as WPS does. */
function kindOfName(name: string): ParagraphStyle | null {
  if (name === 'title' || name === 'subtitle' || name === '标题' || name === '副标题')
    return { kind: 'title', level: 0 };
  const heading = /^(?:heading|标题) ?(\d)$/.exec(name);
  if (heading) return { kind: 'heading', level: Number(heading[1]) };
  if (name === 'caption' || name === '题注') return { kind: 'caption', level: 0 };
  return /^(?:toc|目录) ?\d?(?: ?heading| ?标题)?$/.test(name) ? { kind: 'contents', level: 0 } : null;
}
