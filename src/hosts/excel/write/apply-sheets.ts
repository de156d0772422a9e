import type { NewSheet } from '../../../contracts/new-sheet';
import { LINE_COLOR } from '../../../report';
import { largest } from '../../../workbook/lists';
import { areaName } from '../../../workbook/address';
import { textEntry } from '../cells/content';
import type { TimedContext } from '../session';
import type { ReportStep } from './apply-report';
import { unfinishedName, type PlacedSheet, type SheetChange } from './sheet-change';

/** Bytes of cells that go into one step. */
const BLOCK_BYTES = 400_000;
/** Bytes that a merge, a width or a name takes in a request. */
const SMALL = 1000;

/** A part of a request; `answered` is called once it was carried out. */
export interface SheetStep extends ReportStep {
  readonly answered?: () => void;
}

/**
 * What lets sheets come and go. New ones bear names of nobody's until all of them are there; only then, and last of all,
 * they get their own: `came` is told Excel's ids of them, by name.
 */
export function sheetSteps(
  changes: readonly SheetChange[],
  came: (ids: ReadonlyMap<string, string>) => void = () => undefined,
): SheetStep[] {
  const steps: SheetStep[] = [];
  const going = changes.flatMap(({ before }) => before ?? []);
  const coming = changes.flatMap(({ after }) => after ?? []);
  for (const { sheet } of going) {
    steps.push({
      bytes: SMALL,
      queue: ({ workbook }) => {
        workbook.worksheets.getItem(sheet).delete();
      },
    });
  }
  for (const [index, placed] of coming.entries()) addSteps(steps, placed, unfinishedName(index));
  if (coming.length > 0) {
    const named = new Map<string, Excel.Worksheet>();
    steps.push({
      bytes: SMALL * coming.length,
      queue: ({ workbook }) => {
        for (const [index, { sheet }] of coming.entries()) {
          const added = workbook.worksheets.getItem(unfinishedName(index));
          named.set(sheet, added.load('id'));
          added.name = sheet;
        }
      },
      answered: () => {
        came(new Map([...named].map(([name, { id }]) => [name, id])));
      },
    });
  }
  return steps;
}

function addSteps(steps: SheetStep[], { content }: PlacedSheet, name: string): void {
  steps.push({
    bytes: SMALL,
    queue: ({ workbook }) => {
      workbook.worksheets.add(name);
    },
  });
  const width = widthOf(content);
  for (const { top, entries, formats, bytes } of blocksOf(content, width)) {
    steps.push({
      bytes,
      queue: (context) => {
        context.application.suspendApiCalculationUntilNextSync();
        const range = sheetOf(context, name).getRangeByIndexes(top, 0, entries.length, width);
        range.numberFormat = formats;
        range.formulas = entries;
      },
    });
  }
  steps.push({
    bytes: SMALL * (40 + width + content.merges.length),
    queue: (context) => {
      dress(sheetOf(context, name), content, width);
    },
  });
}

const sheetOf = ({ workbook }: TimedContext, name: string): Excel.Worksheet => workbook.worksheets.getItem(name);

export const widthOf = ({ rows }: NewSheet): number =>
  largest(
    rows.map(({ length }) => length),
    1,
  );

interface Block {
  readonly top: number;
  readonly entries: (string | number)[][];
  readonly formats: string[][];
  bytes: number;
}

/** The cells in blocks of rows that a request can take. */
function blocksOf({ rows, formats }: NewSheet, width: number): readonly Block[] {
  const blocks: Block[] = [];
  rows.forEach((cells, row) => {
    const entries = Array.from({ length: width }, (_, column) => {
      const value = cells[column] ?? null;
      if (value === null) return '';
      return typeof value === 'string' ? textEntry(value) : value;
    });
    const codes = Array.from({ length: width }, (_, column) => formats[row]?.[column] ?? 'General');
    const bytes = entries.reduce<number>((sum, entry) => sum + 20 + 3 * String(entry).length, 0);
    const block = blocks.at(-1);
    if (block && block.bytes + bytes <= BLOCK_BYTES) {
      block.entries.push(entries);
      block.formats.push(codes);
      block.bytes += bytes;
    } else blocks.push({ top: row, entries: [entries], formats: [codes], bytes });
  });
  return blocks;
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
/** Widths of columns in points. */
const NARROWEST = 48;
const WIDEST = 240;
const POINTS_PER_LETTER = 5.6;
const PADDING = 12;

/** Caption in the middle, unit at the right, lines around the cells: as the report shows its table. */
function dress(sheet: Excel.Worksheet, content: NewSheet, width: number): void {
  const { rows, merges, above } = content;
  const height = rows.length;
  for (let column = 0; column < width; column++) {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = columnPoints(content, column);
  }
  for (const area of merges) sheet.getRange(areaName(area)).merge(false);
  for (let row = 0; row < above; row++) {
    const { format } = sheet.getRangeByIndexes(row, 0, 1, width);
    const isCaption = row === 0;
    format.horizontalAlignment = isCaption ? 'Center' : 'Right';
    if (isCaption) format.font.bold = true;
  }
  if (height === above) return;
  const { format } = sheet.getRangeByIndexes(above, 0, height - above, width);
  format.wrapText = true;
  format.verticalAlignment = 'Center';
  const inside = [
    ...(height - above > 1 ? (['InsideHorizontal'] as const) : []),
    ...(width > 1 ? (['InsideVertical'] as const) : []),
  ];
  for (const place of [...EDGES, ...inside]) {
    const line = format.borders.getItem(place);
    line.style = 'Continuous';
    line.color = LINE_COLOR;
  }
  const head = sheet.getRangeByIndexes(above, 0, 1, width).format;
  head.horizontalAlignment = 'Center';
  head.font.bold = true;
  sheet.getRangeByIndexes(0, 0, height, 1).format.autofitRows();
}

/** What the texts of a column need, those that several columns share left out. */
function columnPoints({ rows, merges, above }: NewSheet, column: number): number {
  const letters = rows.map((cells, row) => {
    const isShared = merges.some(
      ({ top, left, bottom, right }) =>
        left < right && row >= top && row <= bottom && column >= left && column <= right,
    );
    return row < above || isShared ? 0 : lettersOf(cells[column] ?? null);
  });
  return Math.min(WIDEST, Math.max(NARROWEST, largest(letters, 0) * POINTS_PER_LETTER + PADDING));
}

/** Letters across; one of Chinese counts as two. */
const lettersOf = (value: string | number | null): number =>
  Array.from(String(value ?? '')).reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
