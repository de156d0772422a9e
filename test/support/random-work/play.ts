import fc from '../fast-check';
import { workbookOf } from '../excel';
import { FIRST, stories } from './deeds';
import { World } from './world';

/** How many random stories are played in all; JIHE_SEED and JIHE_PATH (as the failure tells them) play one again. */
const STORIES = Number(process.env['JIHE_STORIES'] ?? 2000);
/** Files that share them, so that several processors can. */
const PARTS = 4;
/** How many a file plays. */
const RUNS = Math.ceil(STORIES / PARTS);
/** Milliseconds; a story takes some 80, the first one more. */
const PATIENCE = 60_000 + RUNS * 1000;
const { JIHE_PATH: path } = process.env;
/** The number of the story alone, without the way on which it was made shorter: that is found again. */
const [replayed = ''] = (path ?? '').split(':');

/** Two tables with something of every kind: faults, texts, formulas, formats, a merge, a colour of the person's own. */
const DATA = workbookOf({
  支出: {
    rows: [
      ['2024年经费支出情况（万元）'],
      ['支出内容', '预算（万元）', '支出（万元）', '净结余（万元）', '备注'],
      ['办公费', 24, '22.1', { v: 1.9, nf: '0.00' }, null],
      ['印刷费', 7.5, 7.9, -0.4, '=已核'],
      ['差旅费', { v: 3, nf: '0.00' }, 2, 2, null],
      ['合计', { v: 34.5, f: '=SUM(B3:B5)' }, 33, 3.5, null],
    ],
    merges: ['A1:E1'],
  },
  指标: [
    ['一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
    ['产出指标', '培训期数', '≥10期', '12期', 50, 50, null],
    [null, '办理时限', '≤5天', '6天', 30, 30, null],
    ['效益指标', '群众满意度', '≥90%', { v: 0.95, nf: '0%' }, 20, '20', null],
    ['总分', null, null, null, 100, 101, null],
  ],
});

/**
 * The newest Excel and older ones; requests that hold everything, and such as hold little; a workbook as it came, or one
 * with marks and columns of ours in it.
 */
const surroundings = fc.record(
  {
    excelApi: fc.constantFrom('1.17', '1.14', '1.13', '1.9'),
    payload: fc.constant(7000),
    worked: fc.constant(true),
  },
  { requiredKeys: [] },
);

/** The test of one part of the stories, 0 to PARTS − 1. */
export function playStories(part: number): void {
  const first = part * RUNS;
  test(
    `whatever happens, all that is not ours is what the person alone would have made (stories ${String(first)} to ${String(first + RUNS - 1)})`,
    async () => {
      await fc.assert(
        fc.asyncProperty(stories, surroundings, async (story, where) => {
          const world = new World(DATA, where);
          if (where.worked) for (const step of FIRST) await step.run({}, world);
          await fc.asyncModelRun(() => ({ model: {}, real: world }), story);
        }),
        { numRuns: RUNS, path: replayed === '' ? String(first) : replayed },
      );
    },
    PATIENCE,
  );
}
