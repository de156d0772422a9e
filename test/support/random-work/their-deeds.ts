import fc from '../fast-check';
import type { SheetModel, WorkbookModel } from '../../../src/standin/model';
import { REPORT_SHEET } from '../../../src/report';
import { overlaps, singleCell } from '../../../src/workbook/address';
import { canSwap, cellsOf, contentsOf, copySheet, isCovered, mergeCells, saveAndOpen, swapRows } from './acts';
import type { Step } from './step';
import { place, plainStep, ROWS, sheetAt, stepOf } from './step';
import { columnsOf, isNeverOurs, widthsOf } from './theirs';
import type { World } from './world';

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

/** More sheets than that nobody has here. */
const MAX_SHEETS = 4;

type Place = { readonly sheet: number; readonly row: number; readonly column: number };

/** A step of the person; what changes a cell keeps away from cells that are ours at that moment. */
function onCell<T extends Place>(
  arbitrary: fc.Arbitrary<T>,
  name: string,
  deed: (sheet: SheetModel, what: T) => void,
): fc.Arbitrary<Step> {
  return stepOf(arbitrary, name, (world, what) => {
    const { name: title } = sheetAt(world, what.sheet);
    if (world.isOurs(title, what.row, what.column)) return;
    world.person((model) => {
      deed(model.sheet(title), what);
    });
  });
}

/** A step of the person on one of our cells that can be seen; `which` draws it. */
function onOurCell<T extends { readonly which: number }>(
  arbitrary: fc.Arbitrary<T>,
  name: string,
  deed: (
    world: World,
    cell: { readonly sheet: string; readonly row: number; readonly column: number },
    what: T,
  ) => void,
): fc.Arbitrary<Step> {
  return stepOf(arbitrary, name, (world, what) => {
    const cells = columnsOf(world.model).flatMap(({ range }) =>
      cellsOf(range.area)
        .filter((cell) => !isCovered(range.sheet, cell))
        .map((cell) => ({ sheet: range.sheet.name, ...cell })),
    );
    const cell = cells[what.which % Math.max(1, cells.length)];
    if (cell) deed(world, cell, what);
  });
}

const typing = onCell(
  fc.record({ ...place, input: fc.constantFrom(...INPUTS) }),
  'type',
  (sheet, { row, column, input }) => {
    sheet.enter(singleCell(row, column), () => input);
  },
);

/**
 * A figure typed over one of ours is a figure of ours; a word is the person's, whatever becomes of the column. A number
 * format that Excel takes from what was typed is as one that was set: see `formattingOver`.
 */
const typingOver = onOurCell(
  fc.record({ which: fc.nat(30), input: fc.constantFrom(...INPUTS) }),
  'type over ours',
  (world, { sheet, row, column }, { input }) => {
    const before = world.model.sheet(sheet).cell(row, column);
    world.onOurs((model) => {
      model.sheet(sheet).enter(singleCell(row, column), () => input);
    });
    const after = world.model.sheet(sheet).cell(row, column);
    if (after === before) return;
    const content = isNeverOurs(after) ? after.value : null;
    world.alone((model) => {
      const { numberFormat, style } = model.sheet(sheet).cell(row, column);
      model.sheet(sheet).grid.set(row, column, {
        value: content,
        ...(numberFormat !== undefined && { numberFormat }),
        ...(style !== undefined && { style }),
      });
    });
    const { numberFormat: format } = after;
    if (format !== undefined && format !== before.numberFormat)
      world.perhaps((model) => {
        model.sheet(sheet).setNumberFormat(singleCell(row, column), () => format);
      });
  },
);

const formatting = onCell(
  fc.record({ ...place, format: fc.constantFrom(...FORMATS) }),
  'format',
  (sheet, { row, column, format }) => {
    sheet.setNumberFormat(singleCell(row, column), () => format);
  },
);

/** A number format on one of our cells goes with it, but that undo leaves it; a colour is the person's own. */
const formattingOver = onOurCell(
  fc.record({ which: fc.nat(30), format: fc.constantFrom(...FORMATS, null) }),
  'format ours',
  (world, { sheet, row, column }, { format }) => {
    if (format === null)
      world.person((model) => {
        model.sheet(sheet).setStyle(singleCell(row, column), 'fillColor', '#FFFF00');
      });
    else {
      const deed = (model: WorkbookModel): void => {
        model.sheet(sheet).setNumberFormat(singleCell(row, column), () => format);
      };
      if (world.onOurs(deed)) world.perhaps(deed);
    }
  },
);

