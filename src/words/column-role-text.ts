import words from './column-roles.json';
import type { Language } from './language';
import { templateOf, type Words } from './template';

const roles: Readonly<Record<string, Words | undefined>> = words;

/** What the column of a table holds, by its role; the role itself where there are no words for it. */
export function columnRoleText(role: string, language: Language): string {
  const found = roles[role];
  return found ? templateOf(found, language) : role;
}
