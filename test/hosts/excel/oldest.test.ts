import { createExcelHost } from '../../../src/hosts/excel';
import { openWorkbook, workbookOf } from '../../support/excel';
import type { OpenWorkbook } from '../../support/excel';
import { cell, column, mark, plan } from '../../support/plans';

const PLAN = plan({
  marks: [mark('表', 'B2'), mark('表', 'C2', 'info')],
  columns: [column('表', 'D1', { 1: '=B2-C2' })],
  edits: [
    {
      cell: cell('表', 'A2'),
      before: { kind: 'value', value: '宣传' },
      after: { kind: 'value', value: '007' },
      format: '@',
    },
  ],
});

/** The client itself refuses members that came after `excelApi`: it knows the version of each. */
function openStrictly(excelApi: string): OpenWorkbook {
  const book = openWorkbook(
    workbookOf({
      表: {
        rows: [
          ['项目', '预算', '支出'],
          ['宣传', 120.5, 100],
          ['培训', 1, 2],
        ],
        hiddenRows: [1],
        merges: ['A9:B9'],
      },
    }),
    { excelApi },
  );
  const { CommonUtility } = OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  CommonUtility._doApiNotSupportedCheck = true;
  return book;
}

describe.each(['1.9', '1.13', '1.14', '1.17', '1.20'])('ExcelApi %s', (version) => {
  it('refuses members that are newer', async () => {
    const { run } = openStrictly('1.9');
    const asking = run(async (context) => {
      context.workbook.worksheets.getItem('表').getRange('A1').getMergedAreasOrNullObject();
      await context.sync();
    });
    await expect(asking).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  it('is enough for everything that the host does', async () => {
    const book = openStrictly(version);
    const before = book.model.describe();
    const host = createExcelHost();
    const snapshot = await host.read();
    expect([...(snapshot.sheets[0]?.hiddenRows ?? [])]).toEqual([1]);
    await host.write(PLAN);
    await host.undo();
    expect(book.model.describe()).toEqual(before);
    await host.write({ ...PLAN, edits: [] });
    await host.clear();
    expect(book.model.describe()).toEqual(before);
    await host.reveal(cell('表', 'B2'));
    await host.store('<jihe xmlns="urn:jihe:workbook:1"/>');
    const stop = await host.watchSelection(() => undefined);
    await stop();
  });
});
