import { remembered } from '../../workbook/remembered';
import { bareText } from '../name-key';
import { BUDGET_HEADINGS, COLUMN_WORDS, SPENT_HEADINGS } from '../words/column-words.data';
import { CUMULATIVE } from '../words/role-words.data';
import type { FactRole } from './fact';
import { holdsAny } from '../../workbook/words';

/** What the words of a heading or a label make of the figures under it. */
export const columnRole: (text: string) => FactRole = remembered(roleOf);

function roleOf(text: string): FactRole {
  const bare = bareText(text);
  const found = COLUMN_WORDS.find(([, words]) => holdsAny(bare, words))?.[0] ?? 'any';
  const spends = holdsAny(bare, SPENT_HEADINGS);
  if (found === 'change' && /[%％]/.test(text)) return 'growth';
  if (found === 'actual' && !spends && holdsAny(bare, BUDGET_HEADINGS)) return 'plan';
  return found;
}

const YEAR = /(?:19|20)\d{2}(?=年|$)/;
const UNTIL = /截[至止]/;

/** Whether a row or a column counts over several years: 截至2024年底累计, 开工以来. */
export const runsOverYears = (text: string): boolean => holdsAny(text, CUMULATIVE) || text.includes('截至');

/** The year that a heading names; null where it names none, or a day until which something is counted. */
export function yearIn(text: string): number | null {
  const year = UNTIL.test(text) ? null : YEAR.exec(bareText(text));
  return year ? Number(year[0]) : null;
}
