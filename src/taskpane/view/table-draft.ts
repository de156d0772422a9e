import type { TableSummary } from '../../contracts/review';
import type { Settings } from '../../contracts/settings';
import type { TableChoice, TableFamily } from '../../contracts/table-choice';
import { areaName, columnName, parseArea, parseRange, type RangeAddress } from '../../workbook/address';

/** What a person says of a table while it is being edited. */
export interface TableDraft {
  readonly family: TableChoice['family'];
  /** As typed; empty for the range as recognised. */
  readonly range: string;
  /** Column letters to roles; a column that is missing plays the role that was recognised. */
  readonly columns: Readonly<Record<string, string>>;
}

export type RangeFault = 'not-a-range' | 'other-sheet' | 'misses-head' | 'no-rows' | 'beyond-sheet';

/** The role that takes a column out of its table. */
export const NO_ROLE = 'none';

/** What was said of a table, by itself or for all of its header. */
export function tableDraftOf({ choice, taught, head, area }: TableSummary): TableDraft {
  const left = parseArea(head)?.left;
  if (!choice && taught && left !== undefined)
    return {
      family: taught.family,
      range: taught.span === null ? '' : areaName(area),
      columns: Object.fromEntries(
        Object.entries(taught.columns).map(([offset, role]) => [columnName(left + Number(offset)), role]),
      ),
    };
  return { family: choice?.family ?? null, range: choice?.range ?? '', columns: choice?.columns ?? {} };
}

/** The draft to begin with of a range that a person says is a table: money by items, until something else is said. */
export function shownDraft({ area }: Pick<TableSummary, 'area'>): TableDraft {
  return { family: 'items', range: areaName(area), columns: {} };
}

/** Roles without which nothing can be checked, by what the table is; one of each group is enough. */
const NEEDED: Readonly<Record<TableFamily, readonly (readonly string[])[]>> = {
  items: [['item'], ['budget', 'spent', 'initial']],
  indicators: [['name'], ['target', 'actual', 'score', 'weight']],
  funding: [
    ['source', 'item'],
    ['budget', 'spent', 'initial'],
  ],
};

/** The roles that a shown table still lacks: the first of each group of which no column has one. */
export function missingRoles({ family, columns }: TableDraft): readonly string[] {
  if (family === null || family === 'none') return [];
  const given = new Set(Object.values(columns));
  return NEEDED[family].flatMap((group) => (group.some((role) => given.has(role)) ? [] : group.slice(0, 1)));
}

export const AS_RECOGNISED: TableDraft = { family: null, range: '', columns: {} };

/** What is wrong with the typed range; null where nothing is. */
export function rangeFault(typed: string, table: TableSummary): RangeFault | null {
  if (typed.trim() === '') return null;
  const range = rangeIn(typed, table.sheet);
  const head = parseArea(table.head);
  if (!range) return 'not-a-range';
  if (range.sheet !== table.sheet) return 'other-sheet';
  const { top, left, bottom, right } = range.area;
  if (!head || top !== head.top || left > head.left || right < head.left) return 'misses-head';
  if (bottom === top) return 'no-rows';
  return bottom > table.lastRow ? 'beyond-sheet' : null;
}

/** Reads a range as it is typed, on Chinese keyboards, too; it may name its sheet. */
function rangeIn(typed: string, sheet: string): RangeAddress | undefined {
  const bang = Math.max(typed.lastIndexOf('!'), typed.lastIndexOf('！'));
  const area = typed
    .slice(bang + 1)
    .normalize('NFKC')
    .replaceAll(' ', '');
  return parseRange(bang < 0 ? area : `${typed.slice(0, bang).trim()}!${area}`, sheet);
}

/** Whether the draft leaves the table as it was recognised. */
function saysNothing({ family, range, columns }: TableDraft): boolean {
  return family === null && range.trim() === '' && Object.keys(columns).length === 0;
}

export function sameTableDraft(a: TableDraft, b: TableDraft): boolean {
  const columns = ({ columns: roles }: TableDraft): string => JSON.stringify(Object.entries(roles).sort());
  return a.family === b.family && a.range.trim() === b.range.trim() && columns(a) === columns(b);
}

export function withRole(draft: TableDraft, column: string, role: string | null): TableDraft {
  const others = Object.entries(draft.columns).filter(([other]) => other !== column);
  return { ...draft, columns: Object.fromEntries(role === null ? others : [...others, [column, role]]) };
}

/**
 * The settings with what the draft says of the table; a draft that says nothing takes the choice out. For a table that
 * is set aside the range tells where it stood.
 */
export function withTable(settings: Settings, table: TableSummary, draft: TableDraft): Settings {
  const others = settings.tables.filter((choice) => choice.sheet !== table.sheet || choice.head !== table.head);
  if (saysNothing(draft)) return { ...settings, tables: others };
  const typed = rangeIn(draft.range, table.sheet);
  const area = draft.family === 'none' ? table.area : typed?.area;
  const choice: TableChoice = {
    sheet: table.sheet,
    head: table.head,
    family: draft.family,
    range: area ? areaName(area) : null,
    columns: draft.family === 'none' ? {} : draft.columns,
  };
  return { ...settings, tables: [...others, choice] };
}
