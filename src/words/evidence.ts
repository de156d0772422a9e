import type { Finding, MessageValue } from '../contracts/finding';
import type { CellAddress } from '../workbook/address';
import { sameCell } from '../workbook/address';
import { statedFigure } from './stated-figure';
import { RECKONED } from './reckoned.data';

/**
 * What a row of figures is called: a term of words, or one of the three figures that every finding may have, the first
 * as the cell states it (`actual`) or as it was worked out (`reckoned`).
 */
export type EvidenceLabel =
  { readonly term: string } | { readonly figure: 'actual' | 'reckoned' | 'expected' | 'difference' | 'becomes' };

/** One row of a finding's figures; `value` is as the sheet shows it, '' for a blank cell. */
export interface EvidenceRow {
  readonly label: EvidenceLabel;
  readonly cell: CellAddress | null;
  readonly value: string;
  /** How the cell holds it, where just that is what the finding is about. */
  readonly kept?: 'text' | 'number';
}

export interface Evidence {
  /** The figures that take part, each with its cell. */
  readonly parts: readonly EvidenceRow[];
  /** What is stated, what it should be, and the difference. */
  readonly verdict: readonly EvidenceRow[];
  /** Cells that take part and stand in no row. */
  readonly others: readonly CellAddress[];
}

const isText = (value: MessageValue | undefined): value is string => typeof value === 'string';

/** The name in the data of what the finding's own cell holds, where that is not the finding's figure. */
function otherContent({ data, cell, actual }: Finding): string | null {
  if (actual === null) return null;
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'string' || !('address' in value) || !sameCell(value.address, cell)) continue;
    const shown = data[`${name}Value`] ?? data[`${name}Text`];
    if (isText(shown) && !sameFigure(shown, actual)) return name;
  }
  return null;
}

function sameFigure(a: string, b: string): boolean {
  const [one, other] = [statedFigure(a), statedFigure(b)];
  return a === b || (one !== null && other !== null && one.percent === other.percent && one.value.eq(other.value));
}

/**
 * The figures of a finding. A rule names a cell `spent` and what it holds `spentValue`, `spentText` or
 * `spentName`; such pairs become rows. `expected`, `actual` and `difference` follow.
 */
export function evidenceOf(finding: Finding): Evidence {
  const other = otherContent(finding);
  const isReckoned = other !== null || RECKONED[finding.rule]?.includes(finding.message) === true;
  const parts = Object.entries(finding.data).flatMap(([name, value]): EvidenceRow[] => {
    if (typeof value === 'string' || !('address' in value)) return [];
    if (sameCell(value.address, finding.cell) && name !== other) return [];
    const shown = finding.data[`${name}Value`] ?? finding.data[`${name}Text`] ?? finding.data[`${name}Name`];
    return isText(shown) ? [{ label: { term: name }, cell: value.address, value: shown }] : [];
  });
  // A lone figure with nothing to hold it against says no more than the sentence.
  const figures =
    finding.expected === null && parts.length === 0 ? [] : (['actual', 'expected', 'difference'] as const);
  const verdict = figures.flatMap((figure): EvidenceRow[] => {
    const value = finding[figure];
    if (value === null || (figure === 'difference' && value === finding.actual)) return [];
    if (figure === 'expected' && parts.some((part) => part.value === value)) return [];
    // What was worked out of a figure that has a row of its own is that figure.
    if (isReckoned && figure === 'actual' && parts.some((part) => part.value === value)) return [];
    if (figure !== 'actual') return [{ label: { figure }, cell: null, value }];
    return isReckoned
      ? [{ label: { figure: 'reckoned' }, cell: null, value }]
      : [{ label: { figure }, cell: finding.cell, value }];
  });
  const told = RETOLD[finding.rule]?.(finding, { parts, verdict }) ?? { parts, verdict };
  const inRows = [finding.cell, ...told.parts.flatMap(({ cell }) => cell ?? [])];
  const others = finding.related.filter((cell) => !inRows.some((other) => sameCell(cell, other)));
  return { ...told, others };
}

type Rows = Pick<Evidence, 'parts' | 'verdict'>;

/** Rules whose figures are no pair of what is written and what should be. */
const RETOLD: Readonly<Record<string, ((finding: Finding, rows: Rows) => Rows) | undefined>> = {
  // What is missing is the budget: nobody may read that nothing should have been spent.
  'spent-without-budget': ({ data, cell }, { parts, verdict }) => {
    const budget = data['budget'];
    const isBlank =
      typeof budget === 'object' && 'address' in budget && !parts.some(({ label }) => isTerm(label, 'budget'));
    const spent = verdict.filter(({ label }) => 'figure' in label && label.figure === 'actual');
    const hasSpent = parts.some(({ label }) => isTerm(label, 'spent'));
    return {
      parts: [
        ...(isBlank ? [{ label: { term: 'budget' }, cell: budget.address, value: '' }] : []),
        ...parts,
        ...(hasSpent ? [] : spent.map(({ value }) => ({ label: { term: 'spent' }, cell, value }))),
      ],
      verdict: [],
    };
  },
  // The label binds as well as the points under it: either may be wrong.
  'weight-group-mismatch': (_, { parts, verdict }) => ({
    parts: [
      ...parts,
      ...verdict.flatMap((row) => relabelled(row, { actual: 'points-stated', expected: 'points-below' })),
    ],
    verdict: verdict.filter(({ label }) => 'figure' in label && label.figure === 'difference'),
  }),
  // The same figure twice: what differs is how the cell holds it.
  'number-as-text': (_, { parts, verdict }) => ({
    parts,
    verdict: verdict.flatMap((row): EvidenceRow[] => {
      if (!('figure' in row.label)) return [row];
      if (row.label.figure === 'actual') return [{ ...row, kept: 'text' }];
      return row.label.figure === 'expected' ? [{ ...row, label: { figure: 'becomes' }, kept: 'number' }] : [];
    }),
  }),
};

const isTerm = (label: EvidenceLabel, term: string): boolean => 'term' in label && label.term === term;

function relabelled(row: EvidenceRow, terms: Readonly<Record<string, string>>): readonly EvidenceRow[] {
  const term = 'figure' in row.label ? terms[row.label.figure] : undefined;
  return term === undefined ? [] : [{ ...row, label: { term } }];
}
