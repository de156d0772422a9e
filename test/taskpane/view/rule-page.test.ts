import { readFileSync } from 'node:fs';
import { CATALOGUE } from '../../../src/review/catalogue';
import { rulePage, type Block, type Line } from '../../../src/taskpane/view/rule-page';
import { rulesByGroup } from '../../../src/taskpane/view/rule-settings';

const PAGE = `# 名称 some-rule

## 规则
第一行**要紧**，
第二行 \`code\`，见[另一条](other-rule.md)和[别处](https://example.org)。
- 一
- 二 \`x\`

## 例子
| 行 | 值 |
|---|---|
| 1 | |

> 引文

## English
One line
and the next.
`;

describe('the page of a rule', () => {
  it('is read for Chinese readers without its English part', () => {
    expect(rulePage(PAGE, 'zh')).toEqual<Block[]>([
      { kind: 'heading', text: '规则' },
      {
        kind: 'paragraph',
        line: [
          { kind: 'text', text: '第一行' },
          { kind: 'strong', text: '要紧' },
          { kind: 'text', text: '，第二行 ' },
          { kind: 'code', text: 'code' },
          { kind: 'text', text: '，见' },
          { kind: 'rule', rule: 'other-rule', text: '另一条' },
          { kind: 'text', text: '和' },
          { kind: 'text', text: '别处' },
          { kind: 'text', text: '。' },
        ],
      },
      {
        kind: 'list',
        items: [
          [{ kind: 'text', text: '一' }],
          [
            { kind: 'text', text: '二 ' },
            { kind: 'code', text: 'x' },
          ],
        ],
      },
      { kind: 'heading', text: '例子' },
      {
        kind: 'table',
        head: [[{ kind: 'text', text: '行' }], [{ kind: 'text', text: '值' }]],
        rows: [[[{ kind: 'text', text: '1' }], []]],
      },
      { kind: 'quote', line: [{ kind: 'text', text: '引文' }] },
    ]);
  });

  it('is read for English readers from its English part, with the table of the example', () => {
    const [said, heading, table, ...more] = rulePage(PAGE, 'en');
    expect(said).toEqual({ kind: 'paragraph', line: [{ kind: 'text', text: 'One line and the next.' }] });
    expect(heading?.kind).toBe('heading');
    expect(table).toEqual(rulePage(PAGE, 'zh').find(({ kind }) => kind === 'table'));
    expect(more).toEqual([]);
  });

  it('has its English sentences one below the other where there are several', () => {
    const [list] = rulePage('## English\nOne is 1.5 high. Two\nis not. Three `C4`.\n', 'en');
    expect(list).toEqual({
      kind: 'list',
      items: [
        [{ kind: 'text', text: 'One is 1.5 high.' }],
        [{ kind: 'text', text: 'Two is not.' }],
        [
          { kind: 'text', text: 'Three ' },
          { kind: 'code', text: 'C4' },
          { kind: 'text', text: '.' },
        ],
      ],
    });
  });

  const linesOf = (block: Block): readonly Line[] => {
    switch (block.kind) {
      case 'heading':
        return [];
      case 'list':
        return block.items;
      case 'table':
        return [...block.head, ...block.rows.flat()];
      case 'paragraph':
      case 'quote':
        return [block.line];
    }
  };

  it.each(CATALOGUE.rules.map(({ id }) => id))('%s is there in both languages and leaves no sign unread', (rule) => {
    const markdown = readFileSync(`docs/rules/${rule}.md`, 'utf8');
    for (const language of ['zh', 'en'] as const) {
      const blocks = rulePage(markdown, language);
      expect(blocks.length).toBeGreaterThan(0);
      const pieces = blocks.flatMap(linesOf).flat();
      expect(pieces.filter(({ kind, text }) => kind === 'text' && /\*\*|`|\]\(/.test(text))).toEqual([]);
      for (const piece of pieces)
        if (piece.kind === 'rule') expect(CATALOGUE.rules.map(({ id }) => id)).toContain(piece.rule);
      for (const block of blocks)
        if (block.kind === 'table') for (const row of block.rows) expect(row).toHaveLength(block.head.length);
    }
  });
});

describe('the rules of the settings', () => {
  const ids = (searched: string) =>
    rulesByGroup(CATALOGUE.rules, searched, 'zh').flatMap(({ rules }) => rules.map(({ id }) => id));

  it('come by group, each once', () => {
    const groups = rulesByGroup(CATALOGUE.rules, '', 'zh');
    expect(new Set(groups.map(({ group }) => group)).size).toBe(groups.length);
    expect(ids('').sort()).toEqual(CATALOGUE.rules.map(({ id }) => id).sort());
  });

  it('are found by id and by words', () => {
    expect(ids(' LOW-exec ')).toEqual(['low-execution']);
    expect(ids('执行率')).toContain('rate-mismatch');
    expect(ids('no such rule')).toEqual([]);
  });
});
