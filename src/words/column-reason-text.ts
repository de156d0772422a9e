import type { ColumnReason, ColumnReasonKey } from '../contracts/column-reason';
import words from './column-reasons.json';
import type { Language } from './language';
import { fill, type Words } from './template';

const reasons: Readonly<Record<ColumnReasonKey, Words>> = words;

const COMMA: Readonly<Record<Language, string>> = { zh: '、', en: ', ' };
const BETWEEN: Readonly<Record<Language, string>> = { zh: '，', en: '; ' };

/** Why a column is read as it is, in a few words each; empty where there is nothing to tell. */
export function columnReasonsText(told: readonly ColumnReason[], language: Language): string {
  return told
    .map(({ key, columns = [] }) => fill(reasons[key], language, { columns: columns.join(COMMA[language]) }))
    .join(BETWEEN[language]);
}
