import { terminalOn, type Terminal } from '../../src/cli/terminal';

/** A terminal that keeps what it was given, as it would have gone out, without the last line break of each writing. */
export function keepingTerminal(): { terminal: Terminal; out: string[]; errors: string[] } {
  const out: string[] = [];
  const errors: string[] = [];
  const into = (list: string[]) => ({ write: (text: string) => list.push(text.replace(/\n$/, '')) });
  return { terminal: terminalOn(into(out), into(errors)), out, errors };
}
