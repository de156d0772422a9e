import { readFile } from 'node:fs/promises';
import { DEFAULT_SETTINGS, type Settings } from '../../src/contracts/settings';
import { CATALOGUE } from '../../src/review/catalogue';
import type { Reference, SettingsStore } from '../../src/taskpane/ports';
import type { Snapshot } from '../../src/workbook/snapshot';
import { smallBook } from './small-book';

/** A workbook that holds something; what it holds does not matter where the review is given. */
export const SOME_BOOK: Snapshot = smallBook({ 表: [['x']] });
export const EMPTY_BOOK: Snapshot = smallBook({ 表: [] });

/** A clock that goes on by 200 ms at each look, from 2025-01-20 14:32 local time. */
export function tickingClock(): () => Date {
  let looks = 0;
  return () => new Date(2025, 0, 20, 14, 32, 0, 200 * looks++);
}

/** Settings kept as plain JSON, so that a test can read what was stored. */
export const JSON_SETTINGS: SettingsStore = {
  restore: (stored) => (stored === null ? DEFAULT_SETTINGS : (JSON.parse(stored) as Settings)),
  store: (settings) => JSON.stringify(settings),
};

/** The catalogue as it is, with the pages as the repository has them. */
export const REFERENCE: Reference = {
  ...CATALOGUE,
  rulePage: (rule) => readFile(`docs/rules/${rule}.md`, 'utf8'),
};
