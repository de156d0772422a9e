import type { BatchFault } from './batch-fault';
import { ExcelError } from './excel-error';

/**
 * What becomes of values that one range writes over rows of which some are hidden: those of hidden rows are lost, or all
 * visible cells get the first one.
 */
export type FilteredWrites = 'swallow' | 'repeat';

/** The ways in which an Excel lets an add-in down. All off at first; a test or the workbench turns them on. */
export class Faults {
  /** A person is typing in a cell: every batch is refused with InvalidOperationInCellEditMode. */
  editing = false;
  /** The workbook is no longer there: every batch is refused with SessionNotFound. */
  closed = false;
  /** The machine has no printer: Excel sets up no page. */
  printerless = false;
  /** Custom XML parts are taken, and are not there afterwards, as on some platforms. */
  forgetful = false;
  /** What one range writes over rows of which a filter hides some is not kept; see `FilteredWrites`. */
  filtered: FilteredWrites | undefined;
  /** Events on their way to the add-in: all of them get lost, or each comes twice. */
  events: 'lost' | 'doubled' | undefined;
  /** Milliseconds that every answer takes. */
  latency = 0;
  /** Bytes that a request, or an answer, may have (5 MB on the web); no limit where undefined. */
  payloadLimit: number | undefined;
  /** Called when a batch is left without an answer. */
  hanging: (() => void) | undefined;
  private planned: (BatchFault | undefined)[] = [];

  /** Lets the batch after the next `skip` ones go wrong, once. Batches that only let go of references do not count. */
  plan(fault: BatchFault, skip = 0): void {
    while (this.planned.length <= skip) this.planned.push(undefined);
    this.planned[skip] = fault;
  }

  /** Takes the fault that was planned for the batch that starts now. */
  take(): BatchFault | undefined {
    return this.planned.shift();
  }

  /** Everything works again. */
  clear(): void {
    this.editing = false;
    this.closed = false;
    this.printerless = false;
    this.forgetful = false;
    this.filtered = undefined;
    this.events = undefined;
    this.latency = 0;
    this.payloadLimit = undefined;
    this.planned = [];
  }

  /** Throws what Excel says before it even looks at a request of `bytes`. */
  refuse(bytes: number): void {
    if (this.closed) throw new ExcelError('SessionNotFound', undefined, 404);
    if (this.editing) throw new ExcelError('InvalidOperationInCellEditMode');
    if (this.payloadLimit !== undefined && bytes > this.payloadLimit) {
      throw new ExcelError('RequestPayloadSizeLimitExceeded', undefined, 413);
    }
  }
}
