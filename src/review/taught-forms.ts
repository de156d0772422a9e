import type { TableChoice } from '../contracts/table-choice';
import { FORM_LIMITS } from '../contracts/stored-limits';
import type { TaughtForm, TaughtForms } from '../contracts/taught-form';
import { CHOOSABLE_ROLES } from '../tables';

/** What a file of forms is known by. */
const KIND = 'taught-forms';
const VERSION = 1;

/** Why a text is no file of forms: no JSON, another kind, a later version, too much, or an entry that is none. */
export type FormsFault = 'not-json' | 'not-forms' | 'later-version' | 'too-large' | 'malformed';

/** The forms as a JSON file that the pane and the command line read. */
export function exportForms(forms: TaughtForms): string {
  return `${JSON.stringify({ jihe: KIND, version: VERSION, forms }, null, 2)}\n`;
}

/** The forms of a file, or why it is none. Nothing is taken from a file that is not wholly sound. */
export function importForms(text: string): { readonly forms: TaughtForms } | { readonly fault: FormsFault } {
  if (text.length > FORM_LIMITS.text) return { fault: 'too-large' };
  const file = jsonIn(text);
  if (file === undefined) return { fault: 'not-json' };
  if (!isObject(file) || file.jihe !== KIND || !Array.isArray(file.forms)) return { fault: 'not-forms' };
  if (file.version !== VERSION) return { fault: 'later-version' };
  if (file.forms.length > FORM_LIMITS.forms) return { fault: 'too-large' };
  const forms = file.forms.map(formIn);
  return forms.every((form) => form !== null) ? { forms: withForms([], forms) } : { fault: 'malformed' };
}

/** Known forms with others added; of two with one header the later holds. */
export function withForms(known: TaughtForms, added: TaughtForms): TaughtForms {
  const byHeader = new Map([...known, ...added].map((form) => [form.header, form]));
  return [...byHeader.values()];
}

/** The forms without the one of a header. */
export function withoutForm(known: TaughtForms, header: string): TaughtForms {
  return known.filter((form) => form.header !== header);
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** undefined for what is no JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const FAMILIES: readonly unknown[] = ['funding', 'indicators', 'items', 'none', null];
const isFamily = (value: unknown): value is TableChoice['family'] => FAMILIES.includes(value);
const ROLES: ReadonlySet<unknown> = new Set([...CHOOSABLE_ROLES, 'none']);

const isOffset = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < FORM_LIMITS.offset;

const isHeaderText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= FORM_LIMITS.header;

function formIn(value: unknown): TaughtForm | null {
  if (!isObject(value)) return null;
  const { header, title, family, span, columns } = value;
  if (!isHeaderText(header) || !isHeaderText(title) || !isFamily(family) || !isObject(columns)) return null;
  const roles = Object.entries(columns);
  const isKnown = ([offset, role]: [string, unknown]): boolean =>
    /^-?\d{1,5}$/.test(offset) && isOffset(Number(offset)) && ROLES.has(role);
  if (roles.length > FORM_LIMITS.columns || !roles.every(isKnown)) return null;
  const read = spanIn(span);
  if (read === undefined) return null;
  return { header, title, family, span: read, columns: columns as Readonly<Record<string, string>> };
}

/** undefined for what is neither a span nor null. */
function spanIn(value: unknown): TaughtForm['span'] | undefined {
  if (value === null) return null;
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [left, right] = value as readonly unknown[];
  return isOffset(left) && isOffset(right) && left <= right ? [left, right] : undefined;
}
