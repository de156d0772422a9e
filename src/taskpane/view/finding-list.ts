import type { Finding, NotChecked, Severity } from '../../contracts/finding';
import type { Review } from '../../contracts/review';
import { addressName } from '../../workbook/address';
import { renderText, ruleTitle, type Language } from '../../words';
import type { Filters, Grouping } from '../state/pane-state';
import { bundled, type Bundle, type Entry } from './finding-bundles';
import { SEVERITIES } from './severities';
import { smallest } from '../../workbook/lists';

export type GroupTitle =
  | { readonly severity: Severity; readonly sheet: string }
  | { readonly sheet: string }
  | { readonly rule: string }
  | { readonly section: 'unchecked' | 'waived' };

/** What a group holds, in its order. */
export type Item =
  | { readonly kind: 'finding'; readonly id: string; readonly index: number; readonly finding: Finding }
  | { readonly kind: 'bundle'; readonly id: string; readonly bundle: Bundle }
  | { readonly kind: 'unchecked'; readonly id: string; readonly entry: NotChecked };

export interface Group {
  readonly id: string;
  readonly title: GroupTitle;
  readonly count: number;
  readonly items: readonly Item[];
}

export interface FindingList {
  readonly groups: readonly Group[];
  /** Indices of the findings in the order of the list. */
  readonly order: readonly number[];
  /** Findings and unchecked places that the filters let through. */
  readonly count: number;
}

/**
 * The list for the filters, in groups: by severity and sheet (the order of the report), by sheet, or by rule; then what
 * was not checked, then what was set aside. In each the gravest comes first, and neighbours are one.
 */
export function findingList(
  review: Review,
  filters: Filters,
  language: Language,
  grouping: Grouping = 'severity',
): FindingList {
  const matches = matcher(filters, language);
  const findings: Entry[] = review.findings.flatMap((finding, index) =>
    showsFinding(filters, finding) && matches(finding) ? [{ finding, index }] : [],
  );
  const open = findings.filter(({ finding }) => !finding.waived);
  const waived = findings.filter(({ finding }) => finding.waived);
  const unchecked = filters.shown === 'all' || filters.shown === 'unchecked' ? review.notChecked.filter(matches) : [];
  const groups = [
    ...GROUPERS[grouping](open),
    ...section('unchecked', unchecked.map(uncheckedItem)),
    ...section('waived', waived.map(findingItem)),
  ];
  return {
    groups,
    order: groups.flatMap(({ items }) => items.flatMap(indicesOf)),
    count: findings.length + unchecked.length,
  };
}

/** Whether the filters let a finding into the list. */
export function isListed(finding: Finding, filters: Filters, language: Language): boolean {
  return showsFinding(filters, finding) && matcher(filters, language)(finding);
}

/** Indices of the findings that an item stands for. */
export function indicesOf(item: Item): readonly number[] {
  if (item.kind === 'finding') return [item.index];
  return item.kind === 'bundle' ? item.bundle.entries.map(({ index }) => index) : [];
}

function showsFinding({ shown }: Filters, { severity, waived }: Finding): boolean {
  if (shown === 'waived') return waived !== null;
  return shown === 'all' || shown === severity;
}

function matcher({ rule, text }: Filters, language: Language): (entry: Finding | NotChecked) => boolean {
  const wanted = text.trim().toLowerCase();
  return (entry) => {
    if (rule !== null && entry.rule !== rule) return false;
    if (wanted === '') return true;
    return haystack(entry, language).includes(wanted);
  };
}

const haystacks: Readonly<Record<Language, WeakMap<object, string>>> = { zh: new WeakMap(), en: new WeakMap() };

/** Everything of an entry that can be searched, kept as long as the entry lives. */
function haystack(entry: Finding | NotChecked, language: Language): string {
  const kept = haystacks[language].get(entry);
  if (kept !== undefined) return kept;
  const made = [renderText(entry, language), ruleTitle(entry.rule, language), entry.rule, addressName(entry.cell)]
    .join('\n')
    .toLowerCase();
  haystacks[language].set(entry, made);
  return made;
}

const rankOf = ({ finding }: Entry): number => SEVERITIES.indexOf(finding.severity);
const gravestFirst = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((a, b) => rankOf(a) - rankOf(b) || a.index - b.index);

const GROUPERS: Readonly<Record<Grouping, (open: readonly Entry[]) => readonly Group[]>> = {
  severity: (open) =>
    grouped(gravestFirst(open), ({ severity, cell }) => ({ severity, sheet: cell.sheet })).map(toGroup),
  sheet: (open) =>
    grouped(open, ({ cell }) => ({ sheet: cell.sheet }))
      .map(({ title, entries }) => ({ title, entries: gravestFirst(entries) }))
      .map(toGroup),
  rule: (open) =>
    grouped(gravestFirst(open), ({ rule }) => ({ rule }))
      .map((group, at) => ({ group, at, rank: smallest(group.entries.map(rankOf)) }))
      .sort((a, b) => a.rank - b.rank || b.group.entries.length - a.group.entries.length || a.at - b.at)
      .map(({ group }) => toGroup(group)),
};

interface Grouped {
  readonly title: GroupTitle;
  readonly entries: readonly Entry[];
}

/** Entries under the title that each asks for, the groups in the order of their first entry. */
function grouped(entries: readonly Entry[], titleOf: (finding: Finding) => GroupTitle): readonly Grouped[] {
  const groups = new Map<string, { title: GroupTitle; entries: Entry[] }>();
  for (const entry of entries) {
    const title = titleOf(entry.finding);
    const key = groupId(title);
    const group = groups.get(key);
    if (group) group.entries.push(entry);
    else groups.set(key, { title, entries: [entry] });
  }
  return [...groups.values()];
}

function groupId(title: GroupTitle): string {
  if ('severity' in title) return `severity ${title.severity} ${title.sheet}`;
  if ('sheet' in title) return `sheet ${title.sheet}`;
  return 'rule' in title ? `rule ${title.rule}` : `section ${title.section}`;
}

function toGroup({ title, entries }: Grouped): Group {
  return { id: groupId(title), title, count: entries.length, items: bundled(entries).map(itemOf) };
}

function itemOf(entry: Entry | Bundle): Item {
  return 'finding' in entry ? findingItem(entry) : { kind: 'bundle', id: entry.id, bundle: entry };
}

function section(name: 'unchecked' | 'waived', items: readonly Item[]): readonly Group[] {
  const title = { section: name };
  return items.length === 0 ? [] : [{ id: groupId(title), title, count: items.length, items }];
}

export function findingItem({ finding, index }: Entry): Extract<Item, { readonly kind: 'finding' }> {
  return { kind: 'finding', id: `finding ${finding.rule} ${addressName(finding.cell)}`, index, finding };
}

function uncheckedItem(entry: NotChecked): Item {
  return { kind: 'unchecked', id: `unchecked ${entry.rule} ${addressName(entry.cell)}`, entry };
}
