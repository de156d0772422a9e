import { parseRegExpLiteral, type AST } from '@eslint-community/regexpp';

/** A string to run an expression on: what leads into it, what comes again and again, what makes it fail at last. */
export interface Attack {
  readonly lead: string;
  readonly pump: string;
  readonly tail: string;
}

/** What characters of a class are looked for among, besides those that the expression names itself. */
const COMMON = [...' 0aA中_-.,:()[]"\'/=%\n\t', '（', '：', '一', '\u0000'];
const TAILS = ['', '\u0001'];
/** Neighbouring pieces that are repeated together. */
const WIDEST = 3;

/** Pieces in a row; letters that stand side by side are one piece. */
type Piece = AST.Element | readonly AST.Character[];
type Sequence = readonly AST.Element[];

/** The string of an attack, about `length` characters long. */
export function attackText({ lead, pump, tail }: Attack, length: number): string {
  return lead + pump.repeat(Math.ceil(length / pump.length)) + tail;
}

/**
 * Strings on which a backtracking engine would be slow if anything can make it so: each character and each short run of
 * pieces of the expression, many times over, behind whatever leads to it.
 */
export function attacksOn(expression: RegExp): Attack[] {
  const samples = new Sampler(expression);
  const leads = new Set(['']);
  const pumps = new Set(COMMON);
  const visit = (elements: Sequence, lead: string): void => {
    const sequence = piecesOf(elements);
    sequence.forEach((element, at) => {
      const before = lead + samples.of(sequence.slice(0, at));
      leads.add(before.slice(0, 60));
      for (let end = at + 1; end <= Math.min(sequence.length, at + WIDEST); end++)
        pumps.add(samples.of(sequence.slice(at, end)));
      if (isWord(element)) return;
      for (const character of samples.characters(element)) pumps.add(character);
      const inner = element.type === 'Quantifier' ? element.element : element;
      if (
        inner.type === 'Group' ||
        inner.type === 'CapturingGroup' ||
        (inner.type === 'Assertion' && 'alternatives' in inner)
      )
        for (const { elements: own } of inner.alternatives) visit(own, before);
    });
    pumps.add(samples.of(sequence));
  };
  for (const { elements } of parseRegExpLiteral(expression).pattern.alternatives) visit(elements, '');
  return [...pumps]
    .filter((pump) => pump !== '')
    .flatMap((pump) => [...leads].flatMap((lead) => TAILS.map((tail) => ({ lead, pump, tail }))));
}

const isWord = (piece: Piece): piece is readonly AST.Character[] => Array.isArray(piece);

function piecesOf(elements: Sequence): Piece[] {
  const pieces: (AST.Element | AST.Character[])[] = [];
  for (const element of elements) {
    const last = pieces.at(-1);
    if (element.type !== 'Character') pieces.push(element);
    else if (Array.isArray(last)) last.push(element);
    else pieces.push([element]);
  }
  return pieces;
}

/** Finds short strings that pieces of an expression match. */
class Sampler {
  private readonly flags: string;
  private readonly candidates: readonly string[];

  constructor(expression: RegExp) {
    this.flags = expression.flags.replace(/[gy]/g, '');
    this.candidates = [...new Set([...expression.source, ...COMMON, 'Z', '9', 'x', '①', '\ud800'])];
  }

  /** A string that the pieces match one after the other; "" for what matches nothing by itself. */
  of(sequence: readonly Piece[]): string {
    return sequence.map((piece) => (isWord(piece) ? this.of(piece) : this.one(piece))).join('');
  }

  /** Some characters that one piece takes, of as many kinds as it names. */
  characters(element: AST.Element): string[] {
    const inner = element.type === 'Quantifier' ? element.element : element;
    return inner.type === 'CharacterClass' || inner.type === 'CharacterSet' ? this.taken(inner.raw).slice(0, 4) : [];
  }

  private one(element: AST.Element): string {
    switch (element.type) {
      case 'Character':
        return String.fromCodePoint(element.value);
      case 'CharacterClass':
      case 'CharacterSet':
        return this.taken(element.raw)[0] ?? '';
      case 'Group':
      case 'CapturingGroup':
        return this.of(element.alternatives[0]?.elements ?? []);
      case 'Quantifier':
        return this.one(element.element).repeat(Math.max(1, element.min));
      default:
        return '';
    }
  }

  private taken(raw: string): string[] {
    const alone = new RegExp(`^(?:${raw})$`, this.flags);
    return this.candidates.filter((candidate) => alone.test(candidate));
  }
}
