import { useCallback } from 'react';
import type { CellAddress } from '../../../workbook/address';
import type { PanePorts } from '../../ports';
import type { Pane } from '../../state/use-pane';
import type { PaneActions } from '../shared/pane-context';

/**
 * Lets the person say that a range is a table: the one that is selected in the sheet, or what was selected around
 * `cell`. Where nothing of use is selected the person is told what to do.
 */
export function useSpecify(
  { state: { outcome }, dispatch, commands }: Pane,
  tableAt: PanePorts['tableAt'],
  open: PaneActions['open'],
): (cell: CellAddress | null) => Promise<void> {
  return useCallback(
    async (cell) => {
      if (!outcome || !tableAt) return;
      const range = await commands.selection();
      const table =
        range && (cell === null || range.sheet === cell.sheet) ? tableAt(outcome.snapshot, range) : undefined;
      if (table && table.area.bottom > table.area.top && table.columns.length > 1) {
        open({ kind: 'specify', table });
        return;
      }
      if (cell) await commands.reveal(cell);
      dispatch({ type: 'noticed', notice: { intent: 'info', key: 'notice.select-first', values: {} } });
    },
    [outcome, dispatch, commands, tableAt, open],
  );
}
