import type { LetterPart } from '../letter/letter-content';
import type { TaughtForms } from '../review';
import type { CheckArguments, LetterArguments, RecalcArguments } from './arguments';
import type { JsonReportReview } from './report-json';
import type { JsonReport, Remembered } from './json-report';

export type { Change, Remembered } from './json-report';

/** One file to work on. Plain data: it crosses the border of a worker thread as it is. */
export type Task = CheckTask | RecalcTask | LetterTask;

interface FileTask {
  /** Path of the file. */
  readonly file: string;
  /** Its name in results: relative to what was asked for. */
  readonly name: string;
  /** Its name on the terminal. */
  readonly label: string;
  /** The result would fall on an input, so that it is refused. */
  readonly overwrites: boolean;
  /** What an earlier run noted of this file; null where it is to be worked on in any case. */
  readonly earlier: Finished | null;
  /** What an earlier run found in the file, to be compared with; null where there is nothing to compare. */
  readonly before: readonly Remembered[] | null;
}

export interface CheckTask extends FileTask {
  readonly command: 'check';
  /** Of a report: path of the workbook that goes with it; null where none does, and for a workbook. */
  readonly workbook: string | null;
  /** Path of its result; null where it is handed on instead. */
  readonly target: string | null;
  readonly options: CheckArguments;
  readonly forms: TaughtForms;
}

export interface RecalcTask extends FileTask {
  readonly command: 'recalc';
  /** Path of the copy. */
  readonly target: string;
  /** Local time as the report says it, the same for all files of a run. */
  readonly time: string;
  readonly options: RecalcArguments;
  readonly forms: TaughtForms;
}

export interface LetterTask extends FileTask {
  readonly command: 'letter';
  /** Path of its letter; null where the folder gets one. */
  readonly target: string | null;
  /** Who is addressed. */
  readonly unit: string;
  readonly options: LetterArguments;
  readonly forms: TaughtForms;
}

/** By what a later run knows that a file needs no more work: SHA-256 of the file, and of its result where it has one. */
export interface Finished {
  readonly source: string;
  readonly result: string | null;
}

/** Findings that are not waived, by severity, and what was not checked. */
export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly notChecked: number;
}

/** What came of one file: plain data as well. */
export interface Outcome {
  /** The name in results. */
  readonly file: string;
  /** The name on the terminal. */
  readonly label: string;
  /** Lines for standard output. */
  readonly out: readonly string[];
  /** For standard error, besides `refused`; each a line without the name of the file. */
  readonly notes: readonly string[];
  /** Why the file could not be read or copied, in one line; null where it could. */
  readonly refused: string | null;
  /** A finding reaches --fail-on. */
  readonly failed: boolean;
  /** For what is put together of all files. */
  readonly report: JsonReport | JsonReportReview | null;
  /** The lines of the text form, for the same. */
  readonly text: readonly string[] | null;
  readonly counts: Counts | null;
  /** What a letter on several files says of this one. */
  readonly letter: LetterPart | null;
  /** For later runs to compare with; null where nothing is kept. */
  readonly remembered: readonly Remembered[] | null;
  readonly finished: Finished | null;
  /** Nothing was done: the outcome of the earlier run holds. */
  readonly same: boolean;
}

export const done = (file: string, more: Partial<Outcome> = {}): Outcome => ({
  file,
  label: file,
  out: [],
  notes: [],
  refused: null,
  failed: false,
  report: null,
  text: null,
  counts: null,
  letter: null,
  remembered: null,
  finished: null,
  same: false,
  ...more,
});

/** The outcome of a task. */
export const outcomeOf = ({ name, label }: FileTask, more: Partial<Outcome> = {}): Outcome =>
  done(name, { label, ...more });
