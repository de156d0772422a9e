import type { AccountBalance } from './columns/account-balance';
import type { RunningBalance } from './columns/running-balance';
import type { Area, CellAddress } from '../workbook/address';
import type { TableFamily } from '../contracts/table-choice';
import type { TableKind } from '../contracts/table-kind';
import type { TaughtForm } from '../contracts/taught-form';
import type { AmountColumn } from './columns/amount-column';
import type { AmountSeries } from './columns/amount-series';
import type { FundRate, RateRelation, RowMeasures } from './columns/measures';
import type { HeaderRole } from './words/lexicon';
import type evidence from './words/indicator-evidence.json';
import type { SheetView } from './sheet/sheet-view';

/** What speaks for a role of a column; its weight stands in the data beside the lexicon. */
export type ReasonKey = keyof (typeof evidence)['scores'];

/** A column under a header, with the words that head it. */
export interface HeaderColumn {
  readonly column: number;
  /** Zero-based row of the lowest header cell of the column. */
  readonly row: number;
  readonly role: HeaderRole | null;
  /** All roles that its words allow, best first. */
  readonly roles: readonly HeaderRole[];
  /** Header texts from the upper to the lower row. */
  readonly texts: readonly string[];
  /** Money unit that the header names, or null. */
  readonly unit: string | null;
  /** The header speaks of an adjusted budget (调剂后, 调整后). */
  readonly adjusted: boolean;
  /** What spoke for its role, where cells and neighbours were asked as well as words. */
  readonly why?: readonly ReasonKey[];
  /** The role that was weighed against its own, or that another column won; missing where none came near. */
  readonly against?: { readonly role: HeaderRole; readonly why: readonly ReasonKey[] };
}

/** A header block: one to three rows. */
export interface HeaderBlock {
  readonly area: Area;
  readonly columns: readonly HeaderColumn[];
  /** Text of a label left of the header that runs down the table's side (绩效指标, 项目资金(万元)). */
  readonly side: { readonly text: string; readonly area: Area } | null;
}

interface TableBase {
  readonly kind: TableKind;
  readonly view: SheetView;
  readonly area: Area;
  /** Money unit of the table ("万元"), or null where the sheet names none. */
  readonly unit: string | null;
  /** First header cell (or first label) of the table. */
  readonly head: CellAddress;
  /** Its header as the words and the sheet give it, before a person's choice; missing where it is no grid. */
  readonly header?: HeaderBlock;
}

export type { AccountBalance } from './columns/account-balance';
export type { FundRate, RowMeasures } from './columns/measures';
export type { RunningBalance } from './columns/running-balance';
export type { AmountColumn, AmountRole } from './columns/amount-column';

/** Columns that belong together; zero-based columns of the sheet, null where the table has none. */
export interface AmountGroup {
  readonly budget: number | null;
  readonly spent: number | null;
  readonly balance: number | null;
  readonly rate: number | null;
  /** What the rate divides: `rateSpent` ÷ `rateBudget`. */
  readonly rateBudget: number | null;
  readonly rateSpent: number | null;
  /** Columns that the balance deducts besides what was spent: 冻结, 审批中. */
  readonly deductions: readonly number[];
  /** Columns of what was left before, which the balance holds as well: 上年结转. */
  readonly additions: readonly number[];
  /** The figures bear it out in most rows. */
  readonly isProven: boolean;
  /** The same of its rate. */
  readonly isRateProven: boolean;
}

/** carried: a sum that is only carried over from page to page and belongs to nothing. */
export type ItemRowKind =
  | 'class'
  | 'item'
  | 'total'
  | 'subtotal'
  | 'of-which'
  | 'carried'
  /** Told besides, in no sum of the table: 另：会议费. */
  | 'aside';

export interface ItemRow {
  readonly row: number;
  readonly kind: ItemRowKind;
  /** 0 for the outermost numbered level; totals have -1. */
  readonly level: number;
  readonly name: string;
  /** Indices into `rows` of the rows that add up to this one; empty for a leaf. */
  readonly children: readonly number[];
  /** Counts against what it is added to: 减：…. */
  readonly minus: boolean;
}

