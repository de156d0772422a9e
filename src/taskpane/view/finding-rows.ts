import type { Finding, NotChecked, Severity } from '../../contracts/finding';
import type { Review } from '../../contracts/review';
import { addressName } from '../../workbook/address';
import { renderText, ruleTitle, type Language } from '../../words';
import type { Filters } from '../state/pane-state';
import { SEVERITIES } from './severities';

/** A row of the list of findings. `index` is the place in the review's own list. */
export type ListRow =
  | { readonly kind: 'group'; readonly id: string; readonly title: GroupTitle; readonly count: number }
  | { readonly kind: 'finding'; readonly id: string; readonly index: number; readonly finding: Finding }
  | { readonly kind: 'unchecked'; readonly id: string; readonly entry: NotChecked };

export type GroupTitle = { readonly sheet: string } | { readonly section: 'unchecked' | 'waived' };

export interface FindingList {
  readonly rows: readonly ListRow[];
  /** Indices of the findings in the order of the list. */
  readonly order: readonly number[];
}

/** The list for the filters: findings by sheet, in each the gravest first; then what was not checked, then what was set aside. */
export function findingList(review: Review, filters: Filters, language: Language): FindingList {
  const matches = matcher(filters, language);
  const findings: Entry[] = review.findings.flatMap((finding, index) =>
    showsSeverity(filters, finding.severity) && matches(finding) ? [{ finding, index }] : [],
  );
  const open = gravestFirst(findings.filter(({ finding }) => !finding.waived));
  const waived = findings.filter(({ finding }) => finding.waived);
  const unchecked = filters.shown === 'all' || filters.shown === 'unchecked' ? review.notChecked.filter(matches) : [];
  const rows = [
    ...bySheet(open),
    ...section('unchecked', unchecked.map(uncheckedRow)),
    ...section('waived', waived.map(findingRow)),
  ];
  return { rows, order: [...open, ...waived].map(({ index }) => index) };
}

interface Entry {
  readonly finding: Finding;
  readonly index: number;
}

function showsSeverity({ shown }: Filters, severity: Severity): boolean {
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

/** In the order of the sheets; within each by severity, then as the review has them. */
function gravestFirst(entries: readonly Entry[]): readonly Entry[] {
  const sheets = [...new Set(entries.map(({ finding }) => finding.cell.sheet))];
  const rank = ({ finding }: Entry): number =>
    sheets.indexOf(finding.cell.sheet) * SEVERITIES.length + SEVERITIES.indexOf(finding.severity);
  return [...entries].sort((a, b) => rank(a) - rank(b) || a.index - b.index);
}

function bySheet(entries: readonly Entry[]): readonly ListRow[] {
  const sheets = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { sheet } = entry.finding.cell;
    const there = sheets.get(sheet);
    if (there) there.push(entry);
    else sheets.set(sheet, [entry]);
  }
  return [...sheets].flatMap(([sheet, group]): ListRow[] => [
    { kind: 'group', id: `sheet ${sheet}`, title: { sheet }, count: group.length },
    ...group.map(findingRow),
  ]);
}

function section(name: 'unchecked' | 'waived', rows: readonly ListRow[]): readonly ListRow[] {
  return rows.length === 0
    ? []
    : [{ kind: 'group', id: `section ${name}`, title: { section: name }, count: rows.length }, ...rows];
}

function findingRow({ finding, index }: Entry): ListRow {
  return { kind: 'finding', id: `finding ${finding.rule} ${addressName(finding.cell)}`, index, finding };
}

function uncheckedRow(entry: NotChecked): ListRow {
  return { kind: 'unchecked', id: `unchecked ${entry.rule} ${addressName(entry.cell)}`, entry };
}

/** How many there are of each kind; what was set aside does not count. */
export function countsOf(review: Review): Readonly<Record<Severity | 'unchecked', number>> {
  const counts = { error: 0, warning: 0, info: 0, unchecked: review.notChecked.length };
  for (const { severity, waived } of review.findings) if (!waived) counts[severity] += 1;
  return counts;
}

/** The rules that speak in a review, most talkative first, with how often. */
export function rulesOf(review: Review): readonly { readonly rule: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { rule } of [...review.findings, ...review.notChecked]) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => ({ rule, count })).sort((a, b) => b.count - a.count);
}

/** The finding one step on (+1) or back (−1) from the selected; the first or last where none is. Null at an end. */
export function stepFrom(order: readonly number[], selected: number | null, step: 1 | -1): number | null {
  const at = selected === null ? -1 : order.indexOf(selected);
  if (at < 0) return order[step === 1 ? 0 : order.length - 1] ?? null;
  return order[at + step] ?? null;
}

/**
 * The finding to go on to when the one at `index` has been dealt with: the next open one of the list, else the one
 * before. Undefined where it is the last that is open.
 */
export function successorOf(
  findings: readonly Finding[],
  order: readonly number[],
  index: number,
): Finding | undefined {
  for (const step of [1, -1] as const) {
    const place = stepFrom(order, index, step);
    const finding = place === null ? undefined : findings[place];
    if (finding && !finding.waived) return finding;
  }
  return undefined;
}
