import { checkCode } from '../../report';

/** Characters of a text at most; Excel takes more, nobody reads more. */
const MAX_TEXT = 2000;

/** The line at the end of each comment of ours: our name, and a code over the text before it. */
const MARKER = /^([\s\S]*)\n—— 绩核 ([0-9A-F]{4}-[0-9A-F]{4})$/;

/** The content of a comment of ours that says `text`. */
export function commentContent(text: string): string {
  const plain = withPlainBreaks(text);
  const short = plain.length > MAX_TEXT ? `${plain.slice(0, MAX_TEXT - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : plain;
  return `${short}\n—— 绩核 ${checkCode([[short]])}`;
}

/** Whether a content is one of ours into which nobody has written: all of it is as we wrote it. */
export function isOurContent(content: string): boolean {
  const [, text, code] = MARKER.exec(withPlainBreaks(content)) ?? [];
  return text !== undefined && checkCode([[text]]) === code;
}

/** Excel may break lines in its own way. */
export function sameComment(a: string, b: string): boolean {
  return withPlainBreaks(a) === withPlainBreaks(b);
}

const withPlainBreaks = (text: string): string => text.replaceAll(/\r\n?/g, '\n');
