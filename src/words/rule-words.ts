import type { NotChecked } from '../contracts/finding';
import type { Language } from './language';
import reasonWords from './reasons.json';
import subjects from './rule-subjects.json';
import { ruleWords } from './rules';
import { templateOf, type Words } from './template';
import { isTerm, termText } from './terms';

/** Everything that is said of one rule. */
export interface RuleWords {
  readonly title: Words;
  /** One sentence: why it matters. */
  readonly why: Words;
  readonly messages: Readonly<Record<string, Words | undefined>>;
  readonly fixes: Readonly<Record<string, Words | undefined>>;
  readonly reasons: Readonly<Record<string, Words | undefined>>;
}

const rules: Readonly<Record<string, RuleWords | undefined>> = ruleWords;
const shared: Readonly<Record<string, Words | undefined>> = reasonWords;

/** The words of a rule; undefined for an id that has none. */
export function wordsOfRule(rule: string): RuleWords | undefined {
  return rules[rule];
}

/** The words of a reason: the rule's own first, then the shared ones. */
export function wordsOfReason(entry: Pick<NotChecked, 'rule' | 'reason'>): Words | undefined {
  return rules[entry.rule]?.reasons[entry.reason] ?? shared[entry.reason];
}

/** A rule's name as people read it; its id where it has none. */
export function ruleTitle(rule: string, language: Language): string {
  const words = rules[rule]?.title;
  if (words) return templateOf(words, language);
  return isTerm(rule) ? termText(rule, language) : rule;
}

/** What a rule looks at, in a word or two: what was not checked where it could not judge; else its name. */
export function ruleSubject(rule: string, language: Language): string {
  const words = ruleSubjects[rule];
  return words ? templateOf(words, language) : ruleTitle(rule, language);
}

const ruleSubjects: Readonly<Record<string, Words | undefined>> = subjects;

/** One sentence why the rule matters; empty where it has none. */
export function ruleWhy(rule: string, language: Language): string {
  const words = rules[rule]?.why;
  return words ? templateOf(words, language) : '';
}