/** budget-plan or expenditure. */
export interface ItemTable extends TableBase {
  readonly kind: 'budget-plan' | 'expenditure';
  readonly nameColumn: number | null;
  readonly noColumn: number | null;
  readonly amounts: readonly AmountColumn[];
  /** The amounts of `rows`, one series a column of money; rates are left out. */
  readonly series: readonly AmountSeries[];
  /** The first is the table's own; the others are those of its sources, 中央 | 地方. */
  readonly groups: readonly AmountGroup[];
  /** The table is a journal: its balance goes on from line to line, and its other amounts are what came in and went out. */
  readonly running: RunningBalance | null;
  /** The table lists accounts: what is left of each follows from what was there, what came in and what went out. */
  readonly account: AccountBalance | null;
  /** Rates that are none of spending: what they divide is sure by their figures. */
  readonly otherRates: readonly RateRelation[];
  /** Its lines are measures, and what it tells of stands in its columns; null where its lines are items. */
  readonly measures: RowMeasures | null;
  readonly rows: readonly ItemRow[];
  /** The table lists what comes in: more than planned is no overspending. */
  readonly isIncome: boolean;
  /** Column of remarks or reasons, null where there is none. */
  readonly reasonColumn: number | null;
}

export type IndicatorRole =
  | 'level1'
  | 'level2'
  | 'name'
  | 'sign'
  | 'target'
  /** 调整指标值: where it is filled, it stands instead of the target. */
  | 'adjustedTarget'
  | 'unit'
  | 'actual'
  | 'weight'
  | 'score'
  | 'unitScore'
  | 'completion'
  /** 扣分: what is taken off the weight. */
  | 'deduction'
  | 'reason'
  /** 佐证材料: what proves the actual. */
  | 'evidence'
  /** 备注: where the form has no column of reasons, they stand here. */
  | 'remark';

export interface IndicatorRow {
  readonly row: number;
  /** First-level label that governs the row, with its cell; null where the form has no such level. */
  readonly level1: { readonly text: string; readonly cell: CellAddress } | null;
  readonly level2: { readonly text: string; readonly cell: CellAddress } | null;
  readonly name: string;
  /** group: heads or sums up other rows (产出指标 over its indicators, 小计); its weight and score are theirs added up. */
  readonly kind: 'indicator' | 'empty' | 'placeholder' | 'group';
}

/** A row that heads or sums up others: both are indices into `rows`. */
export interface IndicatorGroup {
  readonly index: number;
  readonly members: readonly number[];
}

export interface LabelledWeight {
  readonly cell: CellAddress;
  readonly text: string;
  readonly weight: string;
  /** Indices into `rows`. */
  readonly rows: readonly number[];
}

/** indicator-plan, indicator-result or scoring. */
export interface IndicatorTable extends TableBase {
  readonly kind: 'indicator-plan' | 'indicator-result' | 'scoring';
  readonly columns: Readonly<Partial<Record<IndicatorRole, number>>>;
  /** Header cells by role. */
  readonly headers: Readonly<Partial<Record<IndicatorRole, CellAddress>>>;
  readonly rows: readonly IndicatorRow[];
  readonly groups: readonly IndicatorGroup[];
  /** The 总分 row; its weight and score stand in the table's columns. */
  readonly totalRow: number | null;
  readonly grade: CellAddress | null;
  /** What its side label says (年度绩效指标), '' where it has none. */
  readonly side: string;
  /** What spoke for each role. */
  readonly why: Readonly<Partial<Record<IndicatorRole, readonly ReasonKey[]>>>;
  /** The columns of its header as they were settled, with what was weighed. */
  readonly settled: readonly HeaderColumn[];
  /** Header texts of the reason column and such, for profiles. */
  readonly headerTexts: readonly string[];
  /** Weights that stand inside labels: "产出指标(50分)". */
  readonly labelWeights: readonly LabelledWeight[];
  /** The form has no column of weights: each name ends with its own, "相关性（5分）". */
  readonly namesWeigh: boolean;
}

