/** What spoke for, or against, a role of a column, or settled it. Words: `words/column-reasons.json`. */
export type ColumnReasonKey =
  /** A person said so: for this table, or for all tables with its header. */
  | 'chosen'
  | 'taught'
  /** The heading: a word of the lexicon, one that may mean this as well, one that is likely by its morphemes. */
  | 'word'
  | 'other-word'
  | 'likely-word'
  | 'no-word'
  | 'no-heading'
  | 'heading-points'
  /** What its cells hold. */
  | 'cells-bounds'
  | 'cells-comparators'
  | 'cells-directions'
  | 'cells-every-row'
  | 'cells-figures'
  | 'cells-first-levels'
  | 'cells-names'
  | 'cells-numbers'
  | 'cells-ratios'
  | 'cells-second-levels'
  | 'cells-sentences'
  | 'cells-span-rows'
  | 'cells-units'
  | 'cells-deny'
  | 'cells-of-other-level'
  | 'cells-speak-against'
  | 'cells-repeat'
  /** How it stands to other columns, by figures or by place. */
  | 'balance-holds'
  | 'balance-of'
  | 'before-adjusted'
  | 'beside-values'
  | 'covers-scores'
  | 'deducts'
  | 'filled-where-short'
  | 'near-target'
  | 'between-sign-and-unit'
  | 'nearest-values'
  | 'part-of'
  | 'rate-formula'
  | 'rate-holds'
  | 'rate-of'
  | 'running-holds'
  | 'running-of'
  | 'scaled-points'
  | 'share-of-target'
  | 'stands-for-budget'
  | 'sum-of'
  | 'sum-of-weights'
  | 'units-agree'
  | 'within-weights'
  /** Another column plays the role already. */
  | 'role-taken';

export interface ColumnReason {
  readonly key: ColumnReasonKey;
  /** Letters of the columns that it speaks of; missing where it speaks of none. */
  readonly columns?: readonly string[];
}

/** A role that was weighed, with what spoke for it and against it. */
export interface WeighedRole {
  /** A column role (`CHOOSABLE_ROLES`), or one of an amount that has no choosable role: part, other. */
  readonly role: string;
  readonly why: readonly ColumnReason[];
}
