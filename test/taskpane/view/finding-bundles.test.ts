import type { Finding } from '../../../src/contracts/finding';
import { bundled, type Bundle, type Entry } from '../../../src/taskpane/view/finding-bundles';
import { areaName } from '../../../src/workbook/address';
import { cellOf, FINDINGS } from '../../support/review-fixture';

const [base] = FINDINGS;
if (!base) throw new Error('no findings');
const at = (cell: string, part: Partial<Finding> = {}): Finding => ({ ...base, cell: cellOf(`表!${cell}`), ...part });
const told = (findings: readonly Finding[]) =>
  bundled(findings.map((finding, index) => ({ finding, index }))).map((one) =>
    isBundle(one) ? `${areaName(one.area)} ${one.entries.map(({ index }) => index).join()}` : one.index,
  );
const isBundle = (one: Entry | Bundle): one is Bundle => 'entries' in one;

describe('neighbours with the same problem', () => {
  it('are one, down a column or along a row, where the first of them stood', () => {
    expect(told([at('B2'), at('H3'), at('C9', { rule: 'other' }), at('H4'), at('H5')])).toEqual([0, 'H3:H5 1,3,4', 2]);
    expect(told([at('C2'), at('D2'), at('E2')])).toEqual(['C2:E2 0,1,2']);
  });

  it('stay apart where there are only two, a gap, another problem, or one was set aside', () => {
    expect(told([at('H3'), at('H4')])).toEqual([0, 1]);
    expect(told([at('H3'), at('H4'), at('H6')])).toEqual([0, 1, 2]);
    expect(told([at('H3'), at('H4', { message: 'another' }), at('H5')])).toEqual([0, 1, 2]);
    expect(told([at('H3'), at('H4', { waived: { reason: '已核实', date: '2025-01-01' } }), at('H5')])).toEqual([
      0, 1, 2,
    ]);
  });
});
