import hostErrors from '../../src/words/host-errors.json';
import interfaceWords from '../../src/words/interface.json';
import reasons from '../../src/words/reasons.json';
import { ruleWords } from '../../src/words/rules';
import { placeholders, type Words } from '../../src/words/template';
import terms from '../../src/words/terms.json';

const ruleEntries = Object.entries(ruleWords).flatMap(([rule, words]): [string, Words][] => [
  [`${rule} title`, words.title],
  [`${rule} why`, words.why],
  ...(['messages', 'fixes', 'reasons'] as const).flatMap((part) =>
    Object.entries<Words>(words[part]).map(([id, entry]): [string, Words] => [`${rule} ${part} ${id}`, entry]),
  ),
]);

const entries: readonly [string, Words][] = [
  ...Object.entries<Words>(hostErrors),
  ...Object.entries<Words>(interfaceWords),
  ...Object.entries<Words>(reasons),
  ...Object.entries<Words>(terms),
  ...ruleEntries,
];

describe('the tables of words', () => {
  it.each(entries)('%s is written in both languages', (_, words) => {
    expect(words.zh.trim()).not.toBe('');
    expect(words.en.trim()).not.toBe('');
    expect(words.one?.trim()).not.toBe('');
  });

  // A language may leave a placeholder out, but neither may ask for one that the other does not know.
  it.each(entries.filter(([, { zh, en }]) => placeholders(zh).length + placeholders(en).length > 0))(
    '%s asks for known placeholders',
    (_, { zh, en, one }) => {
      const [more, fewer] = [placeholders(zh), placeholders(en)].sort((a, b) => b.length - a.length);
      expect(more).toEqual(expect.arrayContaining([...(fewer ?? [])]));
      expect(placeholders(en)).toEqual(expect.arrayContaining([...placeholders(one ?? '')]));
    },
  );

  it('keeps the sentences of the interface apart from the terms', () => {
    expect(Object.keys(interfaceWords).filter((key) => Object.hasOwn(terms, key))).toEqual([]);
  });

  it('has the same placeholders in both languages for every sentence of ours', () => {
    const own: readonly [string, Words][] = [
      ...Object.entries<Words>(interfaceWords),
      ...Object.entries<Words>(reasons),
    ];
    const unlike = own.filter(([, { zh, en }]) => placeholders(zh).join() !== placeholders(en).join());
    expect(unlike.map(([key]) => key)).toEqual([]);
  });
});
