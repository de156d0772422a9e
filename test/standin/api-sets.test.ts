import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MEMBERS_SINCE } from '../../src/standin/members-since.data';
import { openWorkbook, workbookOf } from '../support/excel';

/** What Microsoft's client says of its members: versions by "Class.wireName". */
function clientVersions(): ReadonlyMap<string, string> {
  const folder = path.dirname(require.resolve('@microsoft/office-js/package.json'));
  const text = readFileSync(path.join(folder, 'dist/excel-web-16.00.debug.js'), 'utf8');
  const pattern = /throwIfApiNotSupported\("(\w+)\.(\w+)", _defaultApiSetName, "([\d.]+)"/g;
  const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
  return new Map(
    [...text.matchAll(pattern)].map(([, owner = '', name = '', since = '']) => [`${owner}.${wireName(name)}`, since]),
  );
}

describe('the versions of members', () => {
  it('are those of the client', () => {
    const versions = clientVersions();
    expect(Object.entries(MEMBERS_SINCE)).toEqual(Object.keys(MEMBERS_SINCE).map((name) => [name, versions.get(name)]));
  });

  /** One member of each way of use: called, followed, loaded. */
  const uses: [string, (context: Excel.RequestContext) => void][] = [
    ['1.13', ({ workbook }) => workbook.worksheets.getItem('表').getRange('A1').getMergedAreasOrNullObject()],
    ['1.10', ({ workbook }) => workbook.worksheets.getItem('表').comments.load('items/content')],
    ['1.10', ({ workbook }) => workbook.load('comments/content')],
    ['1.14', ({ workbook }) => workbook.worksheets.load('items/tabId')],
  ];

  it.each(uses)('keep older Excels from newer members (%s)', async (since, use) => {
    const [, minor = '0'] = since.split('.');
    const { run } = openWorkbook(workbookOf({ 表: [[1]] }), { excelApi: `1.${String(Number(minor) - 1)}` });
    const using = run(async (context) => {
      use(context);
      await context.sync();
    });
    await expect(using).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
});
