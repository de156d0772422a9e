import { CATALOGUE } from '../../src/review';
import columnReasons from '../../src/words/column-reasons.json';
import columnRoles from '../../src/words/column-roles.json';
import hostErrors from '../../src/words/host-errors.json';
import mainWords from '../../src/words/interface.json';
import formulaWords from '../../src/words/interface-formulas.json';
import reportPageWords from '../../src/words/interface-report.json';
import settingsWords from '../../src/words/interface-settings.json';
import reasons from '../../src/words/reasons.json';
import reportErrors from '../../src/words/report-errors.json';
import reportWords from '../../src/words/report.json';
import { ruleWords } from '../../src/words/rules';
import { placeholders, type Words } from '../../src/words/template';
import terms from '../../src/words/terms.json';

const interfaceWords = { ...mainWords, ...settingsWords, ...formulaWords, ...reportPageWords };

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
  ...Object.entries<Words>(reportWords),
  ...Object.entries<Words>(reportErrors),
  ...Object.entries<Words>(terms),
  ...Object.entries<Words>(columnReasons),
  ...Object.entries<Words>(columnRoles),
  ...ruleEntries,
];

describe('the tables of words', () => {
  it.each(entries)('%s is written in both languages', (_, words) => {
    expect(words.zh.trim()).not.toBe('');
    expect(words.en.trim()).not.toBe('');
    expect(words.one?.trim()).not.toBe('');
  });

  it.each(['zh', 'en'] as const)(
    'have a sentence of its own for everything that can go wrong in Excel (%s)',
    (language) => {
      const sentences = Object.values<Words>(hostErrors).map((words) => words[language]);
      expect(new Set(sentences).size).toBe(sentences.length);
    },
  );

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
    expect(Object.keys(mainWords).filter((key) => Object.hasOwn(settingsWords, key))).toEqual([]);
    const others = { ...mainWords, ...settingsWords };
    expect(Object.keys(reportPageWords).filter((key) => Object.hasOwn(others, key))).toEqual([]);
  });

  it('has words for every column role, rule and group of rules that can be chosen', () => {
    expect(Object.keys(columnRoles).sort()).toEqual([...CATALOGUE.columnRoles].sort());
    expect(Object.keys(ruleWords).sort()).toEqual(CATALOGUE.rules.map(({ id }) => id).sort());
    const groups = new Set(CATALOGUE.rules.map(({ group }) => `rules.${group}`));
    expect(
      Object.keys(settingsWords)
        .filter((key) => key.startsWith('rules.'))
        .sort(),
    ).toEqual([...groups].sort());
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
