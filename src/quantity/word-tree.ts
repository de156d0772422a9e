/**
 * A dictionary that finds the longest of its words at a position, one step a character. A look-up costs no more
 * than the longest word has characters, however long the text is.
 */
export class WordTree<T> {
  private readonly root: Node<T> = { next: new Map(), value: undefined };

  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of entries) this.add(word, value);
  }

  private add(word: string, value: T): void {
    let node = this.root;
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      let next = node.next.get(code);
      if (!next) {
        next = { next: new Map(), value: undefined };
        node.next.set(code, next);
      }
      node = next;
    }
    node.value = value;
  }

  /** The characters that its words begin with. */
  get beginnings(): Iterable<number> {
    return this.root.next.keys();
  }

  /** The longest word that starts at `at`, with the position behind it. */
  match(text: string, at: number): Match<T> | undefined {
    let node = this.root;
    let found: Match<T> | undefined;
    for (let end = at; end < text.length;) {
      const next = node.next.get(text.charCodeAt(end));
      if (!next) break;
      node = next;
      end += 1;
      if (node.value !== undefined) found = { value: node.value, end };
    }
    return found;
  }

  /** The value of the word that the whole text is. */
  get(text: string): T | undefined {
    const found = this.match(text, 0);
    return found?.end === text.length ? found.value : undefined;
  }

  /** The words met from left to right, each the longest at its place; they never overlap. */
  *matches(text: string): Generator<FoundMatch<T>> {
    for (let found = this.find(text, 0); found; found = this.find(text, found.end)) yield found;
  }

  /** The first word at or behind `from`. */
  find(text: string, from: number): FoundMatch<T> | undefined {
    const { next } = this.root;
    for (let start = from; start < text.length; start += 1) {
      if (!next.has(text.charCodeAt(start))) continue;
      const found = this.match(text, start);
      if (found) return { value: found.value, start, end: found.end };
    }
    return undefined;
  }

  /** Whether one of the words occurs anywhere. */
  occursIn(text: string): boolean {
    return this.find(text, 0) !== undefined;
  }
}

export interface Match<T> {
  readonly value: T;
  /** Position behind the word. */
  readonly end: number;
}

export interface FoundMatch<T> extends Match<T> {
  readonly start: number;
}

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value: T | undefined;
}

/** A dictionary of words without further meaning. */
export function wordSet(words: Iterable<string>): WordTree<true> {
  return new WordTree(Array.from(words, (word) => [word, true] as const));
}
