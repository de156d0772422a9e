/** `rate` = `spent` ÷ `budget`, in most rows that state it. */
export interface RateRelation {
  readonly rate: number;
  readonly budget: number;
  readonly spent: number;
  readonly share: number;
  /** Rows in which it holds and is not 0. */
  readonly told: number;
}

/** Lines of a table that are measures of what heads its columns: 预算, 支出 and 结余 one below the other. Rows of the sheet, zero-based. */
export interface RowMeasures {
  /** Every line is called such a measure. */
  readonly isAll: boolean;
  readonly budget: number;
  readonly spent: number;
  /** Rows whose figures follow from the two; at least one is there. */
  readonly balance: number | null;
  readonly rate: number | null;
  /** What the balance deducts besides: 冻结. */
  readonly deductions: readonly number[];
  /** What it holds besides: 上年结转. */
  readonly additions: readonly number[];
  /** Columns of the sheet that state both. */
  readonly columns: readonly number[];
}

/** 资金到位率②/①: columns, zero-based, of the rate, of the part and of the whole that it is of. */
export interface FundRate {
  readonly rate: number;
  readonly part: number;
  readonly whole: number;
  readonly heading: string;
}
