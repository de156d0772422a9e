import fc from '../../support/fast-check';
import { createExcelHost } from '../../../src/hosts/excel';
import type { WritePlan } from '../../../src/hosts/workbook-host';
import { WorkbookModel } from '../../../src/standin';
import type { Cell } from '../../../src/standin/model';
import type { CellAddress } from '../../../src/workbook/address';
import { cellName } from '../../../src/workbook/address';
import type { CellInput } from '../../../src/workbook/edit';
import { openWorkbook, workbookOf } from '../../support/excel';
import { column, mark, plan } from '../../support/plans';

/** How many random stories are played; JIHE_SEED and JIHE_PATH play one again that failed. */
const RUNS = Number(process.env['JIHE_RUNS'] ?? 60);
const { JIHE_PATH: path } = process.env;

const SHEET = '表';
const ROWS = 6;
const COLUMNS = 4;

const DATA = workbookOf({
  [SHEET]: [
    ['项目', '预算', '支出', '比率'],
    ['甲', '10', 8, { v: 0.8, f: '=C2/B2' }],
    ['乙', '10', 8, { v: 0.8, f: '=C3/B3' }],
    ['丙', '10', '8', { v: 0.8, f: '=C4/$B$2' }],
    ['丁', '5', 0, 0],
    ['合计', { v: 0, f: '=SUM(B2:B5)' }, { v: 24, f: '=C2+C3+C4' }, null],
  ],
  另: [['甲', 1]],
});

const input = ({ value, formula }: Cell): CellInput =>
  formula === undefined
    ? { kind: 'value', value: typeof value === 'object' ? null : value }
    : { kind: 'formula', formula };

/** What fixes write: the same figures in many cells, so that a cell mistaken for another would not be noticed. */
const AFTER: readonly CellInput[] = [
  { kind: 'value', value: 10 },
  { kind: 'value', value: 10 },
  { kind: 'formula', formula: '=B2+B3' },
  { kind: 'value', value: null },
];

const places = fc.uniqueArray(fc.record({ row: fc.nat(ROWS - 1), column: fc.nat(COLUMNS - 1), after: fc.nat(3) }), {
  minLength: 1,
  maxLength: 6,
  selector: ({ row, column: at }) => `${String(row)},${String(at)}`,
});

function planOf(chosen: readonly { row: number; column: number; after: number }[], withColumn: boolean): WritePlan {
  const model = new WorkbookModel(DATA);
  const sheet = model.sheet(SHEET);
  return plan({
    marks: [mark(SHEET, 'B2')],
    columns: withColumn ? [column(SHEET, 'E1', { 1: '=B2-C2', 2: '=B3-C3', 4: '=B5-$C$6' })] : null,
    edits: chosen.flatMap(({ row, column: at, after }) => {
      const to = AFTER[after];
      return to ? [{ cell: { sheet: SHEET, row, column: at }, before: input(sheet.cell(row, at)), after: to }] : [];
    }),
  });
}

type Deed =
  | { readonly kind: 'type'; readonly row: number; readonly column: number; readonly text: string }
  | { readonly kind: 'format'; readonly row: number; readonly column: number }
  | { readonly kind: 'shift'; readonly axis: 'row' | 'column'; readonly at: number; readonly count: number }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'other'; readonly axis: 'row' | 'column' };

const place = { row: fc.nat(ROWS), column: fc.nat(COLUMNS - 1) };
const axis = fc.constantFrom('row' as const, 'column' as const);
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  // Nothing that we write: a person's "10" could not be told from ours.
  fc.record({ kind: fc.constant('type' as const), ...place, text: fc.constantFrom('77', '=A1', '是') }),
  fc.record({ kind: fc.constant('format' as const), ...place }),
  fc.record({ kind: fc.constant('shift' as const), axis, at: fc.nat(ROWS), count: fc.constantFrom(1, 2, -1) }),
  fc.record({ kind: fc.constant('rename' as const), name: fc.constantFrom('新', "丙 '1'", 'A1') }),
  fc.record({ kind: fc.constant('other' as const), axis }),
);

function carryOut(model: WorkbookModel, deed: Deed): void {
  const sheet = model.sheets.find(({ name }) => name !== '另');
  if (!sheet) throw new Error('no sheet');
  switch (deed.kind) {
    case 'type':
      model.edit(sheet, deed.row, deed.column, deed.text);
      break;
    case 'format':
      sheet.setNumberFormat(single(deed), () => '0.000');
      break;
    case 'shift':
      model.shift(sheet, deed);
      break;
    case 'rename':
      sheet.rename(deed.name);
      break;
    case 'other':
      model.shift(model.sheet('另'), { axis: deed.axis, at: 0, count: 1 });
      break;
  }
}

const single = ({ row, column: at }: { row: number; column: number }) => ({
  top: row,
  left: at,
  bottom: row,
  right: at,
});

/** Contents and formats by sheet and cell; results of formulas are nobody's, and neither are apostrophes. */
function cellsOf(model: WorkbookModel): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const sheet of model.describe().sheets)
    for (const [name, { value, formula, numberFormat }] of Object.entries(sheet.cells))
      cells.set(`${sheet.name}!${name}`, { content: formula ?? value, numberFormat });
  return cells;
}

const keyOf = ({ sheet, row, column: at }: CellAddress): string => `${sheet}!${cellName(row, at)}`;

test(`undo after random work of the person leaves what the person alone would have (${String(RUNS)} stories)`, async () => {
  await fc.assert(
    fc.asyncProperty(
      places,
      fc.boolean(),
      fc.array(deeds, { maxLength: 6 }),
      fc.option(fc.nat(6)),
      async (chosen, withColumn, work, joinAt) => {
        const book = openWorkbook(DATA);
        const alone = new WorkbookModel(DATA);
        const host = createExcelHost();
        await host.read();
        await host.write(planOf(chosen, withColumn));
        for (const [index, deed] of work.entries()) {
          for (const model of [book.model, alone]) carryOut(model, deed);
          if (index !== joinAt) continue;
          await host.read();
          const { name } = book.model.sheet('另');
          await host.write(plan({ marks: [mark(name, 'A1')], joins: true }));
        }
        const typed = work.some(({ kind }) => kind === 'type');
        const { left } = await host.undo();
        const [now, then] = [cellsOf(book.model), cellsOf(alone)];
        // What is left and named is as it is.
        for (const key of left.map(keyOf)) {
          now.delete(key);
          then.delete(key);
        }
        expect(Object.fromEntries(now)).toEqual(Object.fromEntries(then));
        if (!typed) expect(left).toEqual([]);
        expect(book.model.names).toEqual([]);
        expect(book.model.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual([]);
      },
    ),
    { numRuns: RUNS, ...(path !== undefined && { path }) },
  );
}, 600_000);
