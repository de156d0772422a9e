import type { CellAddress } from '../workbook/address';
import type { CellEdit } from '../workbook/edit';

/** Severity: error 错误 = provably wrong; warning 疑点 = needs a person; info 提示 = hygiene. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * A value that a sentence is filled with. A bare string is text, a number as it is to be shown or words from the
 * sheet; an address is shown as A1 (with its sheet where that differs from the finding's) and can be clicked; a
 * term is looked up in the words of the reader's language; a paragraph is one of the report, by its zero-based index.
 */
export type MessageValue =
  string | { readonly address: CellAddress } | { readonly term: string } | { readonly paragraph: number };

export type MessageData = Readonly<Record<string, MessageValue>>;

/** A repair that can be previewed: what it does (message id of the rule), and each cell with old and new content. */
export interface Fix {
  /** Message id, worded under the finding's rule. */
  readonly message: string;
  readonly data: MessageData;
  /** Safe: changes no figure's meaning (text → number, typed rate → live formula of the same value). */
  readonly safe: boolean;
  readonly edits: readonly CellEdit[];
  /** The same repair by a live formula, which is offered before that by a value; missing where there is none. */
  readonly byFormula?: Fix;
}

/** A finding that a person set aside. */
export interface Waiver {
  readonly reason: string;
  /** ISO date, yyyy-mm-dd. */
  readonly date: string;
}

/** One violation, as plain data. `message` is an id that `words` turns into a sentence for a person. */
export interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly data: MessageData;
  readonly severity: Severity;
  readonly cell: CellAddress;
  readonly related: readonly CellAddress[];
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  /** Index into Review.tables. */
  readonly table: number | null;
  readonly fix: Fix | null;
  readonly waived: Waiver | null;
  /** Id of a sentence (`words/notes.json`) that is added to the message. */
  readonly note?: 'manual-calculation';
  /** Listed, reported and counted like all others, and not painted on its cell: a hint, unless `Settings.paintHints`. */
  readonly unpainted?: true;
}

/** What could not be judged, and why. `reason` is a message id worded under the rule or under the shared reasons. */
export interface NotChecked {
  readonly rule: string;
  readonly cell: CellAddress;
  readonly reason: string;
  readonly data: MessageData;
  readonly table: number | null;
}
