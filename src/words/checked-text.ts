import type { Checked, CheckedWhat } from '../contracts/review';
import { interfaceText } from './interface-text';
import type { Language } from './language';

/** What was checked, in the order in which it is told. */
const ORDER: readonly CheckedWhat[] = ['total', 'balance', 'rate', 'completion', 'score', 'fund', 'weight'];

/** "合计 401 处、净结余 20,401 行"; empty where nothing was judged. */
export function checkedList(checked: Checked, language: Language): string {
  return ORDER.flatMap((what) => {
    const count = checked[what] ?? 0;
    return count === 0 ? [] : [interfaceText(`checked.${what}`, language, { count: count.toLocaleString('en-US') })];
  }).join(interfaceText('list.comma', language));
}

/** What was checked of so many tables, and that all of it agrees; says only what was done. */
export function checkedSentence(tables: number, checked: Checked, language: Language): string {
  const list = checkedList(checked, language);
  const count = String(tables);
  return list === ''
    ? interfaceText('checked.nothing', language, { count })
    : interfaceText('checked.all-agree', language, { count, list });
}
