import { remembered } from '../../workbook/remembered';
import { headingKey } from './lexicon';
import evidence from './indicator-evidence.json';
import { holdsAny } from '../../workbook/words';

export type LikelyRole = keyof typeof evidence.likely;

const likely = Object.entries(evidence.likely) as [LikelyRole, { words: readonly string[]; not: readonly string[] }][];

/** A heading longer than this is a sentence. */
const LONGEST_HEADING = 24;

/**
 * Roles that the morphemes of a heading allow where its words are none of the lexicon's: 年末完成情况, 系统原始分. They
 * are a hint, which the cells beneath have to bear out.
 */
export const likelyRoles: (text: string) => readonly LikelyRole[] = remembered(rolesOf);

function rolesOf(text: string): readonly LikelyRole[] {
  if (text.length > LONGEST_HEADING) return [];
  const key = headingKey(text);
  return likely.filter(([, { words, not }]) => holdsAny(key, words) && !holdsAny(key, not)).map(([role]) => role);
}
