import { WordTree, wordSet, type FoundMatch } from '../quantity/word-tree';
import { withoutComparisons } from './deviations';
import type { ClaimRole, RoleSource } from './text-claim';
import { ROLE_WORDS, SOFT_PLAN, TARGETS_BEHIND, WEAK_ACTUAL, type RoleWord } from './words/role-words.data';

const roles = new WordTree<RoleWord>(
  (Object.entries(ROLE_WORDS) as [RoleWord, readonly string[]][]).flatMap(([role, list]) =>
    list.map((word) => [word, role] as const),
  ),
);
const weak: ReadonlySet<string> = new Set(WEAK_ACTUAL);
const soft: ReadonlySet<string> = new Set(SOFT_PLAN);
const targetsBehind = wordSet(TARGETS_BEHIND);

/** The role word nearest before the figure; undefined where the words have none. */
export function lastRole(text: string): RoleWord | undefined {
  let last: RoleWord | undefined;
  for (const { value } of roles.matches(text)) if (value !== 'name') last = value;
  return last;
}

/** Whether words right behind a figure say that it was the target. */
export function isTargetBehind(folded: string, end: number): boolean {
  return targetsBehind.match(folded, end) !== undefined;
}

export interface Role {
  readonly role: ClaimRole;
  readonly from: RoleSource;
}

const CHANGES: ReadonlySet<RoleWord> = new Set(['up', 'down', 'rest']);

/**
 * The role of a figure: by the word nearest before it, else by one of its item, else by the heading. A change is only
 * ever told right before its figure. What goals say of doing (出具报告22份) stays a goal.
 */
export function roleOf(own: string, before: string, byHeading: ClaimRole): Role {
  const nearest = lastRoleWord(own);
  if (nearest && !(byHeading === 'plan' && nearest.isWeak))
    return { role: nearest.role, from: nearest.isWeak || nearest.isSoft ? 'clause' : 'own' };
  const clause = lastRoleWord(withoutComparisons(before));
  if (clause && !clause.isWeak && !CHANGES.has(clause.role) && clause.role !== 'last' && clause.role !== 'rate') {
    return { role: clause.role, from: 'clause' };
  }
  return { role: byHeading, from: 'default' };
}

interface RoleFound {
  readonly role: ClaimRole;
  readonly isWeak: boolean;
  readonly isSoft: boolean;
}

function lastRoleWord(text: string): RoleFound | null {
  let last: FoundMatch<RoleWord> | undefined;
  for (let found = roles.find(text, 0); found; found = roles.find(text, found.end))
    if (found.value !== 'name') last = found;
  if (!last || last.value === 'name') return null;
  const word = text.slice(last.start, last.end);
  return { role: last.value, isWeak: weak.has(word), isSoft: soft.has(word) };
}
