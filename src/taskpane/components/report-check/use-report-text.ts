import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { ClaimVerdict } from '../../../contracts/checked-claim';
import type { ReportReview } from '../../../contracts/report-review';
import type { WrittenReport } from '../../../contracts/written-report';
import type { WorkbookHost } from '../../../hosts/workbook-host';
import { sameCell, type CellAddress } from '../../../workbook/address';
import {
  cellsOfClaim,
  claimOfCell,
  claimOrder,
  findingOfClaim,
  reportRows,
  type ReportRow,
} from '../../view/report-rows';
import { problemOf } from '../../state/problems';
import { usePaneActions } from '../shared/pane-context';

/** The text of the report as the person reads it. */
export interface ReportTextState {
  readonly rows: readonly ReportRow[];
  /** Claims in the order of the text. */
  readonly order: readonly number[];
  /** Those with a finding that nobody set aside; where one verdict is shown, those of that. */
  readonly steps: readonly number[];
  readonly waived: ReadonlySet<number>;
  readonly shown: ClaimVerdict | null;
  readonly show: (shown: ClaimVerdict | null) => void;
  /** Index of the claim that is open; null for none. */
  readonly selected: number | null;
  readonly attention: number;
  readonly focus: number;
  /** Opens a claim and shows its cell, or closes it. */
  readonly select: (claim: number | null) => void;
  /** The same by the keyboard: it takes the focus. */
  readonly step: (claim: number) => void;
  /** Brings a claim into view from elsewhere, whatever is shown, and shows its cell. */
  readonly goTo: (claim: number) => void;
}

/** `onLeft`: the text has to be shown, since a claim of it was asked for from elsewhere. */
export function useReportText(
  report: WrittenReport,
  review: ReportReview,
  watchSelection: WorkbookHost['watchSelection'],
  onLeft: () => void,
): ReportTextState {
  const { reveal, dispatch } = usePaneActions();
  const { claims, findings } = review;
  const [shown, setShown] = useState<ClaimVerdict | null>(null);
  const [selected, setSelected] = useState<number | null>(null);
  const [attention, setAttention] = useState(0);
  const [focus, setFocus] = useState(0);
  /** The cell that the page itself asked for: its echo is no choice of the person's. */
  const asked = useRef<CellAddress | null>(null);
  const rows = useMemo(() => reportRows(report, { claims }, shown), [report, claims, shown]);
  const order = useMemo(() => claimOrder(rows, () => true), [rows]);
  const byClaim = useMemo(() => claims.map((claim) => findingOfClaim(findings, claim)), [claims, findings]);
  const waived = useMemo(
    () => new Set(byClaim.flatMap((finding, index) => (finding?.waived ? [index] : []))),
    [byClaim],
  );
  const steps = useMemo(
    () =>
      order.filter((index) => {
        const finding = byClaim[index];
        return shown === null
          ? finding !== null && finding !== undefined && !finding.waived
          : claims[index]?.verdict === shown;
      }),
    [order, byClaim, claims, shown],
  );
  const showCell = useCallback(
    (index: number): void => {
      const claim = claims[index];
      const [cell] = claim ? cellsOfClaim(claim) : [];
      if (!cell) return;
      asked.current = cell;
      reveal(cell);
    },
    [claims, reveal],
  );
  const open = useCallback((index: number): void => {
    setSelected(index);
    setAttention((before) => before + 1);
  }, []);
  const onLeftNow = useEffectEvent(onLeft);
  const goTo = useCallback(
    (index: number): void => {
      onLeft();
      setShown((verdict) => (verdict === null || claims[index]?.verdict === verdict ? verdict : null));
      open(index);
      setFocus((before) => before + 1);
      showCell(index);
    },
    [claims, open, showCell, onLeft],
  );
  const onCell = useEffectEvent((cell: CellAddress) => {
    const own = asked.current !== null && sameCell(asked.current, cell);
    asked.current = null;
    if (own) return;
    const current = selected === null ? undefined : claims[selected];
    if (current && cellsOfClaim(current).some((one) => sameCell(one, cell))) return;
    const index = claimOfCell(claims, cell);
    if (index < 0) return;
    onLeftNow();
    setShown((verdict) => (verdict === null || claims[index]?.verdict === verdict ? verdict : null));
    open(index);
  });
  useEffect(() => {
    let stop: (() => Promise<void>) | null = null;
    let over = false;
    const refused = (error: unknown): void => {
      if (over) return;
      const problem = problemOf(error, 'revealing');
      dispatch({ type: 'noticed', notice: { intent: 'warning', key: 'notice.not-watching', values: {}, problem } });
    };
    const watch = async (): Promise<void> => {
      const ended = await watchSelection((cell) => {
        onCell(cell);
      });
      if (over) await ended();
      else stop = ended;
    };
    watch().catch(refused);
    return () => {
      over = true;
      stop?.().catch(refused);
    };
  }, [watchSelection, dispatch]);
  return {
    rows,
    order,
    steps,
    waived,
    shown,
    show: setShown,
    selected,
    attention,
    focus,
    select: (index) => {
      setSelected(index);
      if (index !== null) showCell(index);
    },
    step: (index) => {
      open(index);
      setFocus((before) => before + 1);
      showCell(index);
    },
    goTo,
  };
}
