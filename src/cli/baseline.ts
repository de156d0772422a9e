import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Journal } from './journal';
import type { JsonReport } from './json-report';
import type { Remembered } from './outcome';
import { sameName } from './shown-names';
import { systemErrorCode } from './system-error';

/** Names of journals of `check`, whole or of a shard. */
const JOURNAL = /^\.jihe-check(-\d+of\d+)?\.jsonl$/;

/** Finds what an earlier run said of a file. */
type Lookup = () => readonly Remembered[] | null;

/** What is to be compared: files of now with those of the last time. */
export interface Pairing {
  /** By the name of now. */
  readonly before: ReadonlyMap<string, string>;
  /** Files of the last time that nothing of now answers to. */
  readonly missing: readonly string[];
}

/**
 * The findings of an earlier run, from the folder of its results: its journal, or its JSON files. In memory is only
 * where each stands. Throws Node's errors of files.
 */
export class Baseline {
  private readonly lookups = new Map<string, Lookup>();

  constructor(folder: string) {
    const names = readdirSync(folder, { recursive: true }).map(String);
    for (const name of names.filter((entry) => entry.endsWith('.json')).sort()) this.addJson(path.join(folder, name));
    for (const name of names.filter((entry) => JOURNAL.test(path.basename(entry))).sort()) {
      const journal = Journal.look(path.join(folder, name));
      for (const file of journal.files()) this.lookups.set(file, () => journal.read(file)?.remembered ?? null);
    }
  }

  get size(): number {
    return this.lookups.size;
  }

  /** What the earlier run found in a file; null where it did not read it. */
  of(file: string): readonly Remembered[] | null {
    return this.lookups.get(file)?.() ?? null;
  }

  pair(names: readonly string[]): Pairing {
    return pairFiles(names, [...this.lookups.keys()]);
  }

  private addJson(place: string): void {
    const report = reportIn(place);
    if (report) this.lookups.set(report.file, () => reportIn(place)?.findings ?? null);
  }
}

/** A result in the JSON form; null for any other file. */
function reportIn(place: string): JsonReport | null {
  try {
    const value: unknown = JSON.parse(readFileSync(place, 'utf8'));
    const isReport =
      typeof value === 'object' &&
      value !== null &&
      'file' in value &&
      'findings' in value &&
      Array.isArray(value.findings);
    return isReport ? (value as JsonReport) : null;
  } catch (error) {
    if (error instanceof SyntaxError || systemErrorCode(error) !== undefined) return null;
    throw error;
  }
}

/**
 * Which file of now is which of the last time: by its name, else the one file of the same folder that is left on both
 * sides, where the names are alike ("自评表.xlsx" and "自评表(修改).xlsx"; .xls that became .xlsx).
 */
export function pairFiles(now: readonly string[], before: readonly string[]): Pairing {
  const known = new Map(before.map((name) => [sameName(name), name]));
  const pairs = new Map<string, string>();
  const left: string[] = [];
  for (const name of now) {
    const same = known.get(sameName(name));
    if (same === undefined) left.push(name);
    else {
      pairs.set(name, same);
      known.delete(sameName(name));
    }
  }
  const byFolder = (names: Iterable<string>): Map<string, string[]> => {
    const folders = new Map<string, string[]>();
    for (const name of names) {
      const folder = path.posix.dirname(name);
      folders.set(folder, [...(folders.get(folder) ?? []), name]);
    }
    return folders;
  };
  const earlier = byFolder(known.values());
  for (const [folder, [name, ...more]] of byFolder(left)) {
    const [old, ...others] = earlier.get(folder) ?? [];
    if (name === undefined || old === undefined || more.length > 0 || others.length > 0 || !areAlike(name, old))
      continue;
    pairs.set(name, old);
    known.delete(sameName(old));
  }
  return { before: pairs, missing: [...known.values()].sort() };
}

/** Whether most of the shorter name begins or ends the other. */
function areAlike(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => [...path.posix.parse(name).name.normalize('NFC')]);
  if (!one || !other) return false;
  const least = Math.min(one.length, other.length);
  let [begin, end] = [0, 0];
  while (begin < least && one[begin] === other[begin]) begin++;
  while (end < least - begin && one.at(-1 - end) === other.at(-1 - end)) end++;
  return (begin + end) * 2 >= least;
}
