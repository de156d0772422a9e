import type { TableSummary } from '../../contracts/review';
import type { Settings } from '../../contracts/settings';
import type { TableChoice } from '../../contracts/table-choice';
import type { TableHeader } from '../../contracts/taught-form';
import { teach, withForms, withoutForm } from '../../review';
import type { FormsStore } from '../ports';

/** Whether a form for the header is kept on this machine. */
export const isTaughtIn = (forms: FormsStore | null, header: TableHeader | undefined): boolean =>
  header !== undefined && (forms?.load() ?? []).some((form) => form.header === header.header);

/** What the settings say of a table; null where they say nothing. */
export const choiceIn = ({ tables }: Settings, { sheet, head }: TableSummary): TableChoice | null =>
  tables.find((choice) => choice.sheet === sheet && choice.head === head) ?? null;

/**
 * Keeps a choice for all tables with the header, or forgets what was kept for it (null). Answers whether the machine
 * has kept it.
 */
export function taughtAs(forms: FormsStore, header: TableHeader, choice: TableChoice | null): boolean {
  const known = forms.load();
  const form = choice && teach(choice, header);
  if (form) return forms.save(withForms(known, [form]));
  return !known.some((one) => one.header === header.header) || forms.save(withoutForm(known, header.header));
}
