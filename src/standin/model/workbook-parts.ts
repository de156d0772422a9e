import type { Area } from '../../workbook/address';
import type { SheetModel } from './sheet-model';

/** A custom XML part: data of an add-in that travels with the file. */
export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

/** Namespace of the document element, "" where it has none. */
export function namespaceOf(xml: string): string {
  const body = xml.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, '');
  const [, prefix, attributes = ''] = /<(?:([\p{L}_][\w.-]*):)?[\p{L}_][\w.-]*((?:\s[^>]*)?)>/u.exec(body) ?? [];
  const declaration = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  return new RegExp(`\\s${declaration}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
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