const shifting = stepOf(
  fc.record({
    sheet: fc.nat(3),
    axis: fc.constantFrom('row' as const, 'column' as const),
    at: fc.nat(ROWS),
    count: fc.constantFrom(1, 1, 2, -1),
  }),
  'shift',
  (world, { sheet, ...shift }) => {
    const { name } = sheetAt(world, sheet);
    world.person((model) => {
      model.shift(model.sheet(name), shift);
    });
  },
);

/** Rows or columns go in which something of ours is, or come right there. */
const shiftingOurs = onOurCell(
  fc.record({
    which: fc.nat(30),
    axis: fc.constantFrom('row' as const, 'column' as const),
    count: fc.constantFrom(1, -1, -2),
  }),
  'shift ours',
  (world, { sheet, row, column }, { axis, count }) => {
    world.person((model) => {
      model.shift(model.sheet(sheet), { axis, at: axis === 'row' ? row : column, count });
    });
  },
);

/** Cells of ours may be merged away as well, but for the first one, which is the person's. */
const merging = stepOf(
  fc.record({ ...place, down: fc.nat(1), right: fc.nat(2) }),
  'merge',
  (world, { sheet, row, column, down, right }) => {
    const { name, merges } = sheetAt(world, sheet);
    const area = { top: row, left: column, bottom: row + down, right: column + right };
    if (!world.knowsMerges || down + right === 0 || world.isOurs(name, row, column)) return;
    if (merges.some((merge) => overlaps(merge, area))) return;
    world.person((model) => {
      mergeCells(model.sheet(name), area);
    });
  },
);

const sorting = stepOf(fc.record({ sheet: fc.nat(3), row: fc.nat(ROWS) }), 'sort rows', (world, { sheet, row }) => {
  const { name } = sheetAt(world, sheet);
  const place = world.model.sheet(name);
  const isMerged = place.merges.some(({ top, bottom }) => top <= row + 1 && bottom >= row);
  // Nobody sorts heads of columns along with rows.
  const isEdge = columnsOf(world.model).some(
    ({ range: { sheet: on, area } }) => on === place && [area.top, area.top - 1, area.bottom].includes(row),
  );
  // Undo finds the row of an edit by its texts: one that has got others as well is not found, and its cell left.
  if (world.hasEdits || isMerged || isEdge || !canSwap(place, row, row + 1)) return;
  world.person((model) => {
    swapRows(model.sheet(name), row, row + 1);
  });
});

const hiding = stepOf(
  fc.record({ sheet: fc.nat(3), row: fc.nat(ROWS), hidden: fc.boolean() }),
  'hide row',
  (world, { sheet, row, hidden }) => {
    const { name } = sheetAt(world, sheet);
    world.person((model) => {
      model.sheet(name).hideRows(row, row, hidden);
    });
  },
);

/** A conditional format of the person's own over whatever is there, or formats cleared away, ours among them. */
const colouring = stepOf(
  fc.record({ ...place, what: fc.constantFrom('add' as const, 'add' as const, 'remove' as const, 'clear' as const) }),
  'conditional format',
  (world, { sheet, row, column, what }) => {
    const { name } = sheetAt(world, sheet);
    const area = { top: 0, left: 0, bottom: row, right: column };
    world.person((model) => {
      if (what === 'clear') model.sheet(name).removeConditionalFormats(() => true);
      else if (what === 'remove') model.sheet(name).removeConditionalFormats(({ formula }) => formula === '=$B1>0');
      else model.sheet(name).addConditionalFormat({ type: 'Custom', areas: [area], formula: '=$B1>0' });
    });
  },
);

const renaming = stepOf(
  fc.record({
    sheet: fc.nat(3),
    name: fc.constantFrom('甲', '乙', "丙 '1'", '表1-1', REPORT_SHEET, `${REPORT_SHEET} (2)`),
  }),
  'rename',
  (world, { sheet, name }) => {
    const old = sheetAt(world, sheet).name;
    if (world.model.findSheet(name)) return;
    world.person((model) => {
      model.refuseStructure();
      model.sheet(old).rename(name);
    });
  },
);

const protecting = stepOf(fc.record({ sheet: fc.nat(3), locked: fc.boolean() }), 'protect', (world, drawn) => {
  const { name } = sheetAt(world, drawn.sheet);
  world.person((model) => {
    model.sheet(name).protect(drawn.locked);
  });
});

const protectingBook = stepOf(fc.boolean(), 'protect the workbook', (world, locked) => {
  world.person((model) => {
    model.structureProtected = locked;
  });
});

