import { readdir, stat } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import path from 'node:path';
import { systemErrorCode } from './system-error';

/** A path as Windows shells hand it on: with `*` or `?` that nobody has expanded. */
export const hasWildcard = (entry: string): boolean => /[*?]/.test(entry);

/** The part of a pattern that says where to look, and the steps from there. */
interface Pattern {
  readonly base: string;
  readonly steps: readonly string[];
}

/** What a pattern found: `base` is the folder that it starts from. */
export interface Matches {
  readonly base: string;
  readonly paths: readonly string[];
}

/**
 * The files and folders that a pattern names, in name order: `*` stands for any characters of one name, `?` for one,
 * `**` as a whole step for any folders. Names that begin with a dot want a dot in the pattern. Case is as the system
 * takes it. Links to folders are not followed by `**`.
 */
export async function expandWildcards(entry: string): Promise<Matches> {
  const { base, steps } = patternOf(entry);
  const found: string[] = [];
  await walk(base, steps, found);
  return { base: base === '' ? '.' : base, paths: [...new Set(found)].sort() };
}

function patternOf(entry: string): Pattern {
  const { root } = path.parse(entry);
  const steps = entry
    .slice(root.length)
    .split(path.sep === '\\' ? /[\\/]/ : '/')
    .filter((step) => step !== '');
  const first = steps.findIndex(hasWildcard);
  return { base: root + steps.slice(0, first).join(path.sep), steps: steps.slice(first) };
}

async function walk(folder: string, steps: readonly string[], found: string[]): Promise<void> {
  const [step, ...rest] = steps;
  if (step === undefined) return;
  for (const entry of await entriesOf(folder)) {
    const place = path.join(folder, entry.name);
    if (step === '**') {
      if (entry.isDirectory() && !entry.name.startsWith('.')) await walk(place, steps, found);
      continue;
    }
    if (!matchesName(entry.name, step)) continue;
    if (rest.length === 0) found.push(place);
    else if (await isFolder(place, entry)) await walk(place, rest, found);
  }
  // no folder at all is one of any number
  if (step === '**') await walk(folder, rest.length === 0 ? ['*'] : rest, found);
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder === '' ? '.' : folder, { withFileTypes: true });
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return [];
  }
}

async function isFolder(place: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return (await stat(place)).isDirectory();
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return false;
  }
}

const IGNORES_CASE = process.platform === 'win32' || process.platform === 'darwin';

/** Whether a name fits one step of a pattern. Takes time in proportion to the product of their lengths at most. */
export function matchesName(name: string, pattern: string, ignoreCase: boolean = IGNORES_CASE): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  const fold = (text: string): string[] => [...(ignoreCase ? text.toLowerCase() : text).normalize('NFC')];
  const [letters, signs] = [fold(name), fold(pattern)];
  let [letter, sign] = [0, 0];
  // where the last star stood, and the letter up to which it reaches by now
  let [star, reach] = [-1, 0];
  while (letter < letters.length) {
    if (signs[sign] === '*') [star, reach] = [sign++, letter];
    else if (signs[sign] === '?' || (sign < signs.length && signs[sign] === letters[letter]))
      [letter, sign] = [letter + 1, sign + 1];
    else if (star >= 0) [letter, sign, reach] = [reach + 1, star + 1, reach + 1];
    else return false;
  }
  while (signs[sign] === '*') sign++;
  return sign === signs.length;
}
