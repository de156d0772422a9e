import { strFromU8, unzipSync } from 'fflate';
import * as docx from 'docx';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readArguments } from '../../src/cli/arguments';
import { letter } from '../../src/cli/letter';
import { chineseNumeral, letterPart } from '../../src/letter/letter-content';
import { letterDocument } from '../../src/letter/letter-document';
import { exportLetter } from '../../src/letter';
import { REVIEW } from '../support/review-fixture';
import { resultsIn } from '../support/results-in';
import { keepingTerminal } from '../support/terminal';
import { scratchFolder, writeBytes, writeXlsx } from '../support/xlsx-files';

const HEADER = ['序号', '支出内容', '预算数（万元）', '支出', '净结余'];
const sheets = (balance: number) => ({
  支出: [HEADER, [1, '印刷费', 10, 9, 1], [2, '培训费', 20, 19, balance], [null, '合计', 30, 28, 2]],
});

async function run(...argv: string[]) {
  const options = readArguments(['letter', ...argv]);
  if (options.command !== 'letter') throw new Error('not a letter');
  const { terminal, out, errors } = keepingTerminal();
  return { code: await letter(options, terminal), out, errors };
}

/** The texts of a letter, a paragraph each. */
function paragraphs(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return xml
    .split('</w:p>')
    .map((part) => [...part.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
    .filter((text) => text !== '');
}

describe('jihe letter', () => {
  it('writes one for each file, to the folder that it came in, and tells what could not be read', async () => {
    const [folder, out] = [await scratchFolder(), await scratchFolder()];
    await mkdir(path.join(folder, '一中'));
    await writeXlsx(path.join(folder, '一中'), '自评表.xlsx', sheets(2));
    await writeXlsx(folder, '二中.xlsx', sheets(1));
    await writeBytes(folder, '坏.xlsx', 'no workbook');
    const { code, errors } = await run(folder, '--out', out);
    expect([code, errors.length]).toEqual([2, 1]);
    expect(await resultsIn(out)).toEqual(['一中/自评表.docx', '二中.docx']);
    const [first, second] = await Promise.all(
      (await resultsIn(out)).map(async (name) => paragraphs(await readFile(path.join(out, name)))),
    );
    expect(first?.some((text) => text.startsWith('一中'))).toBe(true);
    expect(first?.filter((text) => text.startsWith('1. ') && text.includes('支出!E3'))).toHaveLength(1);
    expect(second?.some((text) => text.startsWith('1. '))).toBe(false);
  });

  it('writes one for each folder, with its files in order and their points numbered through', async () => {
    const [folder, out] = [await scratchFolder(), await scratchFolder()];
    await mkdir(path.join(folder, '一中'));
    await writeXlsx(path.join(folder, '一中'), 'a.xlsx', sheets(2));
    await writeXlsx(path.join(folder, '一中'), 'b.xlsx', sheets(3));
    await writeXlsx(folder, 'c.xlsx', sheets(1));
    expect((await run(folder, '--out', out, '--by', 'folder')).code).toBe(0);
    expect(await resultsIn(out)).toEqual(['一中.docx', '复核意见函.docx']);
    const texts = paragraphs(await readFile(path.join(out, '一中.docx')));
    const numbers = texts.flatMap((text) => /^(\d+)\. /.exec(text)?.[1] ?? []);
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
    expect(numbers.length).toBeGreaterThanOrEqual(2);
    expect(texts.findIndex((text) => text.includes('a.xlsx'))).toBeLessThan(
      texts.findIndex((text) => text.includes('b.xlsx')),
    );
    // gone on with, nothing changes
    expect((await run(folder, '--out', out, '--by', 'folder', '--resume')).code).toBe(0);
    expect(paragraphs(await readFile(path.join(out, '一中.docx')))).toEqual(texts);
  });
});

describe('what a letter says', () => {
  it('is every finding that stands, by table, none that was set aside', () => {
    const [kept, ...others] = REVIEW.findings;
    if (!kept) throw new Error('no finding');
    const waived = { ...kept, waived: { reason: '已说明', date: '2026-01-02' } };
    const part = letterPart({ ...REVIEW, findings: [waived, ...others] }, 'a.xlsx', 'zh');
    const open = others.filter((finding) => !finding.waived);
    expect(part.sections.flatMap(({ points }) => points)).toHaveLength(open.length);
    expect(JSON.stringify(part)).not.toContain('已说明');
  });

  it.each(['zh', 'en'] as const)('is the same by the way of the pane (%s)', async (language) => {
    const bytes = await exportLetter(REVIEW, { unit: '某单位', workbook: 'a.xlsx', language });
    const points = letterPart(REVIEW, 'a.xlsx', language).sections.flatMap((section) => section.points);
    const numbered = paragraphs(bytes).filter((text) => /^\d+\. /.test(text));
    expect(numbered.length).toBeGreaterThanOrEqual(points.length);
  });

  it('holds whatever a sheet is called and whatever a cell says', async () => {
    const opening = 'a\u0000b\ud800c<&>\u001f';
    const part = { workbook: 'x', opening, sections: [{ heading: '<表>', points: ['=1+1', ''] }], unchecked: null };
    const bytes = await letterDocument('<某>&', [part], 'zh', docx);
    expect(paragraphs(bytes).filter((text) => text.includes('a\ufffdb\ufffdc&lt;&amp;&gt;\ufffd'))).toHaveLength(1);
  });

  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [100, '100'],
  ])('counts its sections: %d is %s', (number, text) => {
    expect(chineseNumeral(number)).toBe(text);
  });
});
