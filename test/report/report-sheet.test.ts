import { NO_FIGURES } from '../../src/contracts/review';
import { checkCode, linkFormula, readReport, reportLook, reportSheet } from '../../src/report';
import type { ReadCell, ReportFacts, ReportSheet } from '../../src/report';
import { linkText } from '../../src/report/report-link';
import { COLUMN, REPORT_COLUMNS, ROW } from '../../src/contracts/report-sheet';
import { DEFAULT_SETTINGS, type Finding, type Review } from '../../src/review';
import { contains, overlaps } from '../../src/workbook/address';

const FACTS: ReportFacts = {
  workbook: '自评.xlsx',
  time: '2026-11-25 09:30',
  language: 'zh',
  settings: DEFAULT_SETTINGS,
};

function finding(part: Partial<Finding> = {}): Finding {
  return {
    rule: 'negative-balance',
    message: 'negative',
    data: {},
    severity: 'warning',
    cell: { sheet: '表 1', row: 10, column: 2 },
    related: [],
    expected: '≥ 0',
    actual: '-0.50',
    difference: '-0.50',
    table: 0,
    fix: null,
    waived: null,
    ...part,
  };
}

function reviewOf(part: Partial<Review> = {}): Review {
  return {
    tables: [
      {
        kind: 'expenditure',
        sheet: '表 1',
        area: { top: 2, left: 0, bottom: 18, right: 4 },
        unit: '万元',
        profile: 'central',
        head: 'A3',
        columns: [],
        lastRow: 18,
        choice: null,
      },
    ],
    findings: [],
    notChecked: [],
    checked: {},
    computed: [],
    overview: [],
    figures: NO_FIGURES,
    staleWaivers: [],
    ...part,
  };
}

const FULL = reviewOf({
  findings: [
    finding({ severity: 'info', cell: { sheet: '表 1', row: 1, column: 0 } }),
    finding(),
    finding({ waived: { reason: '已核实', date: '2026-11-20' } }),
    finding({ severity: 'error', cell: { sheet: "it's", row: 20, column: 27 } }),
  ],
  notChecked: [
    { rule: 'score-mismatch', cell: { sheet: '表 1', row: 3, column: 3 }, reason: 'score-blank', data: {}, table: 0 },
  ],
  figures: NO_FIGURES,
  staleWaivers: [
    {
      rule: 'overspent',
      cell: { sheet: '表 1', area: { top: 0, left: 0, bottom: 0, right: 0 } },
      waiver: { reason: '旧', date: '2026-01-01' },
    },
  ],
});

/** Lines with a number: sections have their title alone, notes have none. */
const items = ({ rows }: ReportSheet) =>
  rows.filter((cells, row) => row >= ROW.body && cells[COLUMN.number] !== null && cells[COLUMN.label] !== null);
const column = (report: ReportSheet, at: number) => items(report).map((cells) => cells[at]);

/** The report as a host would read it from cells. */
const cellsOf =
  (report: ReportSheet) =>
  (row: number, at: number): ReadCell => {
    const link = reportLook(report).links.find((entry) => entry.row === row && entry.column === at);
    if (link) return { value: null, formula: linkFormula(link) };
    return { value: report.rows[row]?.[at] ?? null, formula: null };
  };

describe('the report sheet', () => {
  it('lists tables, findings by severity, what was not checked, what was set aside', () => {
    const report = reportSheet(FULL, FACTS);
    expect(column(report, COLUMN.cell)).toEqual(['A3:E19', 'AB21', 'C11', 'A2', 'D4', 'C11', 'A1']);
    expect(column(report, COLUMN.sheet)[1]).toBe("it's");
    // The tables have numbers of their own kind; every other line has one that no other has.
    const [table, ...numbers] = column(report, COLUMN.number);
    expect(typeof table).toBe('string');
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
    expect(report.rows.every((cells) => cells.length === REPORT_COLUMNS)).toBe(true);
    expect(report.rows[ROW.facts]?.[0]).toContain('自评.xlsx');
  });

  it('names no workbook that has no name yet, and its time all the same', () => {
    const named = reportSheet(reviewOf(), FACTS).rows[ROW.facts]?.[0] ?? '';
    const facts = reportSheet(reviewOf(), { ...FACTS, workbook: '' }).rows[ROW.facts]?.[0] ?? '';
    expect(facts).toContain(FACTS.time);
    expect(String(named).endsWith(String(facts))).toBe(true);
  });

  it('counts each kind once, those set aside by themselves', () => {
    const counts = reportSheet(FULL, FACTS).rows[ROW.counts]?.flatMap((text) => (text === null ? [] : [text]));
    expect(counts?.map((text) => Number(/\d+/.exec(String(text))?.[0]))).toEqual([1, 1, 1, 1, 1]);
  });

  it.each([
    ['nothing found', reviewOf(), 1],
    ['nothing recognised', reviewOf({ tables: [] }), 0],
  ])('says it where there is %s', (_, review, tables) => {
    const report = reportSheet(review, FACTS);
    expect(items(report)).toHaveLength(tables);
    const notes = report.rows.filter((cells, row) => row >= ROW.body && cells[COLUMN.number] === null);
    expect(notes.length).toBeGreaterThanOrEqual(2);
  });

  it('tells how settings differ from the defaults', () => {
    const settings = { ...DEFAULT_SETTINGS, rules: { overspent: { off: true } }, rounding: 'truncate' as const };
    const notes = (report: ReportSheet) => report.rows.filter((cells) => cells[COLUMN.number] === null).length;
    expect(notes(reportSheet(FULL, { ...FACTS, settings }))).toBe(notes(reportSheet(FULL, FACTS)) + 1);
  });

  it('keeps texts of the sheet on one line and within bounds', () => {
    const nasty = `=1+1\n\u0000\ud800${'长'.repeat(5000)}`;
    const report = reportSheet(reviewOf({ findings: [finding({ actual: nasty, expected: '@x' })] }), FACTS);
    const [actual, expected] = [column(report, COLUMN.actual)[1], column(report, COLUMN.expected)[1]];
    expect(String(actual)).toHaveLength(2000);
    expect(String(actual)).toMatch(/^=1\+1 长/);
    expect(expected).toBe('@x');
  });
});

