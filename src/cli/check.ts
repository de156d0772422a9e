import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readSnapshotFile } from '../hosts/file/read-file';
import { restoreSettings, review, type Finding, type Review } from '../review';
import { cliText } from '../words/cli-text';
import type { CheckArguments } from './arguments';
import { findFiles } from './find-files';
import { jsonReport } from './json-report';
import { outputNames, reasonOf } from './file-results';
import { EXIT, type Terminal } from './terminal';
import { textReport } from './text-report';

/**
 * Checks every file, one after the other. A file that can't be read gets one line on standard error and the others
 * go on. Exit code 2 where one could not be read, else 1 where a finding reaches --fail-on, else 0.
 */
export async function check(options: CheckArguments, terminal: Terminal): Promise<number> {
  const files = await findFiles(options.paths);
  if (files.length === 0) {
    terminal.error(cliText('no-files', options.language));
    return EXIT.unreadable;
  }
  if (options.out !== null) await mkdir(options.out, { recursive: true });
  const names = outputNames(files);
  let unreadable = false;
  let failed = false;
  const results: object[] = [];
  for (const file of files) {
    try {
      const start = performance.now();
      const snapshot = await readSnapshotFile(file);
      const read = performance.now();
      const stored = restoreSettings(snapshot.stored);
      const result = review(snapshot, options.profile === null ? stored : { ...stored, profile: options.profile });
      if (options.timings) tellTimings(file, result, [start, read, performance.now()], terminal);
      failed ||= result.findings.some((finding) => reaches(finding, options.failOn));
      const shown = path.basename(file);
      if (options.format === 'text') {
        const text = textReport(options.out === null ? file : shown, result, options.language);
        if (options.out === null) terminal.out(text);
        else await writeFile(path.join(options.out, `${names.get(file) ?? shown}.txt`), `${text}\n`);
      } else {
        const report = jsonReport(shown, result, options.language);
        if (options.out === null) results.push(report);
        else
          await writeFile(
            path.join(options.out, `${names.get(file) ?? shown}.json`),
            `${JSON.stringify(report, null, 1)}\n`,
          );
      }
    } catch (error) {
      const reason = reasonOf(error, options.language);
      if (reason === null) throw error;
      unreadable = true;
      terminal.error(`${file}: ${reason}`);
    }
  }
  if (options.format === 'json' && options.out === null)
    terminal.out(JSON.stringify(results.length === 1 && files.length === 1 ? results[0] : results, null, 1));
  return unreadable ? EXIT.unreadable : failed ? EXIT.findings : EXIT.clean;
}

/** Reading, reviewing, and making every computed column, in milliseconds. */
function tellTimings(
  file: string,
  result: Review,
  [start, read, reviewed]: readonly [number, number, number],
  terminal: Terminal,
): void {
  const cells = result.computed.reduce((sum, column) => sum + column.cells.length, 0);
  const columns = performance.now() - reviewed;
  const parts = [`read ${(read - start).toFixed(1)} ms`, `review ${(reviewed - read).toFixed(1)} ms`];
  terminal.error(`${file}: ${parts.join(', ')}, columns ${columns.toFixed(1)} ms (${String(cells)} cells)`);
}

function reaches(finding: Finding, failOn: CheckArguments['failOn']): boolean {
  if (finding.waived || failOn === 'never') return false;
  return finding.severity === 'error' || (failOn === 'warning' && finding.severity === 'warning');
}
