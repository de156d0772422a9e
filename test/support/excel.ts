import { StandIn, WorkbookModel } from '../../src/standin';
import type { Faults, StandInOptions, StandInSheetData, StandInWorkbookData, Traffic } from '../../src/standin';
import { afterReally, type After } from '../../src/hosts/clock';
import type { CellValue } from '../../src/workbook/snapshot';
import { parseArea } from '../../src/workbook/address';
import { connectClient } from './office-client';

/** A workbook in our stand-in, with Microsoft's own client connected to it. */
export interface OpenWorkbook {
  readonly model: WorkbookModel;
  readonly standIn: StandIn;
  readonly faults: Faults;
  readonly traffic: Traffic;
  /** Runs `work` as an add-in would: `Excel.run`. */
  run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** What `work` sends: the number of `context.sync` that reached the host. */
  countSyncs(work: () => Promise<unknown>): Promise<number>;
}

/** Opens a workbook; whatever was open before is forgotten. */
export function openWorkbook(data: StandInWorkbookData, options: StandInOptions = {}): OpenWorkbook {
  return openModel(new WorkbookModel(data), options);
}

/** The same for a model that is there already. */
export function openModel(model: WorkbookModel, options: StandInOptions = {}): OpenWorkbook {
  const standIn = new StandIn(model, options);
  connectClient(standIn);
  return {
    model,
    standIn,
    faults: standIn.faults,
    traffic: standIn.traffic,
    run: (work) => Excel.run(work),
    countSyncs: async (work) => {
      const before = standIn.traffic.syncs;
      await work();
      return standIn.traffic.syncs - before;
    },
  };
}

/**
 * The clock of a host that gives up an Excel which does not answer: time is up where a batch hangs, or where answers take
 * longer than the host waits. However busy the machine is, nothing else is given up.
 */
export function impatience({ faults }: OpenWorkbook): After {
  const waiting = new Set<() => void>();
  faults.hanging = () => {
    for (const giveUp of waiting) giveUp();
  };
  return (milliseconds, action) => {
    if (faults.latency > milliseconds) return afterReally(0, action);
    let callOff = (): void => undefined;
    const giveUp = (): void => {
      callOff = afterReally(0, action);
    };
    waiting.add(giveUp);
    return () => {
      waiting.delete(giveUp);
      callOff();
    };
  };
}

/** A cell of a table that a test writes down: a value, or a value with its formula or number format. */
export type CellInput = CellValue | { readonly v?: CellValue; readonly f?: string; readonly nf?: string };

export interface SheetInput extends Partial<Omit<StandInSheetData, 'cells' | 'name' | 'merges'>> {
  readonly rows: readonly (readonly CellInput[])[];
  /** Where the first cell stands; A1 where missing. */
  readonly at?: string;
  /** A1 areas. */
  readonly merges?: readonly string[];
}

/** Workbook data from tables of values by sheet name; null is blank. */
export function workbookOf(sheets: Readonly<Record<string, SheetInput | SheetInput['rows']>>): StandInWorkbookData {
  return {
    sheets: Object.entries(sheets).map(([name, sheet]) => sheetOf(name, 'rows' in sheet ? sheet : { rows: sheet })),
  };
}

function sheetOf(name: string, { rows, at = 'A1', merges = [], ...rest }: SheetInput): StandInSheetData {
  const origin = area(at);
  return {
    ...rest,
    name,
    merges: merges.map(area),
    cells: rows.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        if (cell === null) return [];
        const place = { row: origin.top + r, column: origin.left + c };
        if (typeof cell !== 'object' || 'error' in cell) return [{ ...place, value: cell }];
        return [
          {
            ...place,
            ...(cell.v !== undefined && { value: cell.v }),
            ...(cell.f !== undefined && { formula: cell.f }),
            ...(cell.nf !== undefined && { numberFormat: cell.nf }),
          },
        ];
      }),
    ),
  };
}

/** The area that an A1 text names. */
export function area(text: string) {
  const read = parseArea(text);
  if (!read) throw new Error(`no area: ${text}`);
  return read;
}
