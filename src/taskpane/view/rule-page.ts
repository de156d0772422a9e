import { interfaceText, type Language } from '../../words';

/** A piece of a line of a rule's page. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'code'; readonly text: string }
  | { readonly kind: 'rule'; readonly rule: string; readonly text: string };

export type Line = readonly Inline[];

/** A part of a rule's page. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph' | 'quote'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'table'; readonly head: readonly Line[]; readonly rows: readonly (readonly Line[])[] };

/** The heading under which a page says the same in English. */
const ENGLISH = /^## English$/m;

/**
 * The parts of a page of docs/rules for readers of one language. The pages are our own and use few signs of Markdown:
 * headings, paragraphs, quotes, lists of one level, tables, strong words, code, links to other rules. The title is
 * left out.
 */
export function rulePage(markdown: string, language: Language): readonly Block[] {
  const [chinese = '', english = ''] = markdown.replaceAll('\r\n', '\n').split(ENGLISH);
  if (language === 'zh') return blocksOf(chinese, 'zh');
  // In English a page is one paragraph: it is read point by point, with the table of the Chinese example.
  const example = blocksOf(chinese, 'zh').find(({ kind }) => kind === 'table');
  return [
    ...blocksOf(english, 'en'),
    ...(example ? [{ kind: 'heading' as const, text: interfaceText('rule.table', 'en') }, example] : []),
  ];
}

function blocksOf(markdown: string, language: Language): readonly Block[] {
  const lines = markdown.split('\n').filter((line) => !line.startsWith('# '));
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const kind = kindOf(lines[at] ?? '');
    let end = at + 1;
    while (kind !== 'heading' && end < lines.length && kindOf(lines[end] ?? '') === kind) end++;
    if (kind !== 'blank') blocks.push(blockOf(kind, lines.slice(at, end), language));
    at = end;
  }
  return blocks;
}

function kindOf(line: string): Block['kind'] | 'blank' {
  if (line.trim() === '') return 'blank';
  if (line.startsWith('#')) return 'heading';
  if (line.startsWith('|')) return 'table';
  if (line.startsWith('- ')) return 'list';
  return line.startsWith('>') ? 'quote' : 'paragraph';
}

function blockOf(kind: Block['kind'], lines: readonly string[], language: Language): Block {
  switch (kind) {
    case 'heading':
      return { kind, text: (lines[0] ?? '').replace(/^#+\s*/, '') };
    case 'list':
      return { kind, items: lines.map((line) => inlines(line.slice(2))) };
    case 'table': {
      const [head = [], , ...rows] = lines.map((line) => line.split('|').slice(1, -1).map(inlines));
      return { kind, head, rows };
    }
    case 'paragraph':
    case 'quote': {
      const sentences = language === 'en' && kind === 'paragraph' ? lines.join(' ').split(SENTENCE_END) : [];
      if (sentences.length >= SEVERAL) return { kind: 'list', items: sentences.map(inlines) };
      // Chinese lines are joined without a blank.
      return { kind, line: inlines(lines.map((line) => line.replace(/^>\s?/, '')).join(language === 'zh' ? '' : ' ')) };
    }
  }
}

/** Between two sentences. */
const SENTENCE_END = /(?<=[.!?]) (?=[A-Z“])/;
/** So many sentences are points of a list. */
const SEVERAL = 3;

const INLINE = /\*\*([^*]+)\*\*|`([^`]+)`|\[([^[\]]+)\]\(([^()]+)\)/g;

function inlines(untrimmed: string): Line {
  const text = untrimmed.trim();
  const found: Inline[] = [];
  let from = 0;
  const plain = (to: number): void => {
    if (to > from) found.push({ kind: 'text', text: text.slice(from, to) });
  };
  for (const match of text.matchAll(INLINE)) {
    plain(match.index);
    const [whole, strong, code, label = '', target = ''] = match;
    if (strong !== undefined) found.push({ kind: 'strong', text: strong });
    else if (code !== undefined) found.push({ kind: 'code', text: code });
    else found.push(linkOf(label, target));
    from = match.index + whole.length;
  }
  plain(text.length);
  return found;
}

function linkOf(text: string, target: string): Inline {
  const rule = /^([a-z0-9-]+)\.md$/.exec(target)?.[1];
  return rule === undefined ? { kind: 'text', text } : { kind: 'rule', rule, text };
}
