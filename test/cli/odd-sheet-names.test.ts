import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readArguments } from '../../src/cli/arguments';
import { recalc } from '../../src/cli/recalc';
import { nodeCodec } from '../../src/hosts/package/node-codec';
import { MARK_TEXT, removeOurs } from '../../src/hosts/file/removal';
import { readWorkbook } from '../../src/hosts/file/workbook-reader';
import { fileReasonText } from '../../src/words/cli-text';
import { packageParts, worksheet, zip } from '../hosts/file/make-package';
import { keepingTerminal } from '../support/terminal';
import { scratchFolder, writeBytes } from '../support/xlsx-files';

const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (value: number): string => `<c><v>${String(value)}</v></c>`;
const ROWS =
  `<row>${['支出内容', '预算数（万元）', '支出（万元）', '净结余（万元）'].map(text).join('')}</row>` +
  `<row>${text('印刷费')}${number(10)}${number(9)}${number(2)}</row><row>${text('合计')}${number(10)}${number(9)}${number(1)}</row>`;

async function copyOf(name: string) {
  const parts = packageParts({ sheets: [worksheet(ROWS)] });
  const book = String(parts['xl/workbook.xml']).replace('name="S1"', `name="${name}"`);
  const folder = await scratchFolder();
  const file = await writeBytes(folder, 'a.xlsx', zip({ ...parts, 'xl/workbook.xml': book }));
  const options = readArguments(['recalc', file, '--out', path.join(folder, 'out')]);
  if (options.command !== 'recalc') throw new Error('not a recalc');
  const { terminal, errors } = keepingTerminal();
  const code = await recalc(options, terminal);
  return { code, errors, copy: path.join(folder, 'out', 'a.xlsx') };
}

it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__defineGetter__'])(
  'a sheet called %s is one like any other',
  async (name) => {
    const { code, errors, copy } = await copyOf(name);
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    const bytes = await readFile(copy);
    const [sheet] = readWorkbook(bytes, nodeCodec).sheets;
    expect(sheet?.name).toBe(name);
    const marks = sheet?.conditionalFormats.flatMap(({ rules }) => rules.flatMap(({ formulas }) => formulas)) ?? [];
    expect(marks.filter((formula) => formula.includes(MARK_TEXT)).length).toBeGreaterThan(0);
    expect(sheet?.rows[1]?.formulas?.some((formula) => formula !== null)).toBe(true);
    const cleared = readWorkbook(removeOurs(bytes, nodeCodec), nodeCodec);
    expect(cleared.sheets.map((one) => [one.name, one.conditionalFormats.length])).toEqual([[name, 0]]);
  },
);

it.each([
  ['a control character', 'a&#27;b'],
  ['half of a surrogate pair', 'a&#xD800;b'],
])('a sheet name with %s is refused for what it is', async (_, name) => {
  const { code, errors } = await copyOf(name);
  expect({ code, lines: errors.length }).toEqual({ code: 2, lines: 1 });
  expect(errors[0]).toContain(fileReasonText('unwritable-name', 'zh'));
});

it('a sheet name with a character of C1 is copied', async () => {
  expect(await copyOf('a&#155;b')).toMatchObject({ code: 0, errors: [] });
});
