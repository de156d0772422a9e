import { safeFixes } from '../../../src/review';
import type { WorkbookModel } from '../../../src/standin';
import { singleCell } from '../../../src/workbook/address';
import { mergeCells, swapRows } from '../../support/random-work/acts';
import { DATA } from '../../support/random-work/data';
import { WRITE } from '../../support/random-work/our-deeds';
import { Step } from '../../support/random-work/step';
import { workedWorld } from '../../support/random-work/worked';
import { planOf, World, type Surroundings } from '../../support/random-work/world';

/** Requests so small that each operation takes several. */
const PAYLOAD = 7000;
/** Milliseconds for a test that does the same many times. */
const PATIENCE = 600_000;

const checked = new Map<Surroundings, World>();
const SMALL: Surroundings = { payload: PAYLOAD };
/** Requests that hold all of an operation. */
const LARGE: Surroundings = {};

/** A workbook with marks and columns of ours in it, checked. */
async function worked(surroundings = SMALL): Promise<World> {
  const known = checked.get(surroundings);
  if (known) return known.twin();
  const world = await workedWorld(surroundings);
  await world.check();
  checked.set(surroundings, world);
  return world.twin();
}

const fixAll = async (world: World): Promise<void> => {
  const { edits } = safeFixes(world.found?.findings ?? []);
  await world.write(planOf(world.found, { marks: null, edits }));
};
const writeColumns = async (world: World): Promise<void> => {
  // Not those that are there: others come, and these go.
  const columns = (world.found?.computed ?? [])
    .slice(1)
    .map((column) => ({ column, title: `${column.measure}（核）` }));
  await world.write(planOf(world.found, { columns }));
};

/** Somebody has typed over heads of ours, so that the columns go elsewhere. */
const moveColumns = async (world: World): Promise<void> => {
  const heads = [5, 6].map((column) => singleCell(1, column));
  const type = (model: WorkbookModel): void => {
    for (const head of heads) spending(model).enter(head, () => '我的说明');
  };
  if (world.onOurs(type)) world.alone(type);
  await WRITE.act(world);
};

const OPERATIONS: readonly (readonly [string, (world: World) => Promise<void>])[] = [
  ['writes columns', writeColumns],
  ['puts columns elsewhere', moveColumns],
  ['fixes all that is safe', fixAll],
  [
    'removes',
    (world) => {
      world.reopen();
      return world.clear();
    },
  ],
  ['takes back', (world) => world.undo()],
];

const spending = (model: WorkbookModel) => model.sheets[0] ?? model.activeSheet;
const DEEDS: readonly (readonly [string, (model: WorkbookModel) => void])[] = [
  ['puts a row in at the top', (model) => model.shift(spending(model), { axis: 'row', at: 0, count: 1 })],
  ['puts a row into the table', (model) => model.shift(spending(model), { axis: 'row', at: 4, count: 1 })],
  ['takes the heads of ours out', (model) => model.shift(spending(model), { axis: 'row', at: 1, count: -1 })],
  ['takes a row out of the table', (model) => model.shift(spending(model), { axis: 'row', at: 3, count: -1 })],
  [
    'sorts the rows of the table',
    (model) => {
      swapRows(spending(model), 3, 4);
    },
  ],
  [
    'puts a row in below the heads and sorts it away',
    (model) => {
      model.shift(spending(model), { axis: 'row', at: 2, count: 1 });
      swapRows(spending(model), 2, 3);
    },
  ],
  ['puts a column in at the left', (model) => model.shift(spending(model), { axis: 'column', at: 0, count: 1 })],
  ['takes a column of ours out', (model) => model.shift(spending(model), { axis: 'column', at: 5, count: -1 })],
  [
    'merges a head of ours away',
    (model) => {
      mergeCells(spending(model), { top: 0, left: 5, bottom: 1, right: 5 });
    },
  ],
];

type Shift = Parameters<WorkbookModel['shift']>[1];

interface Trouble {
  readonly shift: Shift;
  readonly batch: number;
  readonly refused: number;
}

/** The batches of an operation, by number. */
async function batchesOf(operate: (world: World) => Promise<void>, surroundings = SMALL): Promise<readonly number[]> {
  const world = await worked(surroundings);
  const count = await world.book.countSyncs(() => operate(world));
  expect(count).toBeGreaterThan(2);
  return Array.from({ length: count }, (_, index) => index);
}

/** Asks, as the random stories do, whether all that is not ours is what the others alone would have made. */
const askAfter = (world: World): Promise<void> => new Step('', () => undefined).run({}, world);

