import { readFileSync } from 'node:fs';
import { toSnapshot } from '../../src/hosts/file/snapshot';
import { readWorkbook } from '../../src/hosts/file/workbook-reader';
import { nodeCodec } from '../../src/hosts/package/node-codec';
import { readReport } from '../../src/hosts/word/report-reader';
import { DEFAULT_SETTINGS, review, reviewReport, type Review } from '../../src/review';
import { openBook } from '../../src/review/book';
import type { SheetView } from '../../src/tables';
import { cell, docx, line, row, table } from '../support/docx-files';

const snapshot = toSnapshot(readWorkbook(readFileSync('samples/guangdong-2024.xlsx'), nodeCodec));
const { views } = openBook(snapshot, DEFAULT_SETTINGS).recognition;

/** A cell as Word would have it: figures as they are shown. */
function shown(view: SheetView, at: number, column: number): string {
  const value = view.value(at, column);
  if (typeof value !== 'number') return view.seenText(at, column);
  return view.format(at, column).includes('%') ? `${(value * 100).toFixed(2)}%` : String(value);
}

/** A sheet as a table of Word, as it shows its cells, joined ones included. */
function tableOf(view: SheetView): string {
  const columns = Math.max(
    ...Array.from({ length: view.rowCount }, (_, at) => Math.max(0, ...view.filled(at).map((each) => each.column + 1))),
  );
  const rows = Array.from({ length: view.rowCount }, (_, at) => {
    const cells: string[] = [];
    for (let column = 0; column < columns;) {
      const { top, left, right, bottom } = view.areaAt(at, column);
      const span = `<w:gridSpan w:val="${String(right - left + 1)}"/>`;
      const merge = bottom === top ? '' : at === top ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
      cells.push(cell(line(at === top ? shown(view, at, left) : ''), span + merge));
      column = right + 1;
    }
    return row(...cells);
  });
  return table(...rows);
}

const report = readReport(
  docx(
    line('知识产权服务项目绩效自评报告', 'Title') +
      views.map((view) => line(`附表 ${view.name}`, 'Caption') + tableOf(view)).join(''),
  ),
  nodeCodec,
);
const ofWorkbook = review(snapshot, DEFAULT_SETTINGS);
const ofReport = reviewReport(report, null, DEFAULT_SETTINGS).tables;

const kinds = ({ tables }: Review) =>
  tables.map(({ kind, area }) => [kind, area.bottom - area.top, area.right - area.left]);
const computed = (reviewed: Review) =>
  reviewed.computed.map(({ measure, cells }) => [measure, cells.map(({ value }) => value)]);

describe('tables of a report', () => {
  it('are recognised as the sheets that hold the same', () => {
    expect(report.tables).toHaveLength(views.length);
    expect(kinds(ofReport)).toEqual(kinds(ofWorkbook));
    expect(kinds(ofReport).length).toBeGreaterThanOrEqual(5);
  });

  it('have the same values computed', () => {
    expect(computed(ofReport)).toEqual(computed(ofWorkbook));
    expect(computed(ofReport).length).toBeGreaterThan(0);
  });

  it('have the same errors found', () => {
    const errors = ({ findings }: Review) =>
      findings
        .filter(({ severity }) => severity === 'error')
        .map(({ rule, actual, expected }) => [rule, actual, expected]);
    expect(errors(ofReport)).toEqual(errors(ofWorkbook));
  });
});
