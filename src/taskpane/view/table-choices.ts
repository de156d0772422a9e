import type { TableSummary } from '../../contracts/review';
import type { Settings } from '../../contracts/settings';
import type { TableChoice } from '../../contracts/table-choice';

/** The settings without a choice. */
export function withoutChoice(settings: Settings, removed: TableChoice): Settings {
  return { ...settings, tables: settings.tables.filter((choice) => choice !== removed) };
}

/** Choices that no table of the review shows: tables set aside, and those whose table is not found any more. */
export function hiddenChoices(
  tables: readonly TableSummary[],
  settings: Settings,
): { readonly aside: readonly TableChoice[]; readonly lost: readonly TableChoice[] } {
  const shown = (choice: TableChoice): boolean =>
    tables.some(({ sheet, head, choice: made }) => made !== null && sheet === choice.sheet && head === choice.head);
  return {
    aside: settings.tables.filter(({ family }) => family === 'none'),
    lost: settings.tables.filter((choice) => choice.family !== 'none' && !shown(choice)),
  };
}

/** "表1!A3:E19" of a choice, or its head where it names no range. */
export const placeOf = ({ sheet, head, range }: TableChoice): string => `${sheet}!${range ?? head}`;
