import path from 'node:path';
import { cliText } from '../words/cli-text';
import type { CheckArguments } from './arguments';
import { reasonOf } from './file-results';
import type { CheckTask, Outcome } from './outcome';
import { PLAIN_SURROUNDINGS, runFiles, type FileRun, type Surroundings } from './run-files';
import { SUMMARY_FILE, writeSummary } from './summary-file';
import { EXIT, safeJson, type Terminal } from './terminal';
import { fileGuard } from './write-result';

/**
 * Checks every file. A file that can't be read gets one line on standard error and the others go on. What is printed
 * and written does not depend on the number of jobs. Exit code 2 where one could not be read, else 1 where a finding
 * reaches --fail-on, else 0.
 */
export async function check(
  options: CheckArguments,
  terminal: Terminal,
  surroundings: Partial<Surroundings> = {},
): Promise<number> {
  const { format, out, language } = options;
  const summary = format === 'xlsx' && out !== null ? path.join(out, SUMMARY_FILE) : null;
  if (summary !== null && (await (await fileGuard(options.paths))(summary))) {
    terminal.error(`${summary}: ${cliText('would-overwrite', language)}`);
    return EXIT.unreadable;
  }
  const list = format === 'json' && out === null ? new JsonList(terminal) : null;
  const end = await runFiles(
    checkRun(options, summary),
    terminal,
    { ...PLAIN_SURROUNDINGS, ...surroundings },
    (outcome, count) => list?.add(outcome, count),
  );
  if (end === null) return EXIT.unreadable;
  list?.end();
  try {
    if (summary !== null && !(await summarise(summary, [...end.again()], terminal, options))) return EXIT.unreadable;
  } finally {
    end.close();
  }
  return end.code;
}

const ENDINGS = { text: '.txt', json: '.json', xlsx: null } as const;

/** A summary of an earlier run among the workbooks is no workbook to check, and results in a folder are none. */
function checkRun(options: CheckArguments, summary: string | null): FileRun {
  const { format, out, profile, failOn, language } = options;
  const ending = ENDINGS[format];
  return {
    options,
    ending: ending ?? '',
    writes: ending !== null,
    except: {
      folder: out === null ? null : path.resolve(out),
      files: new Set(summary === null ? [] : [path.resolve(summary)]),
    },
    key: { format, profile, failOn, language },
    task: (file, known): CheckTask => ({
      command: 'check',
      file: file.path,
      name: file.name,
      label: file.label,
      ...known,
      options,
    }),
  };
}

/** Prints reports as they come, as one JSON value: one alone is not put into a list. */
class JsonList {
  /** The lines of the last report, which may want a comma. */
  private before: readonly string[] | null = null;
  private single = false;

  constructor(private readonly terminal: Terminal) {}

  add({ report }: Outcome, count: number): void {
    if (report === null) return;
    const lines = safeJson(report).split('\n');
    if (count === 1) {
      this.terminal.out(lines);
      this.single = true;
      return;
    }
    this.terminal.out(this.before === null ? '[' : [...this.before.slice(0, -1), `${this.before.at(-1) ?? ''},`]);
    this.before = lines.map((line) => ` ${line}`);
  }

  end(): void {
    if (this.single) return;
    this.terminal.out(this.before === null ? '[]' : [...this.before, ']']);
  }
}

/** Writes the summary and tells where, or why it could not be written. */
async function summarise(
  summary: string,
  outcomes: readonly Outcome[],
  terminal: Terminal,
  { language, copies }: CheckArguments,
): Promise<boolean> {
  try {
    await writeSummary(summary, outcomes, language, copies);
    terminal.out(summary);
    return true;
  } catch (error) {
    const reason = reasonOf(error, language);
    if (reason === null) throw error;
    terminal.error(`${summary}: ${reason}`);
    return false;
  }
}
