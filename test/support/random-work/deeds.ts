import fc from '../fast-check';
import type { SheetModel } from '../../../src/standin/model';
import type { BatchFault } from '../../../src/standin/batch-fault';
import type { Mark, PlannedComment, WritePlan } from '../../../src/hosts/workbook-host';
import { reportSheet } from '../../../src/report';
import { DEFAULT_SETTINGS, safeFixes } from '../../../src/review';
import { cellName } from '../../../src/workbook/address';
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

  async run(_: object, world: World): Promise<void> {
    await this.work(world);
    const { now, alone } = world.compare();
    expect(now).toEqual(alone);
  }

  toString(): string {
    return this.text;
  }
}

/** What a person types: figures, texts that look like figures, words, formulas, nothing. */
const INPUTS = [
  '0',
  '12.5',
  '-3',
  '80%',
  "'24.5",
  "'1,200",
  '办公费',
  '合计',
  '显著提升',
  '≥100个',
  '=B3-C3',
  '=SUM(B3:B6)',
  '',
];
const FORMATS = ['0.00', '0.00%', '@', 'General', '#,##0.00'];
const ROWS = 9;
const COLUMNS = 9;

const place = { sheet: fc.nat(3), row: fc.nat(ROWS), column: fc.nat(COLUMNS) };

