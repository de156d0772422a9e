import { waitFor } from '@testing-library/react';
import { COLUMN, type ReportText } from '../../src/contracts/report-sheet';
import { entriesOf, listRows } from '../../src/taskpane/view/finding-export';
import { findingList } from '../../src/taskpane/view/finding-list';
import { NO_FILTERS } from '../../src/taskpane/state/pane-state';
import { HostError } from '../../src/hosts/workbook-host';
import { renderPane } from '../support/render-pane';
import { FINDINGS, REVIEW } from '../support/review-fixture';

const numbersOf = (rows: readonly (readonly ReportText[])[]): readonly ReportText[] =>
  rows.slice(1).map((cells) => cells[COLUMN.number] ?? null);

describe('the list that is handed out', () => {
  it('holds what is listed, folded or not, each once under its number of the report', () => {
    const { groups, count } = findingList(REVIEW, NO_FILTERS, 'zh');
    const numbers = numbersOf(listRows(REVIEW, entriesOf(groups), 'zh'));
    expect(numbers).toHaveLength(count);
    expect(new Set(numbers)).toEqual(new Set(Array.from({ length: count }, (_, index) => index + 1)));
  });

  it('honours the filter', () => {
    const { groups } = findingList(REVIEW, { ...NO_FILTERS, shown: 'error' }, 'zh');
    const errors = FINDINGS.filter(({ severity }) => severity === 'error');
    expect(entriesOf(groups)).toHaveLength(errors.length);
    expect(numbersOf(listRows(REVIEW, entriesOf(groups), 'zh'))).toEqual(errors.map((_, index) => index + 1));
  });
});

it('the menu hands the list out as a workbook, and tells what could not be handed out', async () => {
  const asked: (readonly (readonly ReportText[])[])[] = [];
  URL.createObjectURL = () => 'blob:list';
  URL.revokeObjectURL = () => undefined;
  const { check, press, all, find } = renderPane(REVIEW, {
    writeList: (_, rows) => {
      asked.push(rows);
      return asked.length > 1 ? Promise.reject(new HostError('not-loaded')) : Promise.resolve(new Uint8Array(4));
    },
  });
  const open = async (): Promise<void> => {
    await press('[data-action="menu"]');
    await press('[data-action="export"]');
    await press('[data-action="export-xlsx"]');
  };
  await check();
  await open();
  await waitFor(() => {
    expect(asked).toHaveLength(1);
  });
  expect(asked[0]).toHaveLength(1 + REVIEW.findings.length + REVIEW.notChecked.length);
  expect(all('[data-notice]')).toEqual([]);
  await open();
  await waitFor(() => find('[data-notice="export.failed"]'));
});
