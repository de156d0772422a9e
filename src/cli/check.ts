import type { TaughtForms } from '../review';
import path from 'node:path';
import { cliText } from '../words/cli-text';
import type { CheckArguments } from './arguments';
import { combinedOf } from './combined';
import type { CheckTask } from './outcome';
import { REPORT_ENDINGS, SHEET_ENDINGS } from './file-kinds.data';
import { pairReports } from './report-pairs';
import { readForms } from './forms-file';
import { PLAIN_SURROUNDINGS, runFiles, type FileRun, type Surroundings } from './run-files';
import { EXIT, type Terminal } from './terminal';
import { togetherFile, writeTogether } from './together';
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
  const around = { ...PLAIN_SURROUNDINGS, ...surroundings };
  const together = out === null || options.shard !== null ? null : togetherFile(format, out);
  if (together !== null && (await (await fileGuard(options.paths))(together))) {
    terminal.error(`${together}: ${cliText('would-overwrite', language)}`);
    return EXIT.unreadable;
  }
  const forms = await readForms(options.forms);
  const [program = ''] = around.version.split(' ');
  const combined = out === null ? combinedOf(format, language, program) : null;
  const say = (lines: readonly string[]): void => {
    if (lines.length > 0) terminal.out(lines);
  };
  let begun = false;
  const end = await runFiles(checkRun(options, forms, together), terminal, around, (outcome, count) => {
    if (!begun) say(combined?.begin() ?? []);
    begun = true;
    say(combined?.add(outcome, count) ?? []);
  });
  if (end === null) return EXIT.unreadable;
  say(combined?.end() ?? []);
  try {
    if (together !== null && !(await writeTogether(together, () => end.again(), options, terminal, program)))
      return EXIT.unreadable;
  } finally {
    end.close();
  }
  return end.code;
}

const ENDINGS = { text: '.txt', json: '.json', xlsx: null, sarif: null, csv: null } as const;

/** A summary of an earlier run among the workbooks is no workbook to check, and results in a folder are none. */
function checkRun(options: CheckArguments, forms: TaughtForms, together: string | null): FileRun {
  const { format, out, profile, failOn, language } = options;
  const ending = ENDINGS[format];
  let workbooks: ReturnType<typeof pairReports> = new Map();
  return {
    kinds: [...SHEET_ENDINGS, ...REPORT_ENDINGS],
    prepare: (files) => {
      workbooks = pairReports(files);
    },
    options,
    ending: ending ?? '',
    writes: ending !== null,
    except: {
      folder: out === null ? null : path.resolve(out),
      files: new Set(together === null ? [] : [path.resolve(together)]),
    },
    key: { format, profile, failOn, language, shard: options.shard !== null, forms },
    task: (file, { formulas }, known): CheckTask => ({
      command: 'check',
      file: file.path,
      name: file.name,
      label: file.label,
      ...known,
      workbook: workbooks.get(file.path)?.path ?? null,
      options: { ...options, formulas },
      forms,
    }),
  };
}
