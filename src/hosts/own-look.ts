/**
 * A column of ours looks like the last column of its table. What its cells looked like without us is remembered by hidden
 * names over runs of cells, like widths and number formats (own-memory.ts); with it goes the look that we gave them, so
 * that a column that comes back has it again.
 */

/** What of a cell's look follows the table. Words are those of files (18.18.40, 18.18.88), colours "RRGGBB". */
export interface Look {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string;
  /** "" for none. */
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
}

/** Where lines of a run of cells, one below the other, can be: around it, and between its cells. */
export const LINE_PLACES = ['top', 'right', 'bottom', 'left', 'inside'] as const;
export type LinePlace = (typeof LINE_PLACES)[number];

/** A line as files name it ("thin", 18.18.3), with its colour. */
export interface LookLine {
  readonly style: string;
  readonly color: string;
}

/** The look of a run of cells without us and with us; what of it is missing in `before` is not known, and left alone. */
export interface LookChange {
  readonly before: Partial<Look>;
  readonly after: Partial<Look>;
  /** Where nobody has drawn a line without us; null for no line of ours either. */
  readonly lines: Partial<Readonly<Record<LinePlace, LookLine | null>>>;
}

/** Excel keeps comments of names up to this length. */
const MAX_COMMENT = 255;
const LOOK_COMMENT = 'look ';
const [BETWEEN_FIELDS, BETWEEN_PARTS] = ['|', '>'];
/** Fields and lines that are not known, or not ours to draw. */
const UNKNOWN = '?';

const COLOUR = /^[0-9A-F]{6}$/;
const WORD = /^[a-z]{1,20}$/i;
const LINE = /^([a-z]{1,20}) ([0-9A-F]{6})$/i;

const FIELDS: readonly {
  readonly key: keyof Look;
  readonly read: (text: string) => Look[keyof Look] | undefined;
}[] = [
  { key: 'name', read: (text) => (text.length > 0 && text.length <= 64 ? text : undefined) },
  { key: 'size', read: (text) => (Number(text) > 0 && Number(text) < 410 ? Number(text) : undefined) },
  { key: 'bold', read: flag },
  { key: 'italic', read: flag },
  { key: 'color', read: (text) => (COLOUR.test(text) ? text : undefined) },
  { key: 'fill', read: (text) => (text === '' || COLOUR.test(text) ? text : undefined) },
  { key: 'horizontal', read: (text) => (WORD.test(text) ? text : undefined) },
  { key: 'vertical', read: (text) => (WORD.test(text) ? text : undefined) },
];

function flag(text: string): boolean | undefined {
  return text === '1' ? true : text === '0' ? false : undefined;
}

/** What ends the comment where there was no cell in the file without us: it goes wholly. */
const NEW_PLACE = `${BETWEEN_PARTS}new`;

/** Whether such a comment tells of cells that files did not have without us. */
export const isNewPlace = (comment: string): boolean => comment.endsWith(NEW_PLACE);

/** The comment of a name that remembers a look; null where it is too long for one, or cannot be told in one. */
export function lookComment({ before, after, lines }: LookChange, isNew = false): string | null {
  const looks = [before, after].map((look) => FIELDS.map(({ key }) => fieldOf(look[key])).join(BETWEEN_FIELDS));
  const drawn = LINE_PLACES.map((place) => {
    const line = lines[place];
    return line === undefined ? UNKNOWN : line === null ? '' : `${line.style} ${line.color}`;
  });
  const told = [...looks, drawn.join(BETWEEN_FIELDS)].join(BETWEEN_PARTS);
  const comment = LOOK_COMMENT + told + (isNew ? NEW_PLACE : '');
  // Names of fonts may hold anything.
  const isSound = JSON.stringify(rememberedLook(comment)) === JSON.stringify({ before, after, lines });
  return comment.length <= MAX_COMMENT && isSound ? comment : null;
}

function fieldOf(value: Look[keyof Look] | undefined): string {
  if (value === undefined) return UNKNOWN;
  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}

/** Whether the comment of such a name is ours, or has been dropped. */
export const isLookComment = (comment: string): boolean => comment === '' || comment.startsWith(LOOK_COMMENT);

/** Where there is no comment: nobody has drawn lines or filled cells where our columns go, as a rule. */
const DROPPED: LookChange = {
  before: { fill: '' },
  after: {},
  lines: { top: null, right: null, bottom: null, inside: null },
};

/** The look that such a comment tells; what cannot be read in it is not known. */
export function rememberedLook(comment: string): LookChange {
  if (!comment.startsWith(LOOK_COMMENT)) return DROPPED;
  const [before = '', after = '', drawn = ''] = comment.slice(LOOK_COMMENT.length).split(BETWEEN_PARTS);
  return { before: lookOf(before), after: lookOf(after), lines: linesOf(drawn) };
}

function lookOf(text: string): Partial<Look> {
  const parts = text.split(BETWEEN_FIELDS);
  return Object.fromEntries(
    FIELDS.flatMap(({ key, read }, index) => {
      const part = parts[index] ?? UNKNOWN;
      const value = part === UNKNOWN ? undefined : read(part);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function linesOf(text: string): LookChange['lines'] {
  const parts = text.split(BETWEEN_FIELDS);
  return Object.fromEntries(
    LINE_PLACES.flatMap((place, index): [LinePlace, LookLine | null][] => {
      const part = parts[index] ?? UNKNOWN;
      const [, style = '', color = ''] = LINE.exec(part) ?? [];
      if (style !== '') return [[place, { style, color }]];
      return part === '' ? [[place, null]] : [];
    }),
  );
}

/** The properties that are known in both and differ. */
export function differing(from: Partial<Look>, to: Partial<Look>): Partial<Look> {
  return Object.fromEntries(
    FIELDS.flatMap(({ key }) => {
      const [then, now] = [from[key], to[key]];
      return then === undefined || now === undefined || then === now ? [] : [[key, now]];
    }),
  );
}

/** Whether such a change changes anything. */
export const changesLook = ({ before, after, lines }: LookChange): boolean =>
  Object.keys(differing(before, after)).length > 0 || LINE_PLACES.some((place) => Boolean(lines[place]));
