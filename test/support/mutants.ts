import { unzipSync, zipSync, type Zippable } from 'fflate';
import fc from './fast-check';

/** What a mutation writes into XML: signs of its grammar, and values at the edges of what attributes mean. */
const TOKENS = [
  ...['<', '>', '/>', '"', '&', '&#0;', '&x;', '</c>', '</row>', '<c>', '<v>', '<f>', '<!--', '<![CDATA[', ']]>', '<?'],
  ...['0', '-1', '1e309', '99999999999', 'NaN', '', ' ', '\u0000', '\ud800', '字', 'A1', 'XFD1048577', 'A1:A1048576'],
  ...[' t="s"', ' t="e"', ' t="shared" si="0"', ' r="A1"', ' s="9999"', ' ref="A1:B2"', ' xmlns="u"', '__proto__'],
];

/** One change at a place that is taken modulo the length. */
interface Edit {
  readonly kind: 'cut' | 'repeat' | 'write' | 'overwrite' | 'end';
  readonly at: number;
  readonly length: number;
  readonly token: string;
}

/** How a file is changed: its own bytes, or one of its parts, which are packed again. */
export interface Mutation {
  /** Undefined for the bytes of the file. */
  readonly part: number | undefined;
  readonly edits: readonly Edit[];
}

export const mutations: fc.Arbitrary<Mutation> = fc.record({
  part: fc.option(fc.nat(), { nil: undefined, freq: 8 }),
  edits: fc.array(
    fc.record({
      kind: fc.constantFrom('cut', 'repeat', 'write', 'overwrite', 'write', 'overwrite', 'end'),
      at: fc.nat(),
      length: fc.nat(80),
      token: fc.constantFrom(...TOKENS),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});

export function mutant(file: Uint8Array, { part, edits }: Mutation): Uint8Array {
  if (part === undefined) return edits.reduce(edited, file);
  const parts = unzipSync(file);
  const names = Object.keys(parts);
  const name = names[part % names.length] ?? '';
  const changed: Zippable = { ...parts, [name]: edits.reduce(edited, parts[name] ?? new Uint8Array()) };
  return zipSync(changed, { level: 1 });
}

function edited(bytes: Uint8Array, { kind, at, length, token }: Edit): Uint8Array {
  const start = bytes.length === 0 ? 0 : at % bytes.length;
  const end = Math.min(bytes.length, start + length);
  const [before, slice] = [bytes.subarray(0, start), bytes.subarray(start, end)];
  switch (kind) {
    case 'cut':
      return Buffer.concat([before, bytes.subarray(end)]);
    case 'repeat':
      return Buffer.concat([before, slice, slice, bytes.subarray(end)]);
    case 'write':
      return Buffer.concat([before, Buffer.from(token), bytes.subarray(start)]);
    case 'overwrite':
      return Buffer.concat([before, Buffer.from(token), bytes.subarray(start + Buffer.byteLength(token))]);
    case 'end':
      return before;
  }
}
