/** The comment of the hidden name of a column of ours, by which it is known. */
export const COLUMN_NOTE = '{}';

/**
 * What notes of earlier versions tell of the place that the column took. By now names of their own remember that, since
 * rows that go or come make the note wrong; see own-memory.ts.
 */
export interface ColumnNote {
  /** Number formats from the header cell down; the last one goes for all cells below. Empty is General. */
  readonly formats: readonly string[];
  /** Points; null where the note does not say. */
  readonly width: number | null;
}

interface Stored {
  /** Formats in runs: format, number of cells, format, number of cells, … */
  readonly f?: readonly (string | number)[];
  readonly w?: number;
}

/** Reads a note; whatever is not one means General and no width. */
export function readNote(comment: string): ColumnNote {
  const { f, w } = parse(comment);
  const formats: string[] = [];
  const runs = Array.isArray(f) ? f : [];
  for (let index = 0; index + 1 < runs.length; index += 2) {
    const [format, count] = [runs[index], runs[index + 1]];
    if (typeof format !== 'string' || typeof count !== 'number' || count > 2 ** 20) break;
    for (let cell = 0; cell < count; cell++) formats.push(format);
  }
  return { formats, width: typeof w === 'number' && Number.isFinite(w) ? w : null };
}

/** The format of the cell at `offset` below the header. */
export function notedFormat({ formats }: ColumnNote, offset: number): string {
  return formats[offset] ?? 'General';
}

function parse(text: string): Stored {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? read : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
