/** Where a command writes. Each string is one line: whatever it holds is shown, never obeyed. */
export interface Terminal {
  out(lines: string | readonly string[]): void;
  error(lines: string | readonly string[]): void;
  /** Shows a line that the next one takes the place of, null takes it away. Missing where there is no terminal. */
  status?(text: string | null): void;
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** C0, DEL and C1, the line breaks of Unicode, and what turns the direction of writing. */
const ORDERS = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
/** Of these what JSON lets stand within texts; its own line breaks, one for every value, are not looked at one by one. */
const ORDERS_IN_JSON = /[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const codeOf = (character: string, digits: number): string =>
  character.charCodeAt(0).toString(16).padStart(digits, '0');

/** A text without characters that would break the line or give the terminal orders. */
export function inOneLine(text: string): string {
  return text.replace(
    ORDERS,
    (character) =>
      ESCAPES[character] ?? (character > '\u00ff' ? `\\u${codeOf(character, 4)}` : `\\x${codeOf(character, 2)}`),
  );
}

/** A value as JSON, indented, that means the same and holds no such character but its line breaks. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(ORDERS_IN_JSON, (character) => `\\u${codeOf(character, 4)}`);
}

/** The lines as they go out. Everything that the program prints passes here. */
export function printable(lines: string | readonly string[]): string {
  return typeof lines === 'string' ? `${inOneLine(lines)}\n` : lines.map((line) => `${inOneLine(line)}\n`).join('');
}

/** A terminal on two streams. */
export function terminalOn(out: { write(text: string): unknown }, error: { write(text: string): unknown }): Terminal {
  return {
    out: (lines) => out.write(printable(lines)),
    error: (lines) => error.write(printable(lines)),
  };
}

/** Exit codes: nothing to say, findings at the level asked for, a file that could not be read or written. */
export const EXIT = { clean: 0, findings: 1, unreadable: 2 } as const;
