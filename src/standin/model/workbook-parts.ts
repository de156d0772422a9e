import type { Area } from '../../workbook/address';
import type { SheetModel } from './sheet-model';

/** A custom XML part: data of an add-in that travels with the file. */
export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

/** What comes behind the declaration, instructions and comments: the tag of the document element. */
function behindProlog(xml: string): string {
  let at = xml.indexOf('<');
  for (;;) {
    const close = xml.startsWith('<?', at) ? '?>' : xml.startsWith('<!--', at) ? '-->' : null;
    if (at < 0 || close === null) return at < 0 ? '' : xml.slice(at);
    const end = xml.indexOf(close, at);
    at = end < 0 ? -1 : xml.indexOf('<', end);
  }
}

/** Namespace of the document element, "" where it has none. */
export function namespaceOf(xml: string): string {
  const [, prefix, attributes = ''] =
    /^<(?:([\p{L}_][\w.-]*):)?[\p{L}_][\w.-]*((?:\s[^>]*)?)>/u.exec(behindProlog(xml)) ?? [];
  const declaration = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  for (const [, name, value = ''] of attributes.matchAll(/\s([^\s=]+)\s*=\s*["']([^"']*)["']/g))
    if (name === declaration) return value;
  return '';
}

/** A setting of an add-in, kept in the file: any JSON value under a key. */
export interface Setting {
  readonly key: string;
  value: unknown;
}

/** A threaded comment on a cell, or a note, in its plainest form. */
export interface CellComment {
  readonly id: string;
  readonly sheet: SheetModel;
  /** It goes where its cell goes. */
  row: number;
  column: number;
  content: string;
  /** An old note; the client that there is knows nothing of them, but no comment can be on their cells. */
  readonly isNote?: true;
  /** Answers of a thread. */
  replies?: readonly CommentReply[];
}

export interface CommentReply {
  readonly id: string;
  content: string;
  /** Who wrote it; missing for the person here. */
  readonly author?: string;
}

/** A table (ListObject), as far as an adapter must notice it. */
export interface ListObject {
  readonly id: string;
  name: string;
  readonly sheet: SheetModel;
  readonly area: Area;
}
