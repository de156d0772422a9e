import type { Finding } from '../../../src/contracts/finding';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/contracts/settings';
import { csv, tabbed, waiverEntries, waiverTable, withoutWaivers } from '../../../src/taskpane/view/waiver-list';
import { cellName } from '../../../src/workbook/address';
import { FINDINGS, REVIEW } from '../../support/review-fixture';

const found = FINDINGS.find(({ waived }) => waived === null);
if (!found) throw new Error('the fixture has no open finding');
const waiverOf = ({ rule, cell }: Finding): Settings['waivers'][number] => ({
  rule,
  sheet: cell.sheet,
  cell: cellName(cell.row, cell.column),
  reason: '已核实',
  date: '2025-01-05',
});
const gone = { ...waiverOf(found), cell: 'Z99', reason: '旧' };
const off = { ...waiverOf(found), rule: 'overspent', cell: 'Z98' };
const odd = { ...waiverOf(found), cell: '某处' };
const settings: Settings = {
  ...DEFAULT_SETTINGS,
  rules: { overspent: { off: true } },
  waivers: [waiverOf(found), gone, off, odd],
};

describe('the list of waivers', () => {
  const entries = waiverEntries(REVIEW, settings);

  it('tells which still set something aside, and which do not for want of their rule', () => {
    expect(entries.map(({ finding, isRuleOff, cell }) => [finding?.rule ?? null, isRuleOff, cell !== null])).toEqual([
      [found.rule, false, true],
      [null, false, true],
      [null, true, true],
      [null, false, false],
    ]);
  });

  it('lets some of them go', () => {
    expect(withoutWaivers(settings, [gone, off]).waivers).toEqual([waiverOf(found), odd]);
  });

  it('is a table with a row each in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const table = waiverTable(entries, language);
      expect(table).toHaveLength(5);
      expect(new Set(table.map((row) => row.length))).toEqual(new Set([7]));
      expect(table[2]?.slice(1, 6)).toEqual([gone.sheet, 'Z99', '', '旧', '2025-01-05']);
    }
  });
});

describe('a table handed out', () => {
  const table = [
    ['规则', '理由'],
    ['a\tb', '第一行\r\n第二行'],
    ['=1+1', '说"好"'],
  ];

  it('as text to be pasted keeps a row a line and a cell a column, and starts no formula', () => {
    expect(tabbed(table)).toBe('规则\t理由\na b\t第一行 第二行\n\'=1+1\t说"好"');
  });

  it('as CSV is quoted, marked as UTF-8, and starts no formula', () => {
    expect(csv(table)).toBe('\uFEFF"规则","理由"\r\n"a\tb","第一行\r\n第二行"\r\n"\'=1+1","说""好"""\r\n');
  });
});