describe.each(OPERATIONS)('while the host %s', (_, operate) => {
  const test = (name: string, work: (batch: number) => Promise<void>): void => {
    it(
      name,
      async () => {
        for (const batch of await batchesOf(operate)) await work(batch);
      },
      PATIENCE,
    );
  };

  for (const [name, deed] of DEEDS) {
    test(`a co-author who ${name}, before whichever request, has it all right in the end`, async (batch) => {
      const world = await worked();
      const work = (): void => {
        world.person(deed);
      };
      world.book.faults.plan({ kind: 'meanwhile', work }, batch);
      await operate(world);
      await askAfter(world);
      await world.clear();
      await askAfter(world);
    });
  }

  for (const done of [true, false]) {
    test(`an Excel that falls silent at whichever request (done: ${String(done)}) has done it or not`, async (batch) => {
      const world = await worked();
      world.book.faults.plan({ kind: 'hang', done }, batch);
      await operate(world);
      await askAfter(world);
    });

    test(`one that stays silent (done: ${String(done)}) has the cells in doubt named`, async (batch) => {
      const world = await worked();
      world.book.faults.plan({ kind: 'hang', done }, batch);
      world.book.faults.plan({ kind: 'hang', done: false }, batch + 1);
      await operate(world);
      await askAfter(world);
    });
  }
});

/** Shifts of what stands under names of ours. */
const SHIFTS: readonly (readonly [string, Shift])[] = [
  ['a row into the table', { axis: 'row', at: 4, count: 1 }],
  ['a column in at the left', { axis: 'column', at: 0, count: 1 }],
];

/** A co-author shifts cells right before a batch, and Excel turns another one away. */
function troubled(world: World, { shift, batch, refused }: Trouble): void {
  const work = (): void => {
    world.person((model) => model.shift(spending(model), shift));
  };
  world.book.faults.plan({ kind: 'meanwhile', work }, batch);
  world.book.faults.plan({ kind: 'fail', code: 'InvalidOperationInCellEditMode', at: 'start' }, refused);
}

describe.each(OPERATIONS.filter(([, operate]) => operate !== fixAll))('while the host %s', (_, operate) => {
  it.each(SHIFTS)(
    'a co-author who puts %s, before whichever request, and an Excel that takes nothing back leave nothing of ours without its name',
    async (_name, shift) => {
      for (const surroundings of [SMALL, LARGE])
        for (const batch of await batchesOf(operate, surroundings))
          for (const later of [1, 2, 3]) {
            const world = await worked(surroundings);
            troubled(world, { shift, batch, refused: batch + later });
            await operate(world);
            await askAfter(world);
          }
    },
    PATIENCE,
  );
});

it('a column that comes while others are planned, and an Excel that takes nothing back leave no column of ours without its name', async () => {
  const world = await workedWorld(SMALL);
  troubled(world, { shift: { axis: 'column', at: 2, count: 1 }, batch: 1, refused: 3 });
  await WRITE.run({}, world);
});

it('a sheet that is gone and a column that comes while the removal is taken back leave no width behind', async () => {
  for (const batch of await batchesOf((world) => world.undo())) {
    const world = await worked();
    world.person((model) => {
      model.removeSheet(model.sheet('指标'));
    });
    const work = (): void => {
      world.person((model) => model.shift(spending(model), { axis: 'column', at: 0, count: 1 }));
    };
    world.book.faults.plan({ kind: 'meanwhile', work }, batch);
    await world.undo();
    await askAfter(world);
  }
});

it('a row that comes while an undo without an answer is taken back leaves nothing at its former place', async () => {
  const trial = await worked();
  const count = await trial.book.countSyncs(() => trial.undo());
  for (let batch = 2; batch < count; batch++)
    for (const later of [2, 3]) {
      const world = await worked();
      const work = (): void => {
        world.person((model) => model.shift(spending(model), { axis: 'row', at: 0, count: 1 }));
      };
      world.book.faults.plan({ kind: 'fail', code: 'ResponsePayloadSizeLimitExceeded', at: 'end' }, batch);
      world.book.faults.plan({ kind: 'meanwhile', work }, batch + later);
      await world.undo();
      await askAfter(world);
    }
});

it('a merge that comes before whichever request of the first write hides no head of ours', async () => {
  const fresh = async (): Promise<World> => {
    const world = new World(DATA);
    await world.check();
    return world;
  };
  const trial = await fresh();
  const count = await trial.book.countSyncs(() => WRITE.run({}, trial));
  expect(count).toBeGreaterThan(2);
  for (let batch = 0; batch < count; batch++) {
    const world = await fresh();
    const work = (): void => {
      world.person((model) => {
        mergeCells(spending(model), { top: 0, left: 5, bottom: 1, right: 5 });
      });
    };
    world.book.faults.plan({ kind: 'meanwhile', work }, batch);
    await WRITE.run({}, world);
  }
});
