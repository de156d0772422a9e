import { useCallback, useRef, useState } from 'react';
import type { ReportReview } from '../../contracts/report-review';
import type { WrittenReport } from '../../contracts/written-report';
import type { WrittenReportFindings } from '../../report/report-facts';
import type { PanePorts, ReportReader } from '../ports';
import type { Outcome } from './pane-state';

/** A report in Word that the person has chosen, and how far it is read. `code` is one of `words/report-errors.json`. */
export type ChosenReport =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly code: string }
  | { readonly kind: 'read'; readonly name: string; readonly report: WrittenReport; readonly reader: ReportReader };

export interface ReportChoice {
  readonly chosen: ChosenReport;
  /** Reads a file; it never rejects. Of several only the last one stays. */
  readonly choose: (file: File) => Promise<void>;
  /** Findings of the report are written onto the report sheet. */
  readonly included: boolean;
  readonly include: (on: boolean) => void;
  /** The chosen report beside a workbook as it was last checked; null where none is chosen. */
  readonly review: (outcome: Outcome) => ReportReview | null;
  /** What was found in it beside a workbook as it was last checked; undefined where that is not to be written. */
  readonly findings: (outcome: Outcome) => WrittenReportFindings | undefined;
}

/** The report that is held against the workbook: it stays until another one is chosen, and is kept nowhere else. */
export function useReport(load: PanePorts['reportReader']): ReportChoice {
  const [chosen, setChosen] = useState<ChosenReport>({ kind: 'none' });
  const [included, include] = useState(false);
  const latest = useRef(0);
  const choose = useCallback(
    async (file: File): Promise<void> => {
      if (!load) return;
      const { name } = file;
      const turn = ++latest.current;
      setChosen({ kind: 'reading', name });
      let result: ChosenReport;
      try {
        const [reader, bytes] = await Promise.all([load(), file.arrayBuffer()]);
        const read = reader.read(new Uint8Array(bytes));
        result =
          'report' in read
            ? { kind: 'read', name, report: read.report, reader }
            : { kind: 'refused', name, code: read.refused };
      } catch (error) {
        // A file that is gone by now, or a part of the page that cannot be loaded: told in the page, and to the console.
        reportError(error);
        result = { kind: 'refused', name, code: 'unreadable' };
      }
      if (turn === latest.current) setChosen(result);
    },
    [load],
  );
  const review = useCallback(
    ({ snapshot, settings }: Outcome): ReportReview | null =>
      chosen.kind === 'read' ? chosen.reader.review(chosen.report, snapshot, settings) : null,
    [chosen],
  );
  const findings = (outcome: Outcome): WrittenReportFindings | undefined => {
    const reviewed = included ? review(outcome) : null;
    return chosen.kind === 'read' && reviewed ? { name: chosen.name, findings: reviewed.findings } : undefined;
  };
  return { chosen, choose, included, include, review, findings };
}
