import fc from '../fast-check';
import { DATA } from './data';
import { stories } from './deeds';
import { workedWorld } from './worked';
import { World } from './world';

/** Stories of a run of everything, and of one that shall end soon. */
const USUAL = process.env['JIHE_TESTS'] === 'all' ? 2000 : 200;
/** How many random stories are played in all; JIHE_SEED and JIHE_PATH (as the failure tells them) play one again. */
const STORIES = Number(process.env['JIHE_STORIES'] ?? USUAL);
/** Files that share them, so that several processors can. */
const PARTS = 4;
/** How many a file plays. */
const RUNS = Math.ceil(STORIES / PARTS);
/** Milliseconds; a story takes some 50, the first one more, and on a busy machine twenty times as long. */
const PATIENCE = 60_000 + RUNS * 3000;
const { JIHE_PATH: path } = process.env;
/** The number of the story alone, without the way on which it was made shorter: that is found again. */
const [replayed = ''] = (path ?? '').split(':');

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
          const world = where.worked ? await workedWorld(where) : new World(DATA, where);
          await fc.asyncModelRun(() => ({ model: {}, real: world }), story);
        }),
        { numRuns: RUNS, path: replayed === '' ? String(first) : replayed },
      );
    },
    PATIENCE,
  );
}
