import { createContext, useContext, type Dispatch } from 'react';
import type { Finding } from '../../../contracts/finding';
import type { SafeFixes } from '../../../review/safe-fixes';
import type { TableSummary } from '../../../contracts/review';
import type { CellAddress, RangeAddress } from '../../../workbook/address';
import type { FormsStore, Preferences, Reference } from '../../ports';
import type { PaneCommands } from '../../state/commands';
import type { PaneAction } from '../../state/reducer';

/** What a part of the pane may do without being handed it through every layer. */
export interface PaneActions {
  readonly dispatch: Dispatch<PaneAction>;
  /** Selects a cell of the workbook. */
  readonly reveal: (cell: CellAddress) => void;
  /** Opens a dialog, or a page over the whole pane. */
  readonly open: (dialog: PaneDialog | null) => void;
  readonly restore: (finding: Finding) => void;
  /** Opens the page of a table of the review, by its index, and shows the table in the sheet. */
  readonly adjust: (table: number) => void;
  /** Lets the person say where a table is that was not recognised. */
  readonly specify: (cell: CellAddress | null) => void;
  /** The range that is selected in the sheet; null where none is, or where the host refuses. */
  readonly selection: () => Promise<RangeAddress | null>;
  /** Keeps a choice of the person's on this machine. */
  readonly prefer: Preferences['keep'];
  readonly reference: Reference;
  /** What was taught about forms on this machine; null where nothing can be kept. */
  readonly forms: FormsStore | null;
  /** Keeps settings in the workbook and checks again; see `PaneCommands.save`. */
  readonly save: PaneCommands['save'];
  /** Something is being read or written: nothing else may be begun. */
  readonly busy: boolean;
}

export type PaneDialog =
  | { readonly kind: 'fix'; readonly finding: Finding }
  | { readonly kind: 'fix-all'; readonly fixes: SafeFixes }
  | { readonly kind: 'waive'; readonly findings: readonly Finding[] }
  | { readonly kind: 'rule'; readonly rule: string }
  | { readonly kind: 'keys' }
  /** A range that the person says is a table. */
  | { readonly kind: 'specify'; readonly table: TableSummary }
  /** A report in Word beside the workbook. */
  | { readonly kind: 'report-check' }
  | { readonly kind: 'settings' }
  /** The workbook's own audit formulas. */
  | { readonly kind: 'formulas' }
  | { readonly kind: 'waivers' }
  /** What was recognised of a table, by its head: a check may move its place in the list. */
  | { readonly kind: 'table'; readonly sheet: string; readonly head: string };

const nothing = (): void => undefined;

const PaneContext = createContext<PaneActions>({
  dispatch: nothing,
  reveal: nothing,
  open: nothing,
  restore: nothing,
  adjust: nothing,
  specify: nothing,
  selection: () => Promise.resolve(null),
  prefer: nothing,
  reference: { rules: [], profiles: [], columnRoles: [], rulePage: (rule) => Promise.reject(new Error(rule)) },
  forms: null,
  save: () => Promise.resolve(),
  busy: false,
});

export const PaneActionsProvider = PaneContext.Provider;

export function usePaneActions(): PaneActions {
  return useContext(PaneContext);
}

export function useReveal(): PaneActions['reveal'] {
  return usePaneActions().reveal;
}
