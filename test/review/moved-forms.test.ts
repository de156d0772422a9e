import { DEFAULT_SETTINGS, review } from '../../src/review';
import { addressName, cellName } from '../../src/workbook/address';
import fc from '../support/fast-check';
import {
  movedBy,
  onPages,
  withBlankColumn,
  withBlankRow,
  withoutLabelMerges,
  type Moved,
} from '../support/moved-forms';
import * as own from '../support/own-forms';
import { smallBook, type SmallCell, type SmallSheet } from '../support/small-book';

interface Sample {
  readonly name: string;
  readonly form: own.Form;
  /** Rows of its header, first and last, zero-based. */
  readonly header: readonly [number, number];
  /** Rows with single lines under it, zero-based: a page or a blank row may come before any but the first. */
  readonly lines: readonly [number, number];
  /** A cell that makes it wrong. */
  readonly fault: readonly [row: number, column: number, value: SmallCell];
}

const rows = (list: own.Form['rows']): own.Form => ({ rows: list });

const SAMPLES: readonly Sample[] = [
  { name: 'contracts', form: rows(own.contracts), header: [1, 1], lines: [2, 4], fault: [3, 5, 40000] },
  { name: 'counts', form: rows(own.counts), header: [1, 1], lines: [2, 4], fault: [5, 5, 57650] },
  { name: 'levels', form: own.levels, header: [1, 2], lines: [3, 6], fault: [5, 10, 3] },
  {
    name: 'functions',
    form: { rows: own.functions, merges: ['A2:A3', 'B2:B3', 'C2:E2', 'F2:F3', 'G2:G3'] },
    header: [1, 2],
    lines: [3, 6],
    fault: [3, 3, 380],
  },
  { name: 'journal', form: rows(own.journal), header: [1, 1], lines: [2, 4], fault: [7, 4, 4300] },
  { name: 'units apart', form: own.unitsApart, header: [1, 1], lines: [2, 6], fault: [4, 6, 92.5] },
  { name: 'points off', form: own.pointsOff, header: [1, 1], lines: [2, 6], fault: [3, 8, 29.9] },
  { name: 'judges', form: own.judges, header: [1, 1], lines: [2, 6], fault: [3, 6, null] },
  { name: 'factors', form: own.factors, header: [1, 1], lines: [2, 5], fault: [2, 8, 30] },
  { name: 'two weights', form: own.twoWeights, header: [1, 1], lines: [2, 5], fault: [5, 8, 11] },
];

const wrong = ({ form, fault: [row, column, value] }: Sample): own.Form => ({
  ...form,
  rows: form.rows.map((cells, index) =>
    index === row ? cells.map((cell, at) => (at === column ? value : cell)) : cells,
  ),
});

/** Findings but hints of the sheet 表, as "rule A1"; `others` are further sheets. */
const told = (form: own.Form, others: Readonly<Record<string, SmallSheet>> = {}): readonly string[] =>
  review(smallBook({ 表: form, ...others }), DEFAULT_SETTINGS)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, cell }) => ({
      rule,
      cell: cell.sheet === '表' ? cellName(cell.row, cell.column) : addressName(cell),
    }))
    .map(({ rule, cell }) => `${rule} ${cell}`)
    .sort();

const places = (form: own.Form) =>
  review(smallBook({ 表: form }), DEFAULT_SETTINGS).findings.filter(({ severity }) => severity !== 'info');

/** What is said of the form as it was, at the places where its cells stand now. */
const expected = (form: own.Form, { row, column }: Moved): readonly string[] =>
  places(form)
    .map(({ rule, cell }) => `${rule} ${cellName(row(cell.row), column(cell.column))}`)
    .sort();

/** Morphemes that say the same in a heading: one office writes this, another that. */
const ALIKE: readonly (readonly [RegExp, readonly string[]])[] = [
  [/下达|拨入/, ['下达', '拨入', '安排', '批复', '到位']],
  [/兑付|支用|已付/, ['兑付', '支用', '已付', '支付', '支出', '使用', '列支']],
  [/结转|结余|尚欠/, ['结转', '结余', '结存', '剩余', '尚欠']],
  [/预期目标/, ['预期目标', '计划目标', '年度目标', '预期值']],
  [/实际达到/, ['实际达到', '实际完成', '完成情况', '实现值']],
  [/标准分|权数/, ['标准分', '权数', '分值', '权重', '满分']],
  [/自查得分|评定分/, ['自查得分', '评定分', '自评得分', '得分', '评分']],
  [/扣分原因|差异说明/, ['扣分原因', '差异说明', '未完成原因', '偏差原因', '扣分说明']],
];

