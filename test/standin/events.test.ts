import { area, openWorkbook, workbookOf } from '../support/excel';
import type { OpenWorkbook } from '../support/excel';

const open = () => openWorkbook(workbookOf({ 表: [[1]] }));

async function settled(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setTimeout(resolve));
}

/** Addresses, and for changes the source, of all events that the add-in hears of. */
async function listen({ run }: OpenWorkbook): Promise<string[]> {
  const heard: string[] = [];
  await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
    worksheets.onChanged.add(({ address, source }) => Promise.resolve(void heard.push(`${address} ${source}`)));
    await context.sync();
  });
  return heard;
}

describe('events', () => {
  it.each([
    [undefined, ['C3', 'A1 Local']],
    ['lost', []],
    ['doubled', ['C3', 'C3', 'A1 Local', 'A1 Local']],
  ] as const)('can be %s', async (fault, expected) => {
    const book = open();
    const heard = await listen(book);
    book.faults.events = fault;
    const sheet = book.model.sheet('表');
    book.model.select(sheet, area('C3'));
    book.model.edit(sheet, 0, 0, '2');
    await settled();
    expect(heard).toEqual(expected);
    book.faults.clear();
    book.model.select(sheet, area('D4'));
    await settled();
    expect(heard.at(-1)).toBe('D4');
  });

  it('say that a change comes from somebody else', async () => {
    const book = open();
    const heard = await listen(book);
    book.faults.plan({
      kind: 'meanwhile',
      work: () => {
        book.model.edit(book.model.sheet('表'), 4, 4, '别处写的');
      },
    });
    const seen = await book.run(async (context) => {
      const range = context.workbook.worksheets.getItem('表').getRange('E5').load('values');
      await context.sync();
      return range.values as unknown;
    });
    expect(seen).toEqual([['别处写的']]);
    await settled();
    expect(heard).toEqual(['E5 Remote']);
  });
});
