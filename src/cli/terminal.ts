/** Where a command writes: standard output and standard error, or a test's own. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text without characters that would break the line or give the terminal orders. */
export function inOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return ESCAPES[character] ?? (code.length > 2 ? `\\u${code}` : `\\x${code.padStart(2, '0')}`);
  });
}

/** Exit codes: nothing to say, findings at the level asked for, a file that could not be read or written. */
export const EXIT = { clean: 0, findings: 1, unreadable: 2 } as const;
