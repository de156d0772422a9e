/**
 * What was there before a computed column was written, kept in the comment of its hidden name so that it travels with
 * the file: the number formats of its cells. The width of the sheet's column has a name of its own (own-width.ts); notes
 * of earlier versions hold it as well.
 */
export interface ColumnNote {
  /** Number formats from the header cell down; the last one goes for all cells below. Empty is General. */
  readonly formats: readonly string[];
  /** Points; null where the note does not say. */
  readonly width: number | null;
}

/** Excel keeps comments of names up to this length. */
const MAX_COMMENT = 255;

interface Stored {
  /** Formats in runs: format, number of cells, format, number of cells, … */
  readonly f?: readonly (string | number)[];
  readonly w?: number;
}

/** The note as text, or null where it is too long: the column is to go elsewhere. */
export function writeNote(formats: readonly string[]): string | null {
  const runs: (string | number)[] = [];
  for (const format of withoutTail(formats)) {
    if (runs.at(-2) === format) runs[runs.length - 1] = Number(runs.at(-1)) + 1;
    else runs.push(format, 1);
  }
  const stored: Stored = runs.length > 0 ? { f: runs } : {};
  const text = JSON.stringify(stored);
  return text.length > MAX_COMMENT ? null : text;
}

/** Cells in General at the end need no mention. */
function withoutTail(formats: readonly string[]): readonly string[] {
  let length = formats.length;
  while (length > 0 && formats[length - 1] === 'General') length--;
  return formats.slice(0, length);
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
