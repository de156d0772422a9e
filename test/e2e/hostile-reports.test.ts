import { MOST, runTwice } from '../support/amplifiers/run-amplified';
import { cell, documentXml, docx, docxParts, grid, line, paragraph, row, run, table } from '../support/docx-files';
import { zip } from '../hosts/file/make-package';

/** Needs the built command line, whose start and whose workbook beside the report count into the bounds. */
const MOST_SECONDS = 2;
const ONCE_OR_TWICE = 60_000;

const main = (xml: string): Uint8Array => zip({ ...docxParts(''), 'word/document.xml': xml });

test.each<[what: string, bytes: () => Uint8Array, code: number]>([
  ['a bomb', () => main(documentXml(line('字'.repeat(8_000_000)))), 2],
  ['entities of its own', () => main(`<!DOCTYPE x [<!ENTITY a "b">]>${documentXml(line('字'))}`), 2],
  ['three million entities', () => docx(`<w:p><w:r><w:t>${'&#65;'.repeat(3_000_000)}</w:t></w:r></w:p>`), 2],
  ['controls in controls', () => docx('<w:sdt>'.repeat(200_000) + '</w:sdt>'.repeat(200_000)), 2],
  [
    'tables in tables in tables',
    () => docx(Array.from({ length: 150 }).reduce<string>((inner) => table(row(cell(inner))), '<w:p/>')),
    2,
  ],
  ['a hundred thousand tables', () => docx(grid([['字']]).repeat(100_000)), 2],
  ['columns without end', () => docx(table(row(cell(line('字'), '<w:gridSpan w:val="1000000000"/>')))), 2],
  ['half a file', () => docx(line('字'.repeat(1000))).slice(0, 700), 2],
  ['a hundred thousand runs', () => docx(paragraph(run('1', '<w:b/>').repeat(99_000))), 0],
])(
  '%s ends within 2 s and 512 MB, in one line',
  (_, bytes, wanted) => {
    const { code, seconds, megabytes, said } = runTwice('report', bytes(), 'check', MOST_SECONDS);
    expect({
      code,
      lines: said
        .trim()
        .split('\n')
        .filter((text) => text !== '').length,
    }).toEqual({
      code: wanted,
      lines: wanted === 0 ? 0 : 1,
    });
    expect(Math.max(seconds, MOST_SECONDS)).toBe(MOST_SECONDS);
    expect(Math.max(megabytes, MOST.megabytes)).toBe(MOST.megabytes);
  },
  ONCE_OR_TWICE,
);
