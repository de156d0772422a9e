import { inOneLine, terminalOn, type Terminal } from './terminal';

/** Takes the line away that the cursor stands in. */
const CLEAR_LINE = '\r\u001b[K';

/** Standard output and standard error; with a line of state where a person looks at the latter. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  if (!stderr.isTTY) return terminalOn(stdout, stderr);
  let shown: string | null = null;
  const beside = (stream: { write(text: string): unknown }) => ({
    write: (text: string) => {
      if (shown !== null) stderr.write(CLEAR_LINE);
      stream.write(text);
      if (shown !== null) stderr.write(shown);
    },
  });
  return {
    ...terminalOn(beside(stdout), beside(stderr)),
    status: (text) => {
      if (shown !== null) stderr.write(CLEAR_LINE);
      shown = text === null ? null : cut(inOneLine(text), stderr.columns || 80);
      if (shown !== null) stderr.write(shown);
    },
  };
}

/** As much of a text as a line holds, for signs of East Asia take the room of two. */
function cut(text: string, room: number): string {
  let width = 0;
  let cutText = '';
  for (const sign of text) {
    width += sign.charCodeAt(0) < 0x1100 ? 1 : 2;
    if (width >= room) break;
    cutText += sign;
  }
  return cutText;
}
