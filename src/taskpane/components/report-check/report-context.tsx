import { createContext, useContext } from 'react';
import type { ReportFinding } from '../../../contracts/report-review';

/** What a part of the page may do without being handed it through every layer. */
export interface ReportActions {
  /** Brings a figure of the text into view and opens it, by its index among the claims. */
  readonly goTo: (claim: number) => void;
  /** Asks for the reason why a finding is set aside. */
  readonly waive: (finding: ReportFinding) => void;
  readonly restore: (finding: ReportFinding) => void;
}

const nothing = (): void => undefined;

const Context = createContext<ReportActions>({ goTo: nothing, waive: nothing, restore: nothing });

export const ReportActionsProvider = Context.Provider;

export function useReportActions(): ReportActions {
  return useContext(Context);
}
