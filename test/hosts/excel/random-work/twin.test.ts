import { workedWorld } from '../../../support/random-work/worked';
import type { World } from '../../../support/random-work/world';

/** Something of everything that a world remembers: its workbook, what was read, what undo takes back. */
async function goOn(world: World): Promise<unknown[]> {
  const seen: unknown[] = [];
  const look = (): void => void seen.push(world.model.describe());
  world.person((model) => model.shift(model.activeSheet, { axis: 'row', at: 2, count: 1 }));
  await world.write({ marks: [], columns: null, edits: [], joins: true });
  look();
  await world.undo();
  look();
  return seen;
}

it('a twin of a world goes on as that one does, and neither sees what the other does', async () => {
  const world = await workedWorld({ payload: 7000 });
  const before = world.model.describe();
  const twin = world.twin();
  expect(twin.model.describe()).toEqual(before);
  const seen = await goOn(twin);
  expect(seen[0]).not.toEqual(seen[1]);
  expect(world.model.describe()).toEqual(before);
  // The client talks to the workbook that was opened last.
  expect(await goOn(world.twin())).toEqual(seen);
});