/** One of the person's own sheets. */
function sheetAt(world: World, index: number): SheetModel {
  const sheets = world.theirSheets();
  const sheet = sheets[index % sheets.length];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** A step of the person; what changes a cell keeps away from cells that are ours at that moment. */
function onCell<T extends { readonly sheet: number; readonly row: number; readonly column: number }>(
  arbitrary: fc.Arbitrary<T>,
  name: string,
  deed: (sheet: SheetModel, what: T) => void,
): fc.Arbitrary<Step> {
  return arbitrary.map(
    (what) =>
      new Step(`${name} ${JSON.stringify(what)}`, (world) => {
        const { name: title } = sheetAt(world, what.sheet);
        if (world.isOurs(title, what.row, what.column)) return;
        world.person((model) => {
          deed(model.sheet(title), what);
        });
      }),
  );
}

const typing = onCell(
  fc.record({ ...place, input: fc.constantFrom(...INPUTS) }),
  'type',
  (sheet, { row, column, input }) => {
    sheet.enter({ top: row, left: column, bottom: row, right: column }, () => input);
  },
);

const formatting = onCell(
  fc.record({ ...place, format: fc.constantFrom(...FORMATS) }),
  'format',
  (sheet, { row, column, format }) => {
    sheet.setNumberFormat({ top: row, left: column, bottom: row, right: column }, () => format);
  },
);

const shifting = fc
  .record({
    sheet: fc.nat(3),
    axis: fc.constantFrom('row' as const, 'column' as const),
    at: fc.nat(ROWS),
    count: fc.constantFrom(1, 1, 2, -1),
  })
  .map(
    ({ sheet, ...shift }) =>
      new Step(`shift ${JSON.stringify({ sheet, ...shift })}`, (world) => {
        const { name } = sheetAt(world, sheet);
        world.person((model) => {
          model.shift(model.sheet(name), shift);
        });
      }),
  );

const renaming = fc.record({ sheet: fc.nat(3), name: fc.constantFrom('甲', '乙', "丙 '1'", '表1-1') }).map(
  ({ sheet, name }) =>
    new Step(`rename ${String(sheet)} to ${name}`, (world) => {
      const old = sheetAt(world, sheet).name;
      if (world.model.findSheet(name)) return;
      world.person((model) => {
        model.sheet(old).rename(name);
      });
    }),
);

const protecting = fc.record({ sheet: fc.nat(3), locked: fc.boolean() }).map(
  ({ sheet, locked }) =>
    new Step(`${locked ? 'protect' : 'unprotect'} ${String(sheet)}`, (world) => {
      const { name } = sheetAt(world, sheet);
      world.person((model) => {
        model.sheet(name).protect(locked);
      });
    }),
);

const sheets = fc.constantFrom('add' as const, 'remove' as const).map(
  (what) =>
    new Step(`${what} a sheet`, (world) => {
      const { model } = world;
      if (what === 'add') {
        if (!model.findSheet('新表')) world.person((book) => void book.addSheet('新表'));
      } else if (world.theirSheets().length > 1) {
        const { name } = sheetAt(world, world.theirSheets().length - 1);
        world.person((book) => {
          book.removeSheet(book.sheet(name));
        });
      }
    }),
);

const naming = fc.record({ sheet: fc.nat(3), row: fc.nat(ROWS) }).map(
  ({ sheet, row }) =>
    new Step(`name row ${String(row)}`, (world) => {
      const { name } = sheetAt(world, sheet);
      if (world.model.findName('我的名称')) return;
      world.person((model) => {
        model.addName('我的名称', { sheet: model.sheet(name), area: { top: row, left: 0, bottom: row, right: 2 } });
      });
    }),
);

const marksOf = (world: World): Mark[] =>
  (world.found?.findings ?? []).flatMap(({ cell, severity, waived }) => (waived ? [] : [{ cell, severity }]));

const plan = (world: World, part: Partial<WritePlan>): WritePlan => ({
  marks: marksOf(world),
  columns: null,
  edits: [],
  ...part,
});

/** A comment on each cell with findings: at random, one sentence or another. */
const commentsOf = (world: World, text: string): PlannedComment[] => {
  const cells = new Map(marksOf(world).map((mark) => [JSON.stringify(mark.cell), mark]));
  return [...cells.values()].map(({ cell, severity }) => ({ cell, severity, text }));
};

/** Writes comments with the marks of the last check, as a part of it or by itself, or takes ours away. */
const commenting = fc
  .record({ text: fc.constantFrom('核对不符', '请核对\n合计', null), joins: fc.boolean(), afresh: fc.boolean() })
  .map(
    ({ text, joins, afresh }) =>
      new Step(`comment ${JSON.stringify({ text, joins, afresh })}`, async (world) => {
        if (afresh) await world.read();
        await world.write(plan(world, { comments: text === null ? null : commentsOf(world, text), joins }));
      }),
  );

/** A person comments on a cell, answers to what is there (a comment of ours becomes theirs) or takes it away. */
const theirComment = fc.record({ ...place, deed: fc.constantFrom('say' as const, 'remove' as const) }).map(
  ({ sheet, row, column, deed }) =>
    new Step(`their comment ${JSON.stringify({ sheet, row, column, deed })}`, (world) => {
      const { name } = sheetAt(world, sheet);
      if (world.isOurComment(name, row, column)) return;
      world.person((model) => {
        const there = model.commentAt(model.sheet(name), row, column);
        if (there && deed === 'remove') model.removeComment(there);
        if (!there && deed === 'say') model.addComment(model.sheet(name), row, column, '我看过了');
      });
    }),
);

/** A person answers to a comment of ours, which is theirs from then on. */
const answering = fc.nat(9).map(
  (which) =>
    new Step(`answer ${String(which)}`, (world) => {
      const all = world.model.comments;
      const comment = all[which % Math.max(1, all.length)];
      if (comment) world.answer(comment.sheet.name, comment.row, comment.column);
    }),
);

const checking = fc.constant(
  new Step('check', async (world) => {
    await world.read();
    await world.write(plan(world, { joins: true }));
  }),
);

/** Writes what the last check found, however old that is. */
const writing = fc.constant(
  new Step('write', async (world) => {
    const columns = (world.found?.computed ?? []).map((column) => ({ column, title: column.measure }));
    if (columns.length > 0) await world.write(plan(world, { columns, marks: null }));
  }),
);

const fixing = fc.nat(5).map(
  (which) =>
    new Step(`fix ${String(which)}`, async (world) => {
      const fixes = (world.found?.findings ?? []).flatMap(({ fix }) => fix ?? []);
      const fix = fixes[which % Math.max(1, fixes.length)];
      if (!fix) return;
      await world.write(plan(world, { edits: fix.edits }));
      await world.read();
      await world.write(plan(world, { joins: true }));
    }),
);

const fixingAll = fc.constant(
  new Step('fix all that is safe', async (world) => {
    const { edits } = safeFixes(world.found?.findings ?? []);
    if (edits.length > 0) await world.write(plan(world, { marks: null, edits }));
  }),
);

const waiving = fc.nat(9).map(
  (which) =>
    new Step(`waive ${String(which)}`, async (world) => {
      const findings = world.found?.findings ?? [];
      const finding = findings[which % Math.max(1, findings.length)];
      if (!finding) return;
      const { sheet, row, column } = finding.cell;
      await world.waive(finding.rule, { sheet, cell: cellName(row, column) });
    }),
);

/** A report of the last check, however old that is, or its removal. */
const reporting = fc.constantFrom('write' as const, 'write' as const, 'remove' as const).map(
  (what) =>
    new Step(`${what} the report`, async (world) => {
      const facts = {
        workbook: '自评.xlsx',
        time: '2026-11-25 09:30',
        language: 'zh',
        settings: DEFAULT_SETTINGS,
      } as const;
      const report = what === 'remove' || !world.found ? null : reportSheet(world.found, facts);
      await world.write(plan(world, { marks: null, report }));
    }),
);

const undoing = fc.constant(new Step('undo', (world) => world.undo()));
const removing = fc.constant(new Step('remove', (world) => world.clear()));
const reopening = fc.constant(
  new Step('reopen', (world) => {
    world.reopen();
  }),
);

const faults: fc.Arbitrary<BatchFault> = fc.oneof(
  fc.record({ kind: fc.constant('hang' as const), done: fc.boolean() }),
  fc.record({
    kind: fc.constant('fail' as const),
    code: fc.constantFrom('GeneralException', 'AccessDenied'),
    at: fc.oneof(fc.constantFrom('start' as const, 'end' as const), fc.nat(12)),
  }),
  // Excel turns a whole batch away while somebody types.
  fc.constant({ kind: 'fail' as const, code: 'InvalidOperationInCellEditMode', at: 'start' as const }),
);

/** Excel lets the next operation down, in one of its first batches. */
const failing = fc.record({ fault: faults, skip: fc.nat(3) }).map(
  ({ fault, skip }) =>
    new Step(`fault ${JSON.stringify(fault)} after ${String(skip)}`, (world) => {
      world.book.faults.plan(fault, skip);
    }),
);

export const stories = fc.commands(
  [
    typing,
    typing,
    formatting,
    shifting,
    renaming,
    protecting,
    sheets,
    naming,
    checking,
    checking,
    writing,
    writing,
    fixing,
    fixingAll,
    waiving,
    reporting,
    commenting,
    commenting,
    theirComment,
    answering,
    undoing,
    undoing,
    removing,
    reopening,
    failing,
  ],
  { maxCommands: 16, size: 'max' },
);
