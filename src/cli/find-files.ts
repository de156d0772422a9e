import { lstat, readdir, stat } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import path from 'node:path';
import { HANDED_IN_ENDINGS, REPORT_ENDINGS, SHEET_ENDINGS, SIDE_BEGINNINGS, SIDE_NAMES } from './file-kinds.data';
import { shortestNames } from './shown-names';
import { systemErrorCode } from './system-error';
import { expandWildcards, hasWildcard } from './wildcards';
import { addAll } from '../workbook/lists';

/** A file that a run has to account for. */
export interface InputFile {
  readonly path: string;
  /** Relative to what was asked for, with "/" between its steps; told apart from all others of the run. */
  readonly name: string;
  /** For the terminal: as it was typed, or the name where it was found in a folder. */
  readonly label: string;
}

export interface FoundFiles {
  readonly files: readonly InputFile[];
  /** What is handed in within searched folders and holds no sheets, by ending (small letters); links to folders as "/". */
  readonly others: ReadonlyMap<string, number>;
  /** Patterns that nothing matches. */
  readonly unmatched: readonly string[];
}

/** A file with the number of last steps of its path that its name has at least. */
interface Found {
  readonly path: string;
  readonly steps: number;
  readonly typed: string | null;
}

/** What a search passes over: a folder with results, and single files that are results. */
export interface Except {
  readonly folder: string | null;
  readonly files: ReadonlySet<string>;
}

const NOTHING: Except = { folder: null, files: new Set() };

/**
 * The files that a list of files, folders and patterns names. Folders are searched to the bottom, in name order; lock
 * and side files there are passed over, what is handed in otherwise than as sheets is counted. A file that is named itself is taken whatever
 * its ending; what cannot be opened is kept, so that reading it tells why. A folder of results within a searched one
 * is passed over.
 */
export async function findFiles(
  asked: readonly string[],
  except: Except = NOTHING,
  kinds: readonly string[] = SHEET_ENDINGS,
): Promise<FoundFiles> {
  const others = new Map<string, number>();
  const unmatched: string[] = [];
  const found: Found[] = [];
  const entries: { path: string; typed: boolean; steps: number }[] = [];
  for (const entry of asked) {
    if (!hasWildcard(entry) || (await exists(entry))) entries.push({ path: entry, typed: true, steps: 0 });
    else {
      const { base, paths } = await expandWildcards(entry);
      if (paths.length === 0) unmatched.push(entry);
      const start = stepsOf(base).length;
      addAll(
        entries,
        paths.map((place) => ({ path: place, typed: false, steps: stepsOf(place).length - start })),
      );
    }
  }
  const folders = await Promise.all(entries.map(({ path: place }) => isFolder(place)));
  const several = folders.filter(Boolean).length > 1;
  for (const [index, { path: place, typed, steps }] of entries.entries()) {
    if (folders[index] !== true) {
      if (typed || !isSide(path.basename(place)))
        found.push({ path: place, steps: Math.max(1, steps), typed: typed ? place : null });
      continue;
    }
    const above = typed ? (several ? 1 : 0) : steps;
    const start = stepsOf(place).length - above;
    for (const file of (await filesIn(place, { except, kinds, others })).sort())
      found.push({ path: file, steps: Math.max(1, stepsOf(file).length - start), typed: null });
  }
  return { files: named(found), others, unmatched };
}

const stepsOf = (place: string): string[] => path.resolve(place).split(path.sep);

/** Each file once, under the shortest name that tells it from the others. */
function named(found: readonly Found[]): InputFile[] {
  const once = [...new Map([...found].reverse().map((entry) => [path.resolve(entry.path), entry])).values()].reverse();
  const names = shortestNames(once.map((entry) => ({ steps: stepsOf(entry.path), least: entry.steps })));
  return once.map((entry, index) => {
    const name = names[index] ?? entry.path;
    return { path: entry.path, name, label: entry.typed ?? name };
  });
}

async function exists(entry: string): Promise<boolean> {
  try {
    await lstat(entry);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return false;
  }
}

async function isFolder(entry: string): Promise<boolean> {
  try {
    return (await stat(entry)).isDirectory();
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return false;
  }
}

const isSide = (name: string): boolean =>
  SIDE_NAMES.has(name.toLowerCase()) || SIDE_BEGINNINGS.some((beginning) => name.startsWith(beginning));

interface Search {
  readonly except: Except;
  /** Endings of the files that are wanted. */
  readonly kinds: readonly string[];
  readonly others: Map<string, number>;
}

/** Links to files count as files; links to folders are not followed, for they may lead back. */
async function filesIn(folder: string, search: Search): Promise<string[]> {
  const { except, kinds, others } = search;
  const found: string[] = [];
  const count = (kind: string): void => void others.set(kind, (others.get(kind) ?? 0) + 1);
  for (const entry of await entriesOf(folder)) {
    if (entry === null) {
      found.push(folder);
      continue;
    }
    const place = path.join(folder, entry.name);
    const ending = path.extname(entry.name).toLowerCase();
    if (entry.isDirectory()) {
      if (path.resolve(place) !== except.folder) addAll(found, await filesIn(place, search));
    } else if (isSide(entry.name) || except.files.has(path.resolve(place))) continue;
    else if (kinds.includes(ending)) found.push(place);
    else if (entry.isSymbolicLink() && (await isFolder(place))) count('/');
    else if (HANDED_IN_ENDINGS.includes(ending) || REPORT_ENDINGS.includes(ending)) count(ending);
  }
  return found;
}

/** The entries of a folder; null alone for one that cannot be opened. */
async function entriesOf(folder: string): Promise<(Dirent | null)[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return [null];
  }
}
