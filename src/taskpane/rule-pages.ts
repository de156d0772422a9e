/** The pages of docs/rules, all in one file of their own that is loaded when the first of them is wanted. */
const pages = import.meta.webpackContext('../../docs/rules', {
  mode: 'lazy-once',
  chunkName: 'rule-pages',
  regExp: /^\.\/[a-z0-9-]+\.md$/,
});

/** The page of a rule; rejects where there is none or the file cannot be loaded. */
export function rulePage(rule: string): Promise<string> {
  return pages(`./${rule}.md`);
}
