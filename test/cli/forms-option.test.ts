import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readArguments } from '../../src/cli/arguments';
import { check } from '../../src/cli/check';
import type { JsonReport } from '../../src/cli/json-report';
import { exportForms, type TaughtForm } from '../../src/review';
import { scratchFolder, writeBytes, writeXlsx } from '../support/xlsx-files';

const FORM: TaughtForm = {
  header: '款项|甲数|乙数|丙数',
  title: '款项 | 甲数 | 乙数 | 丙数',
  family: 'items',
  span: [0, 3],
  columns: { '0': 'item', '1': 'budget', '2': 'spent', '3': 'balance' },
};

async function tablesWith(...more: readonly string[]): Promise<JsonReport['tables']> {
  const folder = await scratchFolder();
  const rows = [
    ['款项', '甲数', '乙数', '丙数'],
    ['办公费', 60, 50, 10],
    ['印刷费', 40, 45, -5],
    ['合计', 100, 95, 5],
  ];
  const file = await writeXlsx(folder, 'a.xlsx', { 表: rows });
  const out = path.join(folder, 'out');
  const options = readArguments(['check', file, '--format', 'json', '--out', out, '--fail-on', 'never', ...more]);
  if (options.command !== 'check') throw new Error('not a check');
  expect(await check(options, { out: () => undefined, error: () => undefined })).toBe(0);
  return (JSON.parse(readFileSync(path.join(out, 'a.json'), 'utf8')) as JsonReport).tables;
}

const formsFile = async (text: string): Promise<string> => writeBytes(await scratchFolder(), 'forms.json', text);

describe('--forms FILE', () => {
  it('reads tables by the forms of the file, and says so', async () => {
    const [table] = await tablesWith('--forms', await formsFile(exportForms([FORM])));
    expect(table).toMatchObject({ kind: 'expenditure', range: 'A1:D4', taught: FORM.title });
    for (const untaught of await tablesWith()) expect(untaught).not.toHaveProperty('taught');
  });

  it.each(['{', '{"jihe":"taught-forms","version":9,"forms":[]}'])('ends before any work with %s', async (text) => {
    await expect(tablesWith('--forms', await formsFile(text))).rejects.toThrow(
      /--forms .*: (?:not-json|later-version)/,
    );
  });

  it('ends before any work with a file that is not there', async () => {
    await expect(tablesWith('--forms', path.join(await scratchFolder(), 'none.json'))).rejects.toThrow('ENOENT');
  });
});
