import { closeSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import type { Finished, Outcome } from './outcome';

/** One line of a journal. `key` says under which options and by which program the outcome came. */
interface Line {
  readonly key: string;
  readonly outcome: Outcome;
}

/** Where a line stands in the file, in bytes, without its end. */
interface Place {
  readonly start: number;
  readonly length: number;
}

const BLOCK = 1 << 16;
const NEW_LINE = 0x0a;

/**
 * What a run has done so far, one outcome a line, in the folder of its results: a run that was broken off, by whatever,
 * is gone on with from here, and what is put together of all files is read from here one by one. In memory is only
 * where each line stands. All methods throw Node's own errors of files.
 */
export class Journal {
  private readonly places = new Map<string, Place>();
  private readonly known = new Map<string, Finished>();
  private end = 0;

  private constructor(
    private readonly descriptor: number,
    /** Null takes the outcomes of any run. */
    private readonly key: string | null,
  ) {}

  /** Opens the journal; `resume` keeps the outcomes of earlier runs that bear the same key. */
  static open(file: string, key: string, resume: boolean): Journal {
    const journal = new Journal(openSync(file, resume ? 'a+' : 'w+'), key);
    if (resume) journal.load();
    return journal;
  }

  /** Opens the journal of another run to read in it. */
  static look(file: string): Journal {
    const journal = new Journal(openSync(file, 'r'), null);
    journal.load();
    return journal;
  }

  /** Names of the files that have an outcome. */
  files(): Iterable<string> {
    return this.places.keys();
  }

  /** What an earlier run noted of a file; null where it has to be worked on. */
  finished(file: string): Finished | null {
    return this.known.get(file) ?? null;
  }

  append(outcome: Outcome): void {
    const line: Line = { key: this.key ?? '', outcome };
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
    writeSync(this.descriptor, bytes, 0, bytes.length, this.end);
    this.places.set(outcome.file, { start: this.end, length: bytes.length - 1 });
    this.end += bytes.length;
  }

  /** The last outcome of a file; null where there is none. */
  read(file: string): Outcome | null {
    const place = this.places.get(file);
    if (place === undefined) return null;
    const bytes = Buffer.alloc(place.length);
    readSync(this.descriptor, bytes, 0, place.length, place.start);
    return lineOf(bytes)?.outcome ?? null;
  }

  close(): void {
    closeSync(this.descriptor);
  }

  /** Finds the lines; one that a killed run left without its end is cut off. */
  private load(): void {
    const block = Buffer.alloc(BLOCK);
    let rest = Buffer.alloc(0);
    for (let at = 0; ;) {
      const count = readSync(this.descriptor, block, 0, BLOCK, at);
      if (count === 0) break;
      at += count;
      rest = Buffer.concat([rest, block.subarray(0, count)]);
      let begin = 0;
      for (let stop = rest.indexOf(NEW_LINE); stop >= 0; stop = rest.indexOf(NEW_LINE, begin)) {
        this.note(rest.subarray(begin, stop));
        begin = stop + 1;
      }
      rest = rest.subarray(begin);
    }
    if (this.key !== null) ftruncateSync(this.descriptor, this.end);
  }

  private note(bytes: Buffer): void {
    const place = { start: this.end, length: bytes.length };
    this.end += bytes.length + 1;
    const line = lineOf(bytes);
    if (line === null || (this.key !== null && line.key !== this.key)) return;
    const { file, finished } = line.outcome;
    this.places.set(file, place);
    if (finished === null) this.known.delete(file);
    else this.known.set(file, finished);
  }
}

/** A line as it was written; null for anything else. */
function lineOf(bytes: Buffer): Line | null {
  try {
    const line: unknown = JSON.parse(bytes.toString('utf8'));
    const isLine = typeof line === 'object' && line !== null && 'key' in line && 'outcome' in line;
    return isLine ? (line as Line) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
