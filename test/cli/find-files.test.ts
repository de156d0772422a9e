import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findFiles } from '../../src/cli/find-files';
import { shortestNames } from '../../src/cli/shown-names';
import { matchesName } from '../../src/cli/wildcards';
import { scratchFolder } from '../support/xlsx-files';

/** A folder with these files; those that end in "/" are folders. */
async function folderOf(...names: readonly string[]): Promise<string> {
  const folder = await scratchFolder();
  for (const name of names) {
    await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
    await writeFile(path.join(folder, name), 'x');
  }
  return folder;
}

const namesOf = async (...asked: readonly string[]): Promise<string[]> =>
  (await findFiles(asked)).files.map(({ name }) => name);

describe('findFiles', () => {
  it('accounts for every kind of sheets, and for what is handed in instead', async () => {
    const folder = await folderOf(
      'a.XLSX',
      'b.xls',
      'c.et',
      'd.csv',
      'e.ods',
      'f.xlsb',
      'g.pdf',
      'h.PDF',
      'i.zip',
      'j.log',
    );
    const { files, others } = await findFiles([folder]);
    expect(files.map(({ name }) => name)).toEqual(['a.XLSX', 'b.xls', 'c.et', 'd.csv', 'e.ods', 'f.xlsb']);
    expect([...others].sort()).toEqual([
      ['.pdf', 2],
      ['.zip', 1],
    ]);
  });

  it('passes over lock and side files in folders and behind wildcards, not those that are named', async () => {
    const sides = ['~$a.xlsx', '.~a.xlsx', '._a.xlsx', '.~lock.a.xlsx#', 'Thumbs.db', '.DS_Store', 'desktop.ini'];
    const folder = await folderOf('a.xlsx', ...sides);
    const { files, others } = await findFiles([folder]);
    expect([files.map(({ name }) => name), [...others]]).toEqual([['a.xlsx'], []]);
    expect(await namesOf(path.join(folder, '*.xlsx'))).toEqual(['a.xlsx']);
    expect(await namesOf(path.join(folder, '~$a.xlsx'))).toEqual(['~$a.xlsx']);
  });

  it('names files relative to the folder that was asked for', async () => {
    const folder = await folderOf('一中/自评表.xlsx', '二中/自评表.xlsx', '二中/附件/自评表.xlsx');
    const all = ['一中/自评表.xlsx', '二中/自评表.xlsx', '二中/附件/自评表.xlsx'];
    expect(await namesOf(folder)).toEqual(all);
    expect(await namesOf(path.join(folder, '一中'), path.join(folder, '二中'))).toEqual(all);
    expect(await namesOf(path.join(folder, '*'))).toEqual(all);
    expect(await namesOf(path.join(folder, '**', '*.xlsx'))).toEqual(all);
    expect(await namesOf(path.join(folder, '?中', '自评表.xlsx'))).toEqual(all.slice(0, 2));
  });

  it('names a file that was asked for itself by its last step, or as many as tell it from the others', async () => {
    const folder = await folderOf('一中/自评表.xlsx', '二中/自评表.xlsx', '其他.xlsx');
    const at = (name: string): string => path.join(folder, name);
    expect(await namesOf(at('一中/自评表.xlsx'), at('其他.xlsx'))).toEqual(['自评表.xlsx', '其他.xlsx']);
    expect(await namesOf(at('一中/自评表.xlsx'), at('二中/自评表.xlsx'))).toEqual([
      '一中/自评表.xlsx',
      '二中/自评表.xlsx',
    ]);
    expect(await namesOf(at('其他.xlsx'), at('二中/../其他.xlsx'))).toEqual(['其他.xlsx']);
  });

  it('shows on the terminal what was typed, and names in folders', async () => {
    const folder = await folderOf('一中/自评表.xlsx');
    const file = path.join(folder, '一中', '自评表.xlsx');
    expect((await findFiles([file])).files[0]?.label).toBe(file);
    expect((await findFiles([folder])).files[0]?.label).toBe('一中/自评表.xlsx');
  });

  it('tells of patterns that nothing matches, and takes a name with a star in it for what it is', async () => {
    const folder = await folderOf('a.xlsx', ...(process.platform === 'win32' ? [] : ['b*.xlsx', 'b1.xlsx']));
    const none = path.join(folder, '*.xlsm');
    expect(await findFiles([none])).toMatchObject({ files: [], unmatched: [none] });
    if (process.platform !== 'win32') expect(await namesOf(path.join(folder, 'b*.xlsx'))).toEqual(['b*.xlsx']);
  });

  it('passes over a folder of results, and over single ones', async () => {
    const folder = await folderOf('a.xlsx', 'out/a.xlsx', 'sum.xlsx');
    const except = { folder: path.join(folder, 'out'), files: new Set([path.join(folder, 'sum.xlsx')]) };
    expect((await findFiles([folder], except)).files.map(({ name }) => name)).toEqual(['a.xlsx']);
  });
});

describe('matchesName', () => {
  it.each([
    ['自评表.xlsx', '*.xlsx', true],
    ['自评表.xlsx', '*', true],
    ['自评表.xlsx', '自?表.*', true],
    ['自评表.xls', '*.xlsx', false],
    ['aXbXc', 'a*b*c', true],
    ['aXbX', 'a*b*c', false],
    ['.hidden', '*', false],
    ['.hidden', '.*', true],
    ['', '*', true],
    ['𠮷.xlsx', '?.xlsx', true],
  ])('%s %s', (name, pattern, fits) => {
    expect(matchesName(name, pattern)).toBe(fits);
  });

  it('minds case where the system does', () => {
    expect([matchesName('A.xlsx', 'a*', true), matchesName('A.xlsx', 'a*', false)]).toEqual([true, false]);
  });

  it('takes no longer on names that nearly fit', () => {
    const start = performance.now();
    expect(matchesName('a'.repeat(250), `${'*a'.repeat(100)}*b`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(100);
  });
});

it('shortestNames tells paths apart that differ in nothing but case by all their steps', () => {
  const paths = [
    ['', 'x', 'a.xlsx'],
    ['', 'x', 'A.xlsx'],
  ].map((steps) => ({ steps, least: 1 }));
  expect(shortestNames(paths)).toEqual(['x/a.xlsx', 'x/A.xlsx']);
});
