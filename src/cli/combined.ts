import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../words';
import type { Outcome } from './outcome';
import type { Combined } from './combined-text';
import { CsvList } from './csv-list';
import { SarifLog } from './sarif-log';
import { printable, safeJson } from './terminal';
import { systemErrorCode } from './system-error';
import { OutputError, unfinishedName } from './write-result';

/** Names of the texts of all files in the folder of results. */
export const COMBINED_FILES = { sarif: 'jihe.sarif', csv: 'jihe.csv' } as const;

/** The text of all files of a format; null where each file has its own, or the format is no text. */
export function combinedOf(format: string, language: Language, version: string): Combined | null {
  if (format === 'sarif') return new SarifLog(language, version);
  if (format === 'csv') return new CsvList(language);
  return format === 'json' ? new JsonList() : null;
}

/** Writes the text of all files, line by line; only a whole one ever bears the name. Throws OutputError. */
export function writeCombined(target: string, outcomes: Iterable<Outcome>, combined: Combined): void {
  const unfinished = path.join(path.dirname(target), unfinishedName());
  try {
    mkdirSync(path.dirname(target), { recursive: true });
    const file = openSync(unfinished, 'wx');
    const put = (lines: readonly string[]): void => {
      if (lines.length > 0) writeSync(file, printable(lines));
    };
    try {
      put(combined.begin());
      for (const outcome of outcomes) put(combined.add(outcome, 2));
      put(combined.end());
    } finally {
      closeSync(file);
    }
    renameSync(unfinished, target);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw systemErrorCode(cause) === undefined ? cause : new OutputError(target, { cause });
  }
}

/** Reports as one JSON value: one alone is not put into a list. */
class JsonList implements Combined {
  /** The lines of the last report, which may want a comma. */
  private before: readonly string[] | null = null;
  private single = false;

  begin(): readonly string[] {
    return [];
  }

  add({ report }: Outcome, count: number): readonly string[] {
    if (report === null) return [];
    const lines = safeJson(report).split('\n');
    if (count === 1) {
      this.single = true;
      return lines;
    }
    const { before } = this;
    this.before = lines.map((line) => ` ${line}`);
    return before === null ? ['['] : [...before.slice(0, -1), `${before.at(-1) ?? ''},`];
  }

  end(): readonly string[] {
    if (this.single) return [];
    return this.before === null ? ['[]'] : [...this.before, ']'];
  }
}
