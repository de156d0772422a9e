import { Splices } from './splices';
import { notPatchable } from '../package/xlsx-error';
import { XmlScanner } from '../package/xml-scanner';
import type { XmlPart } from '../package/xml-scanner';

/** An element of a part by its bytes: `<tag …>` from start to openEnd, `</tag>` from closeStart to end. */
export interface ElementSpan {
  readonly name: string;
  /** As spelled, with its prefix. */
  readonly fullName: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

/** The document element of a part and its children. */
export interface PartIndex {
  readonly part: XmlPart;
  readonly root: ElementSpan;
  /** "x:" or "": what the part puts before its own element names. */
  readonly prefix: string;
  readonly children: readonly ElementSpan[];
}

/**
 * Walks over a part once. `inside` may read a child itself, leaving the scanner behind its close tag, and then says
 * true; it is how the bulk of a sheet is passed over only once.
 */
export function indexPart(part: XmlPart, inside: (scanner: XmlScanner) => boolean = () => false): PartIndex {
  // the reader has been here before and found the part within the limits
  const scanner = new XmlScanner(part, 0, part.bytes.length, undefined, Infinity);
  scanner.root();
  const prefix = scanner.prefix === '' ? '' : `${scanner.prefix}:`;
  const children: ElementSpan[] = [];
  const child = (): void => {
    if (!inside(scanner)) scanner.skipElement();
  };
  const root = spanOf(scanner, () => scanner.eachChild(() => children.push(spanOf(scanner, child))));
  return { part, root, prefix, children };
}

/** The span of the element just opened; `inside` must move behind its close tag. */
export function spanOf(scanner: XmlScanner, inside: () => void): ElementSpan {
  const { part, name, fullName, start, tokenEnd, selfClosing } = scanner;
  inside();
  const [closeStart, end] = selfClosing ? [tokenEnd, tokenEnd] : [scanner.start, scanner.tokenEnd];
  return new Span(part, name, fullName, start, tokenEnd, closeStart, end, selfClosing);
}

/** Attributes are read when somebody asks: of a list of half a million elements few are looked at. */
class Span implements ElementSpan {
  private read: ReadonlyMap<string, string> | undefined;

  constructor(
    private readonly part: XmlPart,
    readonly name: string,
    readonly fullName: string,
    readonly start: number,
    readonly openEnd: number,
    readonly closeStart: number,
    readonly end: number,
    readonly selfClosing: boolean,
  ) {}

  get attributes(): ReadonlyMap<string, string> {
    return (this.read ??= attributesOf(this.part, this.start));
  }
}

function attributesOf(part: XmlPart, start: number): ReadonlyMap<string, string> {
  const scanner = new XmlScanner(part, start);
  scanner.next();
  return scanner.attributes();
}

/** The children of an element of the part. */
export function childrenOf(part: XmlPart, element: ElementSpan): ElementSpan[] {
  const scanner = new XmlScanner(part, element.start, element.end);
  const children: ElementSpan[] = [];
  scanner.next();
  scanner.eachChild(() => children.push(spanOf(scanner, () => scanner.skipElement())));
  return children;
}

/** The children of an element of the part as they are spelled; equal ones are one string, so that long lists stay small. */
export function childTexts(part: XmlPart, element: ElementSpan): string[] {
  const scanner = new XmlScanner(part, element.start, element.end);
  const known = new Map<string, string>();
  const texts: string[] = [];
  scanner.next();
  scanner.eachChild(() => {
    const { start } = scanner;
    scanner.skipElement();
    const text = part.text(start, scanner.tokenEnd);
    const same = known.get(text) ?? text;
    known.set(text, same);
    texts.push(same);
  });
  return texts;
}

/** `<a b="c"/>` as the tag that opens the element: `<a b="c">`. */
export function openedTag(tag: string): string {
  return `${tag.slice(0, -2).trimEnd()}>`;
}

/** The bytes from start to end as text. */
export function rawText(part: XmlPart, element: ElementSpan): string {
  return part.text(element.start, element.end);
}

/** Edits of a part whose children must stand in a fixed order. */
export class PartEditor {
  constructor(
    readonly index: PartIndex,
    /** Names of the children in the order of the schema; where there is none, new ones go to the end. */
    private readonly order: readonly string[],
    readonly splices = new Splices(),
  ) {}

  child(name: string): ElementSpan | undefined {
    return this.index.children.find((child) => child.name === name);
  }

  /** Where a new child of this name belongs: behind the last one that comes before it. */
  place(name: string): number {
    const { root, children, part } = this.index;
    if (root.selfClosing) throw notPatchable('empty-part', { part: part.name });
    if (this.order.length === 0) return root.closeStart;
    const rank = this.order.indexOf(name);
    let at = root.openEnd;
    for (const child of children) {
      const known = this.order.indexOf(child.name);
      if (known >= 0 && known <= rank) at = Math.max(at, child.end);
    }
    return at;
  }

  /** Adds `xml`, holding `added` elements, at the end of the container `name`, making it where it is missing. */
  append(name: string, xml: string, added: number, counted: boolean): void {
    if (added === 0) return;
    const { part, prefix } = this.index;
    const container = this.child(name);
    if (!container) {
      const count = counted ? ` count="${String(added)}"` : '';
      this.splices.insert(this.place(name), `<${prefix}${name}${count}>${xml}</${prefix}${name}>`);
      return;
    }
    const open = part.text(container.start, container.openEnd);
    const total = (Number(container.attributes.get('count') ?? 0) || 0) + added;
    const bumped = counted ? open.replace(/(\scount\s*=\s*["'])\d+/, `$1${String(total)}`) : open;
    if (container.selfClosing) {
      const opened = openedTag(bumped);
      this.splices.replace(container.start, container.end, `${opened}${xml}</${container.fullName}>`);
    } else {
      if (bumped !== open) this.splices.replace(container.start, container.openEnd, bumped);
      this.splices.insert(container.closeStart, xml);
    }
  }

  apply(): Uint8Array {
    return this.splices.apply(this.index.part.bytes);
  }
}