describe('the look of the report', () => {
  it.each(['zh', 'en'] as const)(
    'follows from its texts (%s): every text is dressed, no two areas meet',
    (language) => {
      const report = reportSheet(FULL, { ...FACTS, language });
      const { areas, links, merges } = reportLook(report);
      report.rows.forEach((cells, row) => {
        cells.forEach((text, at) => {
          if (text !== null) expect(areas.filter(({ area }) => contains(area, row, at))).toHaveLength(1);
        });
      });
      areas.forEach(({ area }, index) => {
        expect(areas.slice(index + 1).some((other) => overlaps(area, other.area))).toBe(false);
      });
      expect(merges.some((a, index) => merges.slice(index + 1).some((b) => overlaps(a, b)))).toBe(false);
      expect(links).toHaveLength(items(report).length);
      expect(areas.map(({ role }) => role)).toEqual(expect.arrayContaining(['error', 'warning', 'info', 'struck']));
    },
  );

  it('has few areas, however many findings there are, more than a call takes arguments among them', () => {
    const findings = Array.from({ length: 130_000 }, (_, row) =>
      finding({ severity: row % 2 ? 'error' : 'info', cell: { sheet: '表 1', row, column: 1 } }),
    );
    const report = reportSheet(reviewOf({ findings }), FACTS);
    expect(items(report)).toHaveLength(130_001);
    expect(reportLook(report).areas.length).toBeLessThan(60);
  });
});

describe('links', () => {
  it.each([
    ['表 1', '=HYPERLINK("#\'表 1\'!C11","C11")'],
    ["it's", '=HYPERLINK("#\'it\'\'s\'!C11","C11")'],
    ['a"b', '=HYPERLINK("#\'a""b\'!C11","C11")'],
  ])('to %s are formulas that are read back', (sheet, formula) => {
    const area = { top: 10, left: 2, bottom: 10, right: 2 };
    expect(linkFormula({ row: 0, column: 0, target: { sheet, area }, text: 'C11' })).toBe(formula);
    expect(linkText(formula)).toBe('C11');
  });

  it.each(['=SUM(A1)', '=HYPERLINK("https://example.org","C11")', '=HYPERLINK("#A!B1","C11")&"x"'])(
    'are told from %s',
    (formula) => {
      expect(linkText(formula)).toBeUndefined();
    },
  );
});

describe('a report read back', () => {
  const report = reportSheet(FULL, FACTS);
  const read = cellsOf(report);

  it('is the report that was written', () => {
    expect(readReport(report.rows.length, read)).toEqual(report);
  });

  it.each([
    ['a changed text', ROW.title, 0, '我的报告'],
    ['a remark in a blank cell', report.rows.length - 1, COLUMN.handling, '已整改'],
    ['a deleted text', ROW.header, 0, null],
    ['another check code', ROW.facts, COLUMN.handling, '校验码 0000-0000'],
  ])('is not ours with %s', (_, row, at, value) => {
    const changed = (r: number, c: number): ReadCell => (r === row && c === at ? { value, formula: null } : read(r, c));
    expect(readReport(report.rows.length, changed)).toBeNull();
  });

  it('is not ours with rows missing, moved or with formulas of somebody', () => {
    expect(readReport(report.rows.length - 1, read)).toBeNull();
    expect(readReport(report.rows.length, (row, at) => read(row === 6 ? 7 : row, at))).toBeNull();
    const formula = (row: number, at: number): ReadCell =>
      row === 3 && at === 0 ? { value: '序号', formula: '="序号"' } : read(row, at);
    expect(readReport(report.rows.length, formula)).toBeNull();
  });

  it('has a code of its own for every text and place', () => {
    expect(checkCode([['a', null]])).not.toBe(checkCode([[null, 'a']]));
    expect(checkCode([['a'], ['b']])).not.toBe(checkCode([['b'], ['a']]));
  });
});

it('figures have one minus sign, in the sentence and beside it', () => {
  const report = reportSheet(FULL, FACTS);
  const figures = [...column(report, COLUMN.actual), ...column(report, COLUMN.difference)];
  expect(figures).toContain('−0.50');
  expect(figures).not.toContain('-0.50');
});

it('a waiver that is needless is advice, not struck out', () => {
  const report = reportSheet(FULL, FACTS);
  const struck = reportLook(report).areas.flatMap(({ area, role }) =>
    role === 'struck' ? [area.top, area.bottom] : [],
  );
  const waived = report.rows.findIndex((cells) => cells[COLUMN.number] === 5);
  expect(struck).toEqual([waived, waived]);
});