const sheets = stepOf(fc.constantFrom('add' as const, 'remove' as const, 'copy' as const), 'sheet', (world, what) => {
  const all = world.theirSheets();
  if (what === 'remove') {
    if (all.length === 1) return;
    const { name } = sheetAt(world, all.length - 1);
    world.person((model) => {
      model.removeSheet(model.sheet(name));
    });
    return;
  }
  const { name } = sheetAt(world, 0);
  const title = what === 'add' ? '新表' : '副本';
  if (all.length >= MAX_SHEETS || world.model.findSheet(title)) return;
  // A copy has what a fix had written, which undo does not look for there.
  if (what === 'copy' && world.hasEdits) return;
  world.person((model) => {
    if (what === 'add') model.addSheet(title);
    else copySheet(model, model.sheet(name), title);
  });
});

const naming = stepOf(fc.record({ sheet: fc.nat(3), row: fc.nat(ROWS) }), 'name', (world, { sheet, row }) => {
  const { name } = sheetAt(world, sheet);
  if (world.model.findName('我的名称')) return;
  world.person((model) => {
    model.addName('我的名称', { sheet: model.sheet(name), area: { top: row, left: 0, bottom: row, right: 2 } });
  });
});

/** While the pane is closed our names are deleted: the cells under them are the person's own from then on. */
const unnaming = plainStep('delete our names', (world) => {
  const taken = columnsOf(world.model).map(({ range: { sheet, area } }) => ({
    title: sheet.name,
    put: contentsOf(sheet, area),
  }));
  const widths = widthsOf(world.model).map(({ range: { sheet, area } }) => ({
    title: sheet.name,
    column: area.left,
    width: sheet.columns.sizes.get(area.left),
  }));
  world.onOurs((model) => {
    const ours = [...columnsOf(model), ...widthsOf(model)].map(({ name }) => name);
    model.names = model.names.filter((name) => !ours.includes(name));
  });
  world.alone((model) => {
    for (const { title, put } of taken) put(model.sheet(title));
    for (const { title, column, width } of widths) model.sheet(title).columns.setSize(column, width);
  });
  world.reopen();
});

/** A person comments on a cell, answers to what is there (a comment of ours becomes theirs) or takes it away. */
const commenting = stepOf(
  fc.record({ ...place, deed: fc.constantFrom('say' as const, 'remove' as const) }),
  'their comment',
  (world, { sheet, row, column, deed }) => {
    const { name } = sheetAt(world, sheet);
    if (world.isOurComment(name, row, column)) return;
    world.person((model) => {
      const there = model.commentAt(model.sheet(name), row, column);
      if (there && deed === 'remove') model.removeComment(there);
      if (!there && deed === 'say') model.addComment(model.sheet(name), row, column, '我看过了');
    });
  },
);

/** A comment on a cell that is marked. */
const commentingMark = stepOf(fc.nat(9), 'their comment on a mark', (world, which) => {
  const marked = world.marked();
  const cell = marked[which % Math.max(1, marked.length)];
  if (!cell || world.model.commentAt(world.model.sheet(cell.sheet), cell.row, cell.column)) return;
  world.person((model) => {
    model.addComment(model.sheet(cell.sheet), cell.row, cell.column, '已与经办人核对');
  });
});

/** A person answers to a comment of ours, which is theirs from then on. */
const answering = stepOf(fc.nat(9), 'answer', (world, which) => {
  const all = world.model.comments;
  const comment = all[which % Math.max(1, all.length)];
  if (comment) world.answer(comment.sheet.name, comment.row, comment.column);
});

const reopening = stepOf(fc.constantFrom('the pane' as const, 'the workbook' as const), 'reopen', (world, what) => {
  if (what === 'the workbook') {
    const before = world.model.describe();
    saveAndOpen(world.model);
    expect(world.model.describe()).toEqual(before);
  }
  world.reopen();
});

/** All that a person, or a co-author, does in a moment on cells. */
export const ON_CELLS: readonly fc.Arbitrary<Step>[] = [typing, formatting, shifting, commenting, merging, colouring];

export const THEIR_DEEDS: readonly fc.Arbitrary<Step>[] = [
  ...ON_CELLS,
  typing,
  typingOver,
  formattingOver,
  shiftingOurs,
  sorting,
  hiding,
  renaming,
  protecting,
  protectingBook,
  sheets,
  naming,
  unnaming,
  commentingMark,
  answering,
  reopening,
];
