import { readdirSync } from 'node:fs';
import path from 'node:path';
import { cliText } from '../words/cli-text';
import { safeJson } from './terminal';
import type { MergeArguments } from './arguments';
import { makeFolder } from './file-results';
import { Journal } from './journal';
import type { Outcome } from './outcome';
import { outputNames } from './output-names';
import { systemErrorCode } from './system-error';
import { EXIT, printable, type Terminal } from './terminal';
import { togetherFile, writeTogether } from './together';
import { writeResult } from './write-result';

/** Journals of a check, whole or of a shard; see journalFile. */
const JOURNAL = /^\.jihe-check(?:-(\d+)of(\d+))?\.jsonl$/;

/** Where the outcome of a file is kept. */
interface Kept {
  readonly file: string;
  readonly journal: Journal;
}

/**
 * Puts the results of shards together, from their folders, as if one run had made them: one result a file, or one of
 * all. A shard that is missing is told. Exit codes as those of `check`.
 */
export async function merge(options: MergeArguments, terminal: Terminal, program: string): Promise<number> {
  const { paths, out, format, language } = options;
  const { kept, missing, unread } = openJournals(paths);
  for (const folder of unread) terminal.error(`${folder}: ${cliText('no-journal', language)}`);
  for (const shard of missing) terminal.error(cliText('no-shard', language).replace('{shard}', shard));
  if (kept.length === 0 || !(await makeFolder(out, terminal, language))) return EXIT.unreadable;
  const outcomes = function* (): Iterable<Outcome> {
    for (const { file, journal } of kept) {
      const outcome = journal.read(file);
      if (outcome) yield outcome;
    }
  };
  let code: number = missing.length + unread.length > 0 ? EXIT.unreadable : EXIT.clean;
  for (const { label, refused, failed } of outcomes()) {
    if (refused !== null) {
      terminal.error(`${label}: ${refused}`);
      code = EXIT.unreadable;
    } else if (failed && code === EXIT.clean) code = EXIT.findings;
  }
  const together = togetherFile(format, out);
  if (together === null) await writeEach(outcomes(), kept, options);
  else if (!(await writeTogether(together, outcomes, options, terminal, program))) return EXIT.unreadable;
  return code;
}

/** One result a file, as `check` would have written it. */
async function writeEach(
  outcomes: Iterable<Outcome>,
  kept: readonly Kept[],
  { out, format }: MergeArguments,
): Promise<void> {
  const files = kept.map(({ file }) => file);
  const names = outputNames(files, format === 'json' ? '.json' : '.txt');
  const nameOf = new Map(files.map((file, index) => [file, names[index] ?? '']));
  for (const { file, report, text } of outcomes) {
    const target = path.join(out, nameOf.get(file) ?? '');
    if (format === 'json' && report) await writeResult(target, `${safeJson(report)}\n`, out);
    if (format === 'text' && text) await writeResult(target, printable(text), out);
  }
}

/** All journals in the folders, the outcomes in order of the names of their files. */
function openJournals(folders: readonly string[]): {
  readonly kept: readonly Kept[];
  readonly missing: readonly string[];
  readonly unread: readonly string[];
} {
  const kept = new Map<string, Kept>();
  const unread: string[] = [];
  const shards = new Set<string>();
  let count = 0;
  for (const folder of folders) {
    const names = namesIn(folder);
    if (names.length === 0) unread.push(folder);
    for (const name of names) {
      const match = JOURNAL.exec(name);
      if (match?.[1] !== undefined) {
        shards.add(match[1]);
        count = Math.max(count, Number(match[2]));
      }
      const journal = Journal.look(path.join(folder, name));
      for (const file of journal.files()) kept.set(file, { file, journal });
    }
  }
  const all = Array.from({ length: count }, (_, index) => String(index + 1));
  return {
    kept: [...kept.values()].sort((a, b) => (a.file < b.file ? -1 : 1)),
    missing: all.filter((shard) => !shards.has(shard)).map((shard) => `${shard}/${String(count)}`),
    unread,
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => JOURNAL.test(name))
      .sort();
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return [];
  }
}
