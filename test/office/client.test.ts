import { followCommands } from '../../src/commands/ribbon';
import { createExcelHost } from '../../src/hosts/excel';
import { createCommandChannel } from '../../src/taskpane/command-channel';
import type { CellAddress } from '../../src/workbook/address';
import { area, workbookOf } from '../support/excel';
import { openPage } from '../support/office-page';
import { cell, column, mark, plan } from '../support/plans';

type Page = Awaited<ReturnType<typeof openPage>>;
let page: Page;

const DATA = workbookOf({
  表: [
    ['项目', '预算', '支出'],
    ['宣传', 120.5, 100],
  ],
  另: [[1]],
});

// The client can be booted once a realm: all tests share the page.
beforeAll(async () => {
  page = await openPage(DATA, { excelApi: '1.14' });
  // The client has a word with the shared runtime on its own.
  await settled();
});

beforeEach(() => {
  page.model.load(DATA);
  page.standIn.faults.clear();
  page.standIn.traffic.reset();
});

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setTimeout(resolve));
}

describe('Microsoft’s full client over window.external', () => {
  it('takes the stand-in for Excel on Windows', () => {
    expect(page.info).toEqual({ host: 'Excel', platform: 'PC' });
    expect(Office.context.displayLanguage).toBe('zh-CN');
    expect(Office.context.officeTheme.bodyBackgroundColor?.toUpperCase()).toBe('#FFFFFF');
    const isSupported = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);
    expect(['1.9', '1.14', '1.15', '1.20'].map(isSupported)).toEqual([true, true, false, false]);
  });

  it('reads, writes, and removes every trace, three sync each', async () => {
    const before = page.model.describe();
    const host = createExcelHost();
    const snapshot = await host.read();
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(['表', '另']);
    expect(snapshot.sheets[0]?.rows[1]?.values).toEqual(['宣传', 120.5, 100]);
    await host.write(plan({ marks: [mark('表', 'B2')], columns: [column('表', 'D1', { 1: '=B2-C2' })] }));
    expect(page.model.sheet('表').cell(1, 3)).toMatchObject({ formula: '=B2-C2', numberFormat: '#,##0.00' });
    expect(page.model.sheet('表').conditionalFormats).toHaveLength(2);
    await host.clear();
    expect(page.model.describe()).toEqual(before);
    expect(page.standIn.traffic.syncs).toBeLessThanOrEqual(9);
  });

  it('throws errors with their codes', async () => {
    page.standIn.faults.editing = true;
    await expect(createExcelHost().read()).rejects.toMatchObject({ code: 'cell-edit-mode' });
  });

  it('hears of what a person selects, and selects itself', async () => {
    const seen: CellAddress[] = [];
    const host = createExcelHost();
    const stop = await host.watchSelection((address) => seen.push(address));
    page.model.select(page.model.sheet('另'), area('C3:D4'));
    await settled();
    await host.reveal(cell('表', 'B2'));
    await settled();
    await stop();
    expect(seen).toEqual([cell('另', 'C3'), cell('表', 'B2')]);
    expect(page.model.describe().selection).toEqual({ sheet: '表', area: 'B2' });
  });

  it('runs the functions of ribbon buttons until they say that they are done', async () => {
    const clicked: string[] = [];
    Office.actions.associate('checkAll', (event: Office.AddinCommands.Event) => {
      clicked.push(event.source.id);
      event.completed();
    });
    await page.clickRibbon('BtnCheck', 'checkAll');
    expect(clicked).toEqual(['BtnCheck']);
  });

  it('enables and disables the buttons of the ribbon', async () => {
    const channel = createCommandChannel();
    followCommands(channel);
    channel.tell({ check: true, recalculate: true, clear: false, compare: true });
    await settled();
    expect(Object.fromEntries(page.runtime.controls)).toEqual({
      'Jihe.CheckAll': true,
      'Jihe.RecalcAll': true,
      'Jihe.Compare': true,
      'Jihe.ClearMarks': false,
    });
    channel.tell({ check: true, recalculate: true, clear: true, compare: true });
    await settled();
    expect(page.runtime.controls.get('Jihe.ClearMarks')).toBe(true);
  });

  it('shows and hides the pane, and keeps settings of the document', async () => {
    await Office.addin.hide();
    expect(page.runtime.paneState).toBe('Background');
    await Office.addin.showAsTaskpane();
    expect(page.runtime.paneState).toBe('Visible');
    Office.context.document.settings.set('k', { a: 1 });
    const saved = await new Promise((resolve) => {
      Office.context.document.settings.saveAsync(({ status }) => {
        resolve(status);
      });
    });
    expect(saved).toBe('succeeded');
  });
});
