import type { DateQuantity } from '../quantity/quantity-types';
import type { TextFigure } from './text-figures';

export type ClaimKind =
  | 'amount'
  | 'rate'
  | 'count'
  | 'measure'
  | 'duration'
  | 'per'
  | 'date'
  | 'score'
  | 'grade'
  | 'share'
  | 'growth'
  | 'change'
  | 'total-of-parts'
  | 'count-of-items'
  | 'all-indicators-met';

export type ClaimRole = 'plan' | 'initial' | 'arrived' | 'actual' | 'rate' | 'up' | 'down' | 'rest' | 'last';

/** How sure the role is: a word right before the figure, one of its clause, or no more than the heading. */
export type RoleSource = 'own' | 'clause' | 'default';

/** One figure and what its sentence says of it. Positions are UTF-16 units of the text. */
export interface TextClaim {
  readonly start: number;
  readonly end: number;
  readonly kind: ClaimKind;
  /** null for dates, grades and words. */
  readonly figure: TextFigure | null;
  readonly date: DateQuantity | null;
  /** A grade, or 无: what stands in place of a figure. */
  readonly word: string | null;
  /** Where the subject begins. */
  readonly subjectStart: number;
  /** Words before the figure in its clause, as written. */
  readonly own: string;
  /** Words right behind the figure. */
  readonly behind: string;
  /** Other ways to call it, where 分别 shares a list of figures among a list of names. */
  readonly named: readonly string[];
  /** Index (among the claims of figures) of that which 分别 says it of; null where it does not. */
  readonly of: number | null;
  /** One of several figures that 分别 gives to names which were not told apart. */
  readonly isNameless: boolean;
  /** The subject that carries on to here, '' where the clause has its own. */
  readonly topic: string;
  /** What stands before the figure in its item, and the item's first words. */
  readonly context: string;
  /** What stands before the figure, the item before included. */
  readonly lead: string;
  readonly role: ClaimRole;
  readonly roleFrom: RoleSource;
  /** The year that it is said of; null for that of the report. */
  readonly year: number | null;
  /** Several years at once: 2021年、2022年共计. */
  readonly years: readonly number[];
  /** Runs over years, or up to a year to come. */
  readonly isCumulative: boolean;
  /** 市本级 and the like; '' for the whole. */
  readonly scope: string;
  /** Indices that claims of one clause, item and sentence share. */
  readonly clause: number;
  readonly item: number;
  readonly sentence: number;
  /** Index (in the list) of the whole that this is a part of; null where it is none. */
  readonly whole: number | null;
  /** Its list of parts is open: 等, 主要, 如. */
  readonly isOpen: boolean;
  /** The number of the document that it goes by: 〔2021〕87号; '' where none is named before it. */
  readonly document: string;
}

/** What the place of a text says of its figures. */
export interface TextSetting {
  /** The role of figures that no word gives one. */
  readonly role: ClaimRole;
  /** The year of the report; null where it names none. */
  readonly year: number | null;
}