/** The form with the morphemes of its headings put otherwise. */
const renamed = (form: own.Form, [first, last]: Sample['header'], picks: readonly number[]): own.Form => ({
  ...form,
  rows: form.rows.map((cells, row) =>
    row < first || row > last
      ? cells
      : cells.map((cell) =>
          typeof cell !== 'string'
            ? cell
            : ALIKE.reduce(
                (text, [morpheme, others], index) =>
                  text.replace(morpheme, others[(picks[index] ?? 0) % others.length] ?? ''),
                cell,
              ),
        ),
  ),
});

const sample = fc.constantFrom(...SAMPLES);
const within = fc.double({ min: 0, max: 0.999, noNaN: true });
/** A row of the lines but the first. */
const lineOf = ({ lines: [first, last] }: Sample, part: number): number =>
  first + 1 + Math.floor(part * (last - first));

/** Both the right form and the wrong one say the same, moved along. */
function movesAlong(of: Sample, move: (form: own.Form) => Moved): void {
  expect(told(move(of.form).form)).toEqual([]);
  const form = wrong(of);
  const moved = move(form);
  expect(expected(form, moved)).not.toEqual([]);
  expect(told(moved.form)).toEqual(expected(form, moved));
}

describe('findings', () => {
  it('move along with their table', () => {
    fc.assert(
      fc.property(sample, fc.nat(40), fc.nat(12), (of, down, right) => {
        movesAlong(of, (form) => movedBy(form, down, right));
      }),
      { numRuns: 60 },
    );
  });

  it('stay where a blank row is put between the lines', () => {
    fc.assert(
      fc.property(sample, within, (of, part) => {
        movesAlong(of, (form) => withBlankRow(form, lineOf(of, part)));
      }),
      { numRuns: 60 },
    );
  });

  it('stay where a blank column is put between title and figures', () => {
    fc.assert(
      fc.property(sample, (of) => {
        movesAlong(of, (form) => withBlankColumn(form, 0));
      }),
      { numRuns: 20 },
    );
  });

  it('stay where the table is printed on two pages', () => {
    fc.assert(
      fc.property(sample, within, (of, part) => {
        movesAlong(of, (form) => onPages(form, lineOf(of, part), of.header));
      }),
      { numRuns: 60 },
    );
  });

  it('stay where labels are no merged cells', () => {
    fc.assert(
      fc.property(sample, (of) => {
        movesAlong(of, (form) => withoutLabelMerges(form, of.header[1]));
      }),
      { numRuns: 20 },
    );
  });

  it('stay where headings are put otherwise within their morphemes', () => {
    const picks = fc.array(fc.nat(), { minLength: ALIKE.length, maxLength: ALIKE.length });
    fc.assert(
      fc.property(sample, picks, (of, chosen) => {
        expect(told(renamed(of.form, of.header, chosen))).toEqual([]);
        expect(told(renamed(wrong(of), of.header, chosen))).toEqual(told(wrong(of)));
      }),
      { numRuns: 100 },
    );
  });

  it('stay beside sheets that have nothing to do with them', () => {
    const others: Readonly<Record<string, SmallSheet>> = {
      通讯录: {
        rows: [
          ['姓名', '电话'],
          ['张', '13800000000'],
          ['李', '13900000000'],
        ],
      },
      封面: { rows: [['自评材料'], ['2024年']] },
      行情: {
        rows: [
          ['Date', 'Open', 'Close'],
          ['2024-01-02', 10.2, 10.5],
          ['2024-01-03', 10.5, 10.1],
        ],
      },
    };
    fc.assert(
      fc.property(sample, (of) => {
        expect(told(of.form, others)).toEqual([]);
        expect(told(wrong(of), others)).toEqual(told(wrong(of)));
      }),
      { numRuns: 20 },
    );
  });
});
