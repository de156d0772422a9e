import { latin1, utf8Bytes } from './bytes';
import { XlsxError } from './xlsx-error';

const DECLARED = /^(?:\xef\xbb\xbf)?<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.-]{1,40})["']/;

/** Bytes that a declaration may be long. */
const DECLARATION = 400;

/**
 * The part as UTF-8. Parts in UTF-16 (with or without a byte order mark) and in the encodings that a browser knows
 * are transcoded, and their XML declaration is mended with them. UTF-8 comes back as the same array.
 */
export function asUtf8(bytes: Uint8Array, part: string): Uint8Array {
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return bytes;
  let text: string;
  try {
    text = new TextDecoder(encoding).decode(bytes);
  } catch (cause) {
    throw new XlsxError('unsupported', { part, reason: `encoding ${encoding}` }, { cause });
  }
  return utf8Bytes(text.replace(/^(<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["'])[\w.-]{1,40}/, '$1UTF-8'));
}

/** Undefined for UTF-8 and plain ASCII (XML 1.0, appendix F). */
function encodingOf(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  // The declaration ends with the first ">".
  const end = bytes.subarray(0, DECLARATION).indexOf(0x3e);
  const declared = DECLARED.exec(latin1(bytes, 0, end < 0 ? Math.min(DECLARATION, bytes.length) : end))?.[1];
  return declared === undefined || /^(utf-?8|us-ascii)$/i.test(declared) ? undefined : declared;
}
