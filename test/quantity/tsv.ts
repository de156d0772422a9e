import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rows of a tab-separated table beside the tests, by the names of its first line. */
export function readTable(name: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(join(__dirname, name), 'utf8').trimEnd().split('\n');
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((column, index) => [column, cells[index] ?? '']));
  });
}
