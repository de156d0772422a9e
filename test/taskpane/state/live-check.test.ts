import { LiveCheck, QUIET, quietAfter, type LiveRun } from '../../../src/taskpane/state/live-check';
import { handClock } from '../../support/hand-clock';

/** A live check whose runs last until they are ended by hand. */
function bench() {
  const clock = handClock();
  const ends: ((run: LiveRun) => void)[] = [];
  const live = new LiveCheck(clock.after, () => new Promise((resolve) => ends.push(resolve)));
  return {
    live,
    clock,
    /** Runs that were begun. */
    runs: () => ends.length,
    end: async (run: LiveRun) => {
      ends.at(-1)?.(run);
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}
const done = (milliseconds = 10): LiveRun => ({ result: 'done', milliseconds });

it('waits until it has been quiet for a while', () => {
  const { live, clock, runs } = bench();
  live.changed();
  clock.pass(QUIET - 1);
  live.changed();
  clock.pass(QUIET - 1);
  expect(runs()).toBe(0);
  clock.pass(1);
  expect(runs()).toBe(1);
  clock.pass(60_000);
  expect(runs()).toBe(1);
});

it('runs once more for what changes while it runs, never two at once', async () => {
  const { live, clock, runs, end } = bench();
  live.changed();
  clock.pass(QUIET);
  live.changed();
  live.changed();
  clock.pass(10 * QUIET);
  expect(runs()).toBe(1);
  await end(done());
  clock.pass(QUIET);
  expect(runs()).toBe(2);
  await end(done());
  clock.pass(60_000);
  expect(runs()).toBe(2);
});

it('waits while something goes on that the person asked for', () => {
  const { live, clock, runs } = bench();
  live.changed();
  live.setBusy(true);
  clock.pass(60_000);
  expect(runs()).toBe(0);
  live.setBusy(false);
  clock.pass(QUIET);
  expect(runs()).toBe(1);
});

it('comes again after it was superseded', async () => {
  const { live, clock, runs, end } = bench();
  live.changed();
  clock.pass(QUIET);
  live.setBusy(true);
  await end({ result: 'superseded' });
  clock.pass(60_000);
  live.setBusy(false);
  clock.pass(QUIET);
  expect(runs()).toBe(2);
});

it('asks again, ever more seldom, while a cell is being edited', async () => {
  const { live, clock, runs, end } = bench();
  live.changed();
  clock.pass(QUIET);
  for (const [pause, count] of [
    [2000, 2],
    [4000, 3],
    [8000, 4],
  ] as const) {
    await end({ result: 'typing' });
    clock.pass(pause - 1);
    expect(runs()).toBe(count - 1);
    clock.pass(1);
    expect(runs()).toBe(count);
  }
  await end({ result: 'typing' });
  live.changed();
  clock.pass(QUIET);
  expect(runs()).toBe(5);
});

it('waits for the next change after a failure', async () => {
  const { live, clock, runs, end } = bench();
  live.changed();
  clock.pass(QUIET);
  await end({ result: 'failed' });
  clock.pass(60_000);
  expect(runs()).toBe(1);
  live.changed();
  clock.pass(QUIET);
  expect(runs()).toBe(2);
});

it('leaves more time to a workbook that takes long to check', async () => {
  const { live, clock, runs, end } = bench();
  live.changed();
  clock.pass(QUIET);
  await end(done(3000));
  live.changed();
  clock.pass(quietAfter(3000) - 1);
  expect(runs()).toBe(1);
  clock.pass(1);
  expect(runs()).toBe(2);
});

it.each([
  [0, 800],
  [1000, 800],
  [1001, 2002],
  [60_000, 10_000],
])('after a check of %i ms it waits %i ms', (took, quiet) => {
  expect(quietAfter(took)).toBe(quiet);
});

it('does nothing once it is stopped', () => {
  const { live, clock, runs } = bench();
  live.changed();
  live.stop();
  live.changed();
  live.setBusy(true);
  live.setBusy(false);
  clock.pass(60_000);
  expect(runs()).toBe(0);
});

it('does not come back where it was stopped while it ran', async () => {
  const { live, clock, runs, end } = bench();
  live.changed();
  clock.pass(QUIET);
  live.stop();
  await end({ result: 'superseded' });
  clock.pass(60_000);
  expect(runs()).toBe(1);
});
