/** Where a command writes: standard output and standard error, or a test's own. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
}

/** Exit codes: nothing to say, findings at the level asked for, a file that could not be read or written. */
export const EXIT = { clean: 0, findings: 1, unreadable: 2 } as const;
