import { readArguments, type CheckArguments } from '../../src/cli/arguments';
import { jobsFor, needsThreads } from '../../src/cli/jobs';
import { done, type CheckTask, type Outcome, type Task } from '../../src/cli/outcome';
import { runTasks, type TaskWorker } from '../../src/cli/run-tasks';

function optionsOf(): CheckArguments {
  const options = readArguments(['check', 'x']);
  if (options.command !== 'check') throw new Error('not a check');
  return options;
}

const tasksOf = (...files: readonly string[]): CheckTask[] =>
  files.map((file) => ({
    command: 'check',
    file,
    name: file,
    label: file,
    workbook: null,
    target: null,
    overwrites: false,
    earlier: null,
    forms: [],
    before: null,
    options: optionsOf(),
  }));

async function all(outcomes: AsyncGenerator<Outcome>): Promise<Outcome[]> {
  const list: Outcome[] = [];
  for await (const outcome of outcomes) list.push(outcome);
  return list;
}

/** Workers that hand each task to `work`; counts how many there are and have been. */
function crew(work: (task: Task) => Promise<Outcome>) {
  const counts = { started: 0, running: 0, most: 0, busy: 0 };
  const start = (): TaskWorker => {
    counts.started++;
    counts.running++;
    return {
      run: async (task) => {
        counts.busy++;
        counts.most = Math.max(counts.most, counts.busy);
        try {
          return await work(task);
        } finally {
          counts.busy--;
        }
      },
      stop: () => {
        counts.running--;
        return Promise.resolve();
      },
    };
  };
  return { counts, start };
}

describe('runTasks', () => {
  it('yields in the order of the tasks, whoever is done first', async () => {
    const finish = new Map<string, () => void>();
    const { counts, start } = crew(
      ({ file }) =>
        new Promise((resolve) => {
          finish.set(file, () => {
            resolve(done(file));
          });
          // the first task is done last
          if (file !== 'a') finish.get(file)?.();
          if (finish.size === 4) finish.get('a')?.();
        }),
    );
    const outcomes = await all(runTasks(tasksOf('a', 'b', 'c', 'd'), 2, start));
    expect(outcomes.map(({ file }) => file)).toEqual(['a', 'b', 'c', 'd']);
    expect(counts).toEqual({ started: 2, running: 0, most: 2, busy: 0 });
  });

  it('gives the file of a worker that breaks down one line, and the others a new worker', async () => {
    const { counts, start } = crew(({ file }) =>
      file === 'b' ? Promise.reject(new Error('out of\nmemory')) : Promise.resolve(done(file, { out: [file] })),
    );
    const outcomes = await all(runTasks(tasksOf('a', 'b', 'c'), 2, start));
    expect(outcomes.map(({ file, out }) => [file, out])).toEqual([
      ['a', ['a']],
      ['b', []],
      ['c', ['c']],
    ]);
    expect(outcomes[1]?.refused).toContain('out of memory');
    expect(outcomes[1]?.refused).not.toContain('\n');
    expect(counts.running).toBe(0);
  });

  it('goes on where no worker can be started at all', async () => {
    const start = (): TaskWorker => {
      throw new Error('no threads');
    };
    const outcomes = await all(runTasks(tasksOf('a', 'b'), 2, start));
    expect(outcomes.map(({ refused }) => refused?.includes('no threads'))).toEqual([true, true]);
  });

  it('needs no worker', async () => {
    const outcomes = await all(runTasks(tasksOf('missing.xlsx'), 1, null));
    expect(outcomes[0]?.refused).not.toBeNull();
  });

  it('does not run far ahead of what is being waited for', async () => {
    let finishFirst: () => void = () => undefined;
    const { counts, start } = crew(({ file }) =>
      file === '0' ? new Promise((resolve) => (finishFirst = () => resolve(done(file)))) : Promise.resolve(done(file)),
    );
    let given = 0;
    const tasks = tasksOf(...Array.from({ length: 1000 }, (_, index) => String(index)));
    const counted = (function* () {
      for (const task of tasks) {
        given++;
        yield task;
      }
    })();
    const outcomes = runTasks(counted, 2, start);
    const first = outcomes.next();
    await new Promise((resolve) => setImmediate(resolve));
    expect(given).toBeLessThan(100);
    finishFirst();
    const rest = [await first.then(({ value }) => value as Outcome), ...(await all(outcomes))];
    expect(rest.map(({ file }) => file)).toEqual(tasks.map(({ file }) => file));
    expect(counts).toMatchObject({ started: 2, running: 0 });
  });
});

describe('jobsFor', () => {
  it('has one job for few files, as many as asked for, and never more than files', () => {
    expect(jobsFor(3, null)).toBe(1);
    expect(jobsFor(1000, null)).toBeGreaterThanOrEqual(1);
    expect(jobsFor(3, 2)).toBe(2);
    expect(jobsFor(3, 8)).toBe(3);
    expect(jobsFor(0, 8)).toBe(1);
  });

  it('takes threads where the work would keep the run from being broken off', () => {
    expect(needsThreads(1, 1, 1000)).toBe(false);
    expect(needsThreads(1, 1, 50_000_000)).toBe(true);
    expect(needsThreads(1000, 1, 1000)).toBe(true);
    expect(needsThreads(2, 2, 1000)).toBe(true);
  });
});
