import type { Area } from '../../../workbook/address';
import { areaName } from '../../../workbook/address';
import { HostError } from '../../workbook-host';
import type { TimedContext } from '../session';
import { CellBlock } from './cell-block';
import { FormulaBlock } from './formula-block';

/** Bytes that one cell takes in an answer, as a rule: value, formula, type and format. Long texts take more. */
const BYTES_PER_CELL = 80;
/** The part of it that the formula takes. */
const FORMULA_SHARE = 0.4;

type Block = CellBlock | FormulaBlock;

/** Rows of a block that are fetched together. */
interface Piece {
  readonly block: Block;
  readonly area: Area;
}

const cellsIn = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

/** A number of cells; those of which only the formulas are asked for count for less. */
const sizeOf = ({ block, area }: Piece): number => cellsIn(area) * (block instanceof FormulaBlock ? FORMULA_SHARE : 1);

/**
 * Reads areas in as few answers as the size of an answer allows: all in one as a rule, in blocks of rows where they
 * are large. An answer that proves too large all the same is asked for again in halves.
 */
export class CellReader {
  private pieces: Piece[] = [];
  private readonly limit: number;

  /** `payload`: bytes that an answer may have. */
  constructor(
    private readonly context: TimedContext,
    readonly payload: number,
  ) {
    this.limit = Math.max(1, Math.floor(payload / BYTES_PER_CELL));
  }

  /** Cells that can be asked for beside what was asked for already without another answer, but no fewer than `least`. */
  room(least: number): number {
    const asked = this.pieces.reduce((sum, piece) => sum + sizeOf(piece), 0);
    return Math.max(least, Math.floor(this.limit - (asked % this.limit)));
  }

  /** Whether one answer holds these areas. */
  holds(areas: readonly Area[]): boolean {
    return areas.reduce((sum, area) => sum + cellsIn(area), 0) <= this.limit;
  }

  /** Asks for an area; the block is filled by `fetch`. */
  ask(sheet: string, area: Area): CellBlock {
    return this.askFor(new CellBlock(sheet, area), this.limit);
  }

  /** Asks for the formulas of an area alone, which takes less. */
  askFormulas(sheet: string, area: Area): FormulaBlock {
    return this.askFor(new FormulaBlock(sheet, area), this.limit / FORMULA_SHARE);
  }

  /**
   * Fetches what was asked for. `alongside` queues other loads that go with the first answer (it is called again where
   * that answer has to be asked for again). `progress` gets the cells read so far and in all.
   */
  async fetch(
    alongside: () => void = () => undefined,
    progress: (done: number, total: number) => void = () => undefined,
  ): Promise<void> {
    const total = this.pieces.reduce((sum, piece) => sum + sizeOf(piece), 0);
    let rounds = this.rounds();
    let done = 0;
    let extra = alongside;
    this.pieces = [];
    while (rounds.length > 0) {
      const [round = [], ...later] = rounds;
      const halves = await this.round(round, extra);
      if (halves) rounds = [...halves, ...later];
      else {
        extra = () => undefined;
        rounds = later;
        done += round.reduce((sum, piece) => sum + sizeOf(piece), 0);
        progress(done, total);
      }
    }
  }

  /** `limit`: cells of the block that one answer can hold. */
  private askFor<B extends Block>(block: B, limit: number): B {
    const { area } = block;
    const rows = Math.max(1, Math.floor(limit / (area.right - area.left + 1)));
    for (let top = area.top; top <= area.bottom; top += rows) {
      this.pieces.push({ block, area: { ...area, top, bottom: Math.min(area.bottom, top + rows - 1) } });
    }
    return block;
  }

  private rounds(): Piece[][] {
    const rounds: Piece[][] = [[]];
    let size = 0;
    for (const piece of this.pieces) {
      const cells = sizeOf(piece);
      if (size > 0 && size + cells > this.limit) {
        rounds.push([]);
        size = 0;
      }
      rounds.at(-1)?.push(piece);
      size += cells;
    }
    return rounds;
  }

  /** One answer; gives the two halves to ask for instead where it was too large. */
  private async round(pieces: readonly Piece[], alongside: () => void): Promise<Piece[][] | undefined> {
    alongside();
    const loaded = pieces.map(({ block, area }) => ({
      block,
      area,
      range: loadCells(this.context, block.sheet, area, block instanceof FormulaBlock ? 'formulas' : CELL_PROPERTIES),
    }));
    try {
      await this.context.sync();
    } catch (error) {
      const halves = error instanceof HostError && error.code === 'payload-too-large' ? halve(pieces) : undefined;
      if (!halves) throw error;
      return halves;
    }
    for (const { block, area, range } of loaded) {
      if (block instanceof FormulaBlock) block.add(range.formulas as unknown[][]);
      else addRows(block, area.top, range);
    }
    return undefined;
  }
}

/** Queues the reading of an area along with something else; call the result after the next `sync`. */
export function loadBlock(context: TimedContext, sheet: string, area: Area): () => CellBlock {
  const range = loadCells(context, sheet, area);
  return () => {
    const block = new CellBlock(sheet, area);
    addRows(block, area.top, range);
    return block;
  };
}

const CELL_PROPERTIES = 'values,formulas,valueTypes,numberFormat';

function loadCells({ workbook }: TimedContext, sheet: string, area: Area, properties = CELL_PROPERTIES): Excel.Range {
  return workbook.worksheets.getItem(sheet).getRange(areaName(area)).load(properties);
}

function addRows(block: CellBlock, top: number, { values, formulas, valueTypes, numberFormat }: Excel.Range): void {
  block.add({
    top,
    values: values as unknown[][],
    formulas: formulas as unknown[][],
    valueTypes,
    numberFormat: numberFormat as string[][],
  });
}

function halve(pieces: readonly Piece[]): Piece[][] | undefined {
  const middle = pieces.length >> 1;
  if (middle > 0) return [pieces.slice(0, middle), pieces.slice(middle)];
  const [piece] = pieces;
  if (!piece || piece.area.top === piece.area.bottom) return undefined;
  const { block, area } = piece;
  const bottom = (area.top + area.bottom) >> 1;
  return [[{ block, area: { ...area, bottom } }], [{ block, area: { ...area, top: bottom + 1 } }]];
}
