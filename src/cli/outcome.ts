import type { CheckArguments, RecalcArguments } from './arguments';
import type { JsonReport } from './json-report';

/** One file to work on. Plain data: it crosses the border of a worker thread as it is. */
export type Task = CheckTask | RecalcTask;

export interface CheckTask {
  readonly command: 'check';
  readonly file: string;
  /** Path of its result; null where it is handed on instead. */
  readonly target: string | null;
  /** The result would fall on an input, so that it is refused. */
  readonly overwrites: boolean;
  readonly options: CheckArguments;
}

export interface RecalcTask {
  readonly command: 'recalc';
  readonly file: string;
  /** Path of the copy. */
  readonly target: string;
  /** The copy would fall on an input, so that it is refused. */
  readonly overwrites: boolean;
  /** Local time as the report says it, the same for all files of a run. */
  readonly time: string;
  readonly options: RecalcArguments;
}

/** What came of one file: plain data as well. */
export interface Outcome {
  readonly file: string;
  /** Lines for standard output. */
  readonly out: readonly string[];
  /** For standard error, besides `refused`; each a line without the name of the file. */
  readonly notes: readonly string[];
  /** Why the file could not be read or copied, in one line; null where it could. */
  readonly refused: string | null;
  /** A finding reaches --fail-on. */
  readonly failed: boolean;
  /** For what is put together of all files. */
  readonly report: JsonReport | null;
}

export const done = (file: string, more: Partial<Outcome> = {}): Outcome => ({
  file,
  out: [],
  notes: [],
  refused: null,
  failed: false,
  report: null,
  ...more,
});
