import { createContext, useContext, type Dispatch } from 'react';
import type { Finding } from '../../review/review-types';
import type { CellAddress } from '../../workbook/address';
import type { PaneAction } from '../state/reducer';

/** What a part of the pane may do without being handed it through every layer. */
export interface PaneActions {
  readonly dispatch: Dispatch<PaneAction>;
  /** Selects a cell of the workbook. */
  readonly reveal: (cell: CellAddress) => void;
  /** Opens the preview of a finding's fix, the reason to set it aside, or the page of its rule. */
  readonly open: (dialog: PaneDialog | null) => void;
  readonly restore: (finding: Finding) => void;
  /** Something is being read or written: nothing else may be begun. */
  readonly busy: boolean;
}

export type PaneDialog =
  | { readonly kind: 'fix'; readonly finding: Finding }
  | { readonly kind: 'waive'; readonly finding: Finding }
  | { readonly kind: 'rule'; readonly rule: string };

const nothing = (): void => undefined;

const PaneContext = createContext<PaneActions>({
  dispatch: nothing,
  reveal: nothing,
  open: nothing,
  restore: nothing,
  busy: false,
});

export const PaneActionsProvider = PaneContext.Provider;

export function usePaneActions(): PaneActions {
  return useContext(PaneContext);
}

export function useReveal(): PaneActions['reveal'] {
  return usePaneActions().reveal;
}
