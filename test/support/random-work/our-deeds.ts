import fc from '../fast-check';
import type { BatchFault } from '../../../src/standin/batch-fault';
import type { PlannedComment } from '../../../src/hosts/workbook-host';
import { reportSheet } from '../../../src/report';
import { DEFAULT_SETTINGS, safeFixes } from '../../../src/review';
import { cellName } from '../../../src/workbook/address';
import { plainStep, Step, stepOf } from './step';
import { ON_CELLS } from './their-deeds';
import { marksOf, planOf, type World } from './world';

/** A comment on each cell with findings: at random, one sentence or another. */
const commentsOf = (world: World, text: string): PlannedComment[] => {
  const cells = new Map(marksOf(world.found).map((mark) => [JSON.stringify(mark.cell), mark]));
  return [...cells.values()].map(({ cell, severity }) => ({ cell, severity, text }));
};

/** Writes comments with the marks of the last check, as a part of it or by itself, or takes ours away. */
const commenting = stepOf(
  fc.record({ text: fc.constantFrom('核对不符', '请核对\n合计', null), joins: fc.boolean(), afresh: fc.boolean() }),
  'comment',
  async (world, { text, joins, afresh }) => {
    if (afresh) await world.read();
    await world.write(planOf(world.found, { comments: text === null ? null : commentsOf(world, text), joins }));
  },
);

export const CHECK = new Step('check', (world) => world.check());
const checking = fc.constant(CHECK);

/** Writes what the last check found, however old that is. */
export const WRITE = new Step('write', async (world) => {
  const columns = (world.found?.computed ?? []).map((column) => ({ column, title: `${column.measure}（核）` }));
  if (columns.length > 0) await world.write(planOf(world.found, { columns, marks: null }));
});
const writing = fc.constant(WRITE);

const fixing = stepOf(fc.nat(5), 'fix', async (world, which) => {
  const fixes = (world.found?.findings ?? []).flatMap(({ fix }) => fix ?? []);
  const fix = fixes[which % Math.max(1, fixes.length)];
  if (!fix) return;
  await world.write(planOf(world.found, { edits: fix.edits }));
  await world.check();
});

const fixingAll = plainStep('fix all that is safe', async (world) => {
  const { edits } = safeFixes(world.found?.findings ?? []);
  if (edits.length > 0) await world.write(planOf(world.found, { marks: null, edits }));
});

const waiving = stepOf(fc.nat(9), 'waive', async (world, which) => {
  const findings = world.found?.findings ?? [];
  const finding = findings[which % Math.max(1, findings.length)];
  if (!finding) return;
  const { sheet, row, column } = finding.cell;
  const waiver = { rule: finding.rule, sheet, cell: cellName(row, column), reason: '已说明', date: '2026-11-25' };
  await world.set((settings) => ({ ...settings, waivers: [...settings.waivers, waiver] }));
});

/** Another kind for a table that was found, or none at all; the next check goes by that. */
const choosing = stepOf(
  fc.record({
    which: fc.nat(3),
    family: fc.constantFrom('none' as const, 'items' as const, 'indicators' as const, null),
  }),
  'choose table',
  async (world, { which, family }) => {
    const tables = world.found?.tables ?? [];
    const table = tables[which % Math.max(1, tables.length)];
    if (!table) return;
    const { sheet, head } = table;
    const choice = { sheet, head, family, range: null, columns: {} };
    await world.set((settings) => ({
      ...settings,
      tables: [...settings.tables.filter(({ head }) => head !== choice.head), choice],
    }));
  },
);

/** A report of the last check, however old that is, or its removal. */
const reporting = stepOf(
  fc.constantFrom('write' as const, 'write' as const, 'remove' as const),
  'report',
  async (world, what) => {
    const facts = {
      workbook: '自评.xlsx',
      time: '2026-11-25 09:30',
      language: 'zh',
      settings: DEFAULT_SETTINGS,
    } as const;
    const report = what === 'remove' || !world.found ? null : reportSheet(world.found, facts);
    await world.write(planOf(world.found, { marks: null, report }));
  },
);

const undoing = plainStep('undo', (world) => world.undo());
const removing = plainStep('remove', (world) => world.clear());
const watching = plainStep('check live', (world) => world.watch());

const faults: fc.Arbitrary<BatchFault> = fc.oneof(
  fc.record({ kind: fc.constant('hang' as const), done: fc.boolean() }),
  fc.record({
    kind: fc.constant('fail' as const),
    code: fc.constantFrom('GeneralException', 'AccessDenied', 'ItemNotFound', 'SessionNotFound'),
    at: fc.oneof(fc.constantFrom('start' as const, 'end' as const), fc.nat(40)),
  }),
  // Excel turns a whole batch away while somebody types, and where it is too large.
  fc.record({
    kind: fc.constant('fail' as const),
    code: fc.constantFrom('InvalidOperationInCellEditMode', 'RequestPayloadSizeLimitExceeded'),
    at: fc.constant('start' as const),
  }),
  // The answer alone is too large: everything was carried out.
  fc.constant({ kind: 'fail' as const, code: 'ResponsePayloadSizeLimitExceeded', at: 'end' as const }),
);

/** Excel lets the next operation down, in one of its first batches. */
const failing = stepOf(fc.record({ fault: faults, skip: fc.nat(4) }), 'fault', (world, { fault, skip }) => {
  world.book.faults.plan(fault, skip);
});

/** Excel is not as it should be for the whole of the next operation. */
const troubled = stepOf(
  fc.constantFrom(
    { closed: true },
    { editing: true },
    { printerless: true },
    { forgetful: true },
    { filtered: 'swallow' as const },
    { filtered: 'repeat' as const },
    { events: 'lost' as const },
    { events: 'doubled' as const },
    { latency: 2 },
    { payloadLimit: 9000 },
  ),
  'trouble',
  (world, trouble) => {
    Object.assign(world.book.faults, trouble);
  },
);

/** A co-author does something right before one of the batches of the next operation. */
const interfering = fc.record({ deed: fc.oneof(...ON_CELLS), skip: fc.nat(5) }).map(
  ({ deed, skip }) =>
    new Step(`meanwhile (${String(skip)}) ${deed.toString()}`, (world) => {
      world.book.faults.plan({ kind: 'meanwhile', work: () => void deed.act(world) }, skip);
    }),
);

export const OUR_DEEDS: readonly fc.Arbitrary<Step>[] = [
  checking,
  checking,
  writing,
  writing,
  fixing,
  fixingAll,
  waiving,
  choosing,
  reporting,
  commenting,
  commenting,
  undoing,
  undoing,
  removing,
  watching,
  failing,
  troubled,
  interfering,
];