export interface FundRow {
  readonly row: number;
  readonly label: string;
  readonly labelCell: CellAddress;
  readonly kind: 'total' | 'part' | 'other';
  /** Begins a breakdown: 其中：…, or the first row under 按收入性质分. */
  readonly opens: boolean;
}

/** Amounts that a text names: "一般公共预算:1873.66万元". */
export interface NatureEntry {
  readonly cell: CellAddress;
  readonly label: string;
  readonly text: string;
}

export interface NatureGroup {
  readonly nature: 'income' | 'outgo';
  readonly head: NatureEntry;
  readonly entries: readonly NatureEntry[];
}

export type FundColumnRole = 'initial' | 'budget' | 'spent' | 'balance' | 'rate' | 'weight' | 'score' | 'reason';

/** A labelled figure of a fund block that is no grid. */
export interface FundFigure {
  readonly role: 'planned' | 'arrived' | 'allocated' | 'spent' | 'balance' | 'rate' | 'amount';
  /** 省本级, 转移支付 or one of the sources where the figure is one of these, null where it is the whole. */
  readonly share: 'province' | 'transfer' | 'part' | null;
  readonly label: CellAddress;
  readonly cell: CellAddress;
}

export interface FundingTable extends TableBase {
  readonly kind: 'funding';
  /** grid: columns under headers; labels: pairs of label and value; list: labels with one amount each, sums over their sources. */
  readonly layout: 'grid' | 'labels' | 'list';
  readonly columns: Readonly<Partial<Record<FundColumnRole, number>>>;
  readonly headers: Readonly<Partial<Record<FundColumnRole, CellAddress>>>;
  readonly budgetAdjusted: boolean;
  readonly rows: readonly FundRow[];
  readonly natures: readonly NatureGroup[];
  readonly figures: readonly FundFigure[];
  /** Rates of something else than spending, whose heading tells the two columns that it divides. */
  readonly otherRates: readonly FundRate[];
  /** Weight that the block's label names: "预算执行情况(20分)". */
  readonly labelWeight: { readonly cell: CellAddress; readonly weight: string } | null;
}

export interface OtherTable extends TableBase {
  readonly kind: 'other';
}

export type Table = ItemTable | IndicatorTable | FundingTable | OtherTable;

export const isItemTable = (table: Table): table is ItemTable =>
  table.kind === 'budget-plan' || table.kind === 'expenditure';
export const isFundingTable = (table: Table): table is FundingTable => table.kind === 'funding';
export const isIndicatorTable = (table: Table): table is IndicatorTable =>
  table.kind === 'indicator-plan' || table.kind === 'indicator-result' || table.kind === 'scoring';

/** A labelled fact outside the tables: 评价年度 → 2024年, 评价金额 → 290, 自评总分 → 97.6. */
export interface Fact {
  readonly fact: 'year' | 'project' | 'body' | 'goal' | 'amount' | 'score' | 'grade' | 'title' | 'filled';
  readonly cell: CellAddress;
  readonly text: string;
}

/** A block that can be read in two ways. */
export interface Doubt {
  readonly table: Table;
  readonly taken: TableFamily;
  readonly other: TableFamily;
}

/** Everything recognition found. */
export interface Recognition {
  readonly views: readonly SheetView[];
  /** By sheet, then row, then column. */
  readonly tables: readonly Table[];
  readonly facts: readonly Fact[];
  readonly doubts: readonly Doubt[];
  /** The taught forms by which tables were read. */
  readonly taught: ReadonlyMap<Table, TaughtForm>;
  /** What stands on sheets of ours and was not read, by sheet, once a cause. */
  readonly leftOver: readonly LeftOver[];
}

/** Figures that nothing read: columns of a table that got no role, or a block that is no table. */
export interface LeftOver {
  readonly kind: 'column' | 'block';
  readonly view: SheetView;
  /** The block; of columns the first to the last, from the table's header down. */
  readonly area: Area;
  /** Zero-based columns of the sheet that are meant. */
  readonly columns: readonly number[];
  readonly table: Table | null;
}
