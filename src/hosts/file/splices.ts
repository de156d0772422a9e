import { notPatchable } from '../package/xlsx-error';

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const encoder = new TextEncoder();

/** Replacements in the bytes of a part, collected in any order and carried out at once. */
export class Splices {
  private readonly list: Splice[] = [];

  get isEmpty(): boolean {
    return this.list.length === 0;
  }

  /** Insertions at one place stand in the order in which they were asked for. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  replace(start: number, end: number, text: string): void {
    this.list.push({ start, end, text });
  }

  /** A new array with all replacements made; one allocation, whatever their number. */
  apply(bytes: Uint8Array): Uint8Array {
    const ordered = this.list
      .map((splice, order) => ({ splice, order }))
      .sort((a, b) => a.splice.start - b.splice.start || a.splice.end - b.splice.end || a.order - b.order)
      .map(({ splice }) => splice);
    const room = ordered.reduce((sum, { text }) => sum + 3 * text.length, bytes.length);
    const out = new Uint8Array(room);
    let from = 0;
    let to = 0;
    for (const { start, end, text } of ordered) {
      if (start < from) throw notPatchable('overlapping-edits');
      out.set(bytes.subarray(from, start), to);
      to += start - from;
      to += encoder.encodeInto(text, out.subarray(to)).written;
      from = end;
    }
    out.set(bytes.subarray(from), to);
    return out.subarray(0, to + bytes.length - from);
  }
}
