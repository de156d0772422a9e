import type { Finding, MessageValue } from '../contracts/finding';
import { cellName } from '../workbook/address';

/**
 * A finding as a short text, to be known again in a later review of the same workbook: "<where>.<what>", two hashes of
 * 32 bits in base 36. No text of the workbook can be read from it.
 *
 * `where` is rule, sheet and cell: it holds while figures change, other findings come and go, and settings, severities,
 * waivers or the language are other ones. `what` is rule, message and every figure and word of the finding, addresses
 * and sheet left out: it holds while rows, columns and sheets are inserted, moved or renamed. `compareFindings` takes
 * two findings for one where either half is the same, so that only a finding that has moved and says something else
 * at once counts as new. Neither half depends on the machine, the time or the order of findings.
 */
export type FindingKey = string;

export function findingKey(finding: Pick<Finding, KeyPart>): FindingKey {
  const { rule, cell } = finding;
  return keyOfPlace([rule, cell.sheet, cellName(cell.row, cell.column)], finding);
}

/** The half of a key that tells where a finding stands. */
export const whereOf = (key: FindingKey): string => key.split('.')[0] ?? '';

/** A key of a finding whose place is not a cell: `where` are the words that stand for it. */
export function keyOfPlace(where: readonly string[], finding: Pick<Finding, Exclude<KeyPart, 'cell'>>): FindingKey {
  return `${hashed(where)}.${hashed(saying(finding))}`;
}

type KeyPart = 'rule' | 'cell' | 'message' | 'data' | 'expected' | 'actual' | 'difference';

function saying({
  rule,
  message,
  data,
  expected,
  actual,
  difference,
}: Pick<Finding, Exclude<KeyPart, 'cell'>>): readonly string[] {
  const words = Object.keys(data)
    .sort()
    .flatMap((name) => {
      const word = wordOf(data[name]);
      return word === null ? [] : [`${name}=${word}`];
    });
  return [rule, message, expected ?? '\u0000', actual ?? '\u0000', difference ?? '\u0000', ...words];
}

/** A figure, a word or a term; null for an address. */
function wordOf(value: MessageValue | undefined): string | null {
  if (value === undefined || typeof value === 'string') return value ?? null;
  return 'term' in value ? value.term : null;
}

/** FNV-1a over 16-bit units with a last mixing, in base 36. */
function hashed(parts: readonly string[]): string {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    for (let index = 0; index < part.length; index++) hash = Math.imul(hash ^ part.charCodeAt(index), 0x01000193);
    hash = Math.imul(hash ^ 0xffff, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return ((hash ^ (hash >>> 15)) >>> 0).toString(36);
}

/** What has changed since findings were remembered. */
export interface FindingChange {
  /** Places in the list of those that were not there before. */
  readonly fresh: readonly number[];
  /** How many of those before are not there any more. */
  readonly gone: number;
  /** Places of these among those before. */
  readonly goneAt: readonly number[];
}

/**
 * Compares findings with those remembered by their keys: each one before answers for at most one now, first where it
 * stands at the same place, then where it says the same.
 */
export function compareFindings(findings: readonly Finding[], before: readonly FindingKey[]): FindingChange {
  const now = findings.map(findingKey);
  const keyed = (keys: readonly FindingKey[]): Keyed[] => keys.map((key, index) => ({ key, index }));
  const left = paired(keyed(now), keyed(before), 'where');
  const { now: fresh, before: gone } = paired(left.now, left.before, 'what');
  const indices = (list: readonly Keyed[]): number[] => list.map(({ index }) => index).sort((a, b) => a - b);
  return { fresh: indices(fresh), gone: gone.length, goneAt: indices(gone) };
}

interface Keyed {
  readonly key: FindingKey;
  readonly index: number;
}

/** What is left on both sides after pairing those that have a half of the key in common. */
function paired(
  now: readonly Keyed[],
  before: readonly Keyed[],
  half: 'where' | 'what',
): { now: readonly Keyed[]; before: readonly Keyed[] } {
  const halfOf = (key: FindingKey): string => (half === 'where' ? whereOf(key) : (key.split('.')[1] ?? ''));
  const waiting = new Map<string, Keyed[]>();
  for (const entry of before) {
    const same = waiting.get(halfOf(entry.key));
    if (same) same.push(entry);
    else waiting.set(halfOf(entry.key), [entry]);
  }
  const unknown = now.filter(({ key }) => waiting.get(halfOf(key))?.pop() === undefined);
  return { now: unknown, before: [...waiting.values()].flat() };
}
