import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules as workbookRules } from '../../src/rules/registry';
import { reportRules } from '../../src/rules/report/report-registry';
import sharedReasons from '../../src/words/reasons.json';
import { wordsOfRule } from '../../src/words/rule-words';
import { ruleWords } from '../../src/words/rules';

const root = join(__dirname, '../..');
/** Those of a report's sentences have a room of their own. */
const rules = [...workbookRules, ...reportRules];
const ofReports: ReadonlySet<string> = new Set(reportRules.map(({ id }) => id));
const ids = rules.map((rule) => rule.id).sort();

/** Names of a folder's files with `ending`, without it. */
const named = (folder: string, ending: string, except: readonly string[] = []): string[] =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .filter((name) => !except.includes(name))
    .sort();

const text = (...path: readonly string[]): string => readFileSync(join(root, ...path), 'utf8');
const code = (id: string): string => text('src/rules', ofReports.has(id) ? 'report' : '', `${id}.ts`);
const test = (id: string): string => text('test/rules', ofReports.has(id) ? 'report' : '', `${id}.test.ts`);
const page = (id: string): string => text('docs/rules', `${id}.md`);

const NO_RULES = ['differences', 'report-rule', 'report-registry'];

describe('the registry', () => {
  it('names each rule once', () => {
    expect(ids).toEqual([...new Set(ids)]);
  });

  it.each([
    [
      'a file',
      [...named('src/rules', '.ts', ['rule', 'registry']), ...named('src/rules/report', '.ts', NO_RULES)].sort(),
    ],
    ['a page', named('docs/rules', '.md', ['README'])],
    ['a test', [...named('test/rules', '.test.ts', ['registry']), ...named('test/rules/report', '.test.ts')].sort()],
    ['a file of words', named('src/words/rules', '.json')],
    ['an entry among the words', Object.keys(ruleWords).sort()],
  ])('has %s for every rule, and none without a rule', (_, names) => {
    expect(names).toEqual(ids);
  });
});

describe('the pages of the rules', () => {
  it('are headed by the name and the id', () => {
    expect(ids.filter((id) => page(id).split('\n', 1)[0] !== `# ${wordsOfRule(id)?.title.zh ?? ''} ${id}`)).toEqual([]);
  });

  it('have the same sections in the same order', () => {
    const sections = ['规则', '为什么', '例子', '怎么改', '不报的情形', '设置', 'English'];
    const headings = (id: string) => [...page(id).matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    expect(ids.filter((id) => headings(id).join() !== sections.join())).toEqual([]);
  });

  it('are listed in the index with name and severity', () => {
    const terms = { error: '错误', warning: '疑点', info: '提示' };
    const rows = text('docs/rules/README.md').split('\n');
    const isListed = ({ id, severity }: (typeof rules)[number]) =>
      rows.some((row) =>
        row.startsWith(`| [${id}](${id}.md) | ${wordsOfRule(id)?.title.zh ?? ''} | ${terms[severity]}`),
      );
    expect(rules.filter((rule) => !isListed(rule)).map((rule) => rule.id)).toEqual([]);
  });
});

// testRule checks that whatever a rule says has words in both languages and their data: here, that the tests make the
// rules say everything that there are words for.
describe('the words of the rules', () => {
  it('are each provoked by the test of the rule', () => {
    const unsaid = ids.flatMap((id) => {
      const words = wordsOfRule(id);
      const said = words ? [words.messages, words.fixes, words.reasons].flatMap((part) => Object.keys(part)) : [];
      return said.filter((message) => !test(id).includes(`'${message}'`)).map((message) => `${id}/${message}`);
    });
    expect(unsaid).toEqual([]);
  });

  it('hold every reason that a rule names', () => {
    const unknown = ids.flatMap((id) => {
      const known = { ...sharedReasons, ...wordsOfRule(id)?.reasons };
      const reasons = [...code(id).matchAll(/reason: '([a-z-]+)'/g)].map((match) => match[1] ?? '');
      return reasons.filter((reason) => !Object.hasOwn(known, reason)).map((reason) => `${id}/${reason}`);
    });
    expect(unknown).toEqual([]);
  });
});
