import { readFileSync } from 'node:fs';
import path from 'node:path';
import { planCopy } from '../../../src/cli/plan-copy';
import { toSnapshot } from '../../../src/hosts/file/snapshot';
import { patchWorkbook } from '../../../src/hosts/file/workbook-patch';
import { readWorkbook } from '../../../src/hosts/file/workbook-reader';
import { nodeCodec } from '../../../src/hosts/package/node-codec';
import { XlsxError } from '../../../src/hosts/package/xlsx-error';
import { readReport } from '../../../src/hosts/word/report-reader';
import { reportSheet } from '../../../src/report';
import { DEFAULT_SETTINGS, restoreSettings, review, reviewReport } from '../../../src/review';
import { docx, grid, line, paragraph, run } from '../../support/docx-files';
import fc from '../../support/fast-check';
import { mutant, mutations } from '../../support/mutants';
import { makePackage, stringTable, styleSheet, worksheet } from './make-package';

/** Mutants of each file in a run; `npm run fuzz` makes more of them, with new seeds. */
const MUTANTS = Number(process.env['JIHE_MUTANTS'] ?? 120);
/** Milliseconds of the processor that one of them may take. */
const SOON = 5_000;
const PATIENCE = 60_000 + MUTANTS * 2_000;

const sample = readFileSync(path.resolve('samples/guangdong-2024.xlsx'));

/** A small workbook with something of everything that the reader knows. */
const varied = makePackage({
  sheets: [
    worksheet(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><r><t>结余</t></r></is></c></row>' +
        '<row r="2" ht="20" hidden="1"><c r="A2" t="str"><v>印刷费</v></c><c r="B2" s="1"><v>10</v></c><c r="C2"><v>9</v></c><c r="D2"><f t="shared" si="0" ref="D2:D4">B2-C2</f><v>2</v></c></row>' +
        '<row r="3" s="1" customFormat="1"><c r="A3" t="str"><v>差旅费</v></c><c r="B3" t="str"><v>5.00</v></c><c r="C3" t="e"><v>#REF!</v></c><c r="D3"><f t="shared" si="0"/><v>1</v></c></row>' +
        '<row r="4"><c r="A4" t="str"><v>合计</v></c><c r="B4"><f>SUM(B2:B3)</f><v>10</v></c><c r="C4"><f t="array" ref="C4">1</f><v>9</v></c><c r="D4" t="b"><v>1</v></c></row>',
      '<mergeCells><mergeCell ref="A6:B7"/></mergeCells><conditionalFormatting sqref="A1:D4 F9"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>',
      '<dimension ref="A1:D4"/><sheetViews><sheetView><pane state="frozen" ySplit="1"/></sheetView></sheetViews><cols><col min="1" max="2" width="9"/></cols>',
    ),
  ],
  styles: styleSheet(
    '<numFmts><numFmt numFmtId="170" formatCode="0.0;[Red]-0.0"/></numFmts><fonts><font><b/></font></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf/><xf numFmtId="170"/></cellXfs><dxfs><dxf><font><b/></font></dxf></dxfs>',
  ),
  strings: stringTable(['<t>项目</t>', '<t>预算数（万元）</t>', '<r><t>支出</t></r><rPh><t>x</t></rPh>']),
  workbookTail:
    '<definedNames><definedName name="a" localSheetId="0">S1!$A$1:$B$2</definedName></definedNames><calcPr calcMode="manual"/>',
});

const written = docx(
  line('一、资金情况', 'Heading1') +
    line('全年预算15万元，支出9万元，执行率95%，其中：印刷费10万元、差旅费4万元。') +
    paragraph(run('培训300人', '<w:b/>') + run('，完成率100%。')) +
    grid([
      ['项目', '预算数（万元）', '支出（万元）', '结余（万元）'],
      ['印刷费', '10', '9', '2'],
    ]),
);

/** Checks a workbook and makes its copy; what is refused is refused by the one error that has a sentence. */
function workOn(bytes: Uint8Array): void {
  try {
    const workbook = readWorkbook(bytes, nodeCodec);
    const snapshot = toSnapshot(workbook);
    const settings = restoreSettings(snapshot.stored);
    const result = review(snapshot, settings);
    const about = { workbook: 'a.xlsx', time: '2024-12-31 10:00', language: 'zh', settings } as const;
    const { changes } = planCopy(workbook, snapshot, result, reportSheet(result, about), 'zh');
    patchWorkbook(bytes, changes, nodeCodec);
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    expect(error.code).not.toBe('not-verified');
  }
}

function workOnReport(bytes: Uint8Array): void {
  try {
    reviewReport(readReport(bytes, nodeCodec), null, DEFAULT_SETTINGS);
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
  }
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

test.each<[what: string, file: Uint8Array, work: (bytes: Uint8Array) => void]>([
  ['the sample workbook', sample, workOn],
  ['a workbook with something of everything', varied, workOn],
  ['a report', written, workOnReport],
])(
  '%s: each mutant is read or refused, soon',
  (_, file, work) => {
    fc.assert(
      fc.property(mutations, (mutation) => {
        const started = processorTime();
        work(mutant(file, mutation));
        expect(processorTime() - started).toBeLessThan(SOON);
      }),
      { numRuns: MUTANTS },
    );
  },
  PATIENCE,
);
