import type { Catalogue, RuleGroup } from '../../review/catalogue';
import type { Settings } from '../../contracts/settings';
import { ruleTitle, ruleWhy, type Language } from '../../words';

export interface RuleGroupRows {
  readonly group: RuleGroup;
  readonly rules: Catalogue['rules'];
}

/** The rules whose title, id or reason holds the searched words, by group, in the order of the catalogue. */
export function rulesByGroup(
  rules: Catalogue['rules'],
  searched: string,
  language: Language,
): readonly RuleGroupRows[] {
  const wanted = searched.trim().toLowerCase();
  const groups = new Map<RuleGroup, Catalogue['rules'][number][]>();
  for (const rule of rules) {
    const text = [ruleTitle(rule.id, language), rule.id, ruleWhy(rule.id, language)].join('\n').toLowerCase();
    if (!text.includes(wanted)) continue;
    const there = groups.get(rule.group);
    if (there) there.push(rule);
    else groups.set(rule.group, [rule]);
  }
  return [...groups].map(([group, found]) => ({ group, rules: found }));
}

/** How many rules of the catalogue are off, and how many have another severity than their own. */
export function countRuleSettings(
  rules: Catalogue['rules'],
  settings: Settings['rules'],
): { readonly off: number; readonly regraded: number } {
  const said = rules.map(({ id }) => settings[id]);
  return {
    off: said.filter((entry) => entry?.off).length,
    regraded: said.filter((entry) => entry?.severity && !entry.off).length,
  };
}
