import { isDeepStrictEqual } from 'node:util';
import fc from '../fast-check';
import type { SheetModel } from '../../../src/standin/model';
import type { World } from './world';

/** A step of a random story. Prints itself, so that a failure can be read. */
export class Step implements fc.AsyncCommand<object, World> {
  constructor(
    private readonly text: string,
    private readonly work: (world: World) => void | Promise<void>,
  ) {}

  check(): boolean {
    return true;
  }

  /** The deed alone, without asking what has become of the workbook. */
  act(world: World): void | Promise<void> {
    return this.work(world);
  }

  async run(_: object, world: World): Promise<void> {
    await this.act(world);
    await world.settle();
    const { now, alone } = world.compare();
    // What is the same for Node is so for Jest, which takes its time over that.
    if (!isDeepStrictEqual(now, alone)) expect(now).toEqual(alone);
    const hidden = world.hiddenOurs();
    if (hidden.length > 0) expect(hidden).toEqual([]);
  }

  toString(): string {
    return this.text;
  }
}

export const ROWS = 9;
export const COLUMNS = 9;

/** A cell of one of the person's own sheets. */
export const place = { sheet: fc.nat(3), row: fc.nat(ROWS), column: fc.nat(COLUMNS) };

/** One of the person's own sheets. */
export function sheetAt(world: World, index: number): SheetModel {
  const sheets = world.theirSheets();
  const sheet = sheets[index % sheets.length];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** A step made of what was drawn; it prints that. */
export function stepOf<T>(
  arbitrary: fc.Arbitrary<T>,
  name: string,
  work: (world: World, drawn: T) => void | Promise<void>,
): fc.Arbitrary<Step> {
  return arbitrary.map((drawn) => new Step(`${name} ${JSON.stringify(drawn)}`, (world) => work(world, drawn)));
}

/** A step about which there is nothing to draw. */
export const plainStep = (name: string, work: (world: World) => void | Promise<void>): fc.Arbitrary<Step> =>
  fc.constant(new Step(name, work));
