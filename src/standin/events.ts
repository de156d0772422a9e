import type { Faults } from './faults';
import { later } from './later';
import { MAX_COLUMNS, MAX_ROWS } from '../workbook/address';
import type { Area } from '../workbook/address';
import type { ModelChange, Origin, SheetModel, Shift } from './model';
import { localAddress } from './objects';
import type { EventEntry, WireObject } from './rich-api';

/** The client's numbers of the events that are modelled, by the name that it registers them with. */
const EVENT_TYPES = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  NameChanged: 25,
} as const;
type EventName = keyof typeof EVENT_TYPES;

/** All Rich API events travel in this category. */
const CATEGORY = 65_536;
/** The target of events that concern all sheets. */
const WORKBOOK = 'Workbook';

/** Turns changes of the model into the events that the client has asked for. */
export class EventQueue {
  private readonly registered = new Map<string, number>();
  private pending: EventEntry[] = [];
  private scheduled = false;
  private deliver: ((entries: readonly EventEntry[]) => void) | undefined;

  /** `faults` says whether events get lost or come twice; `namesTrigger`, whether they say what set them off (1.14). */
  constructor(
    private readonly faults: Pick<Faults, 'events'>,
    private readonly namesTrigger: () => boolean,
  ) {}

  /** Sends events to the client from now on, each batch of them in a task of its own. */
  sendTo(deliver: (entries: readonly EventEntry[]) => void): void {
    this.deliver = deliver;
  }

  /** The client begins or ends listening on a sheet or on the collection of sheets. */
  register(object: WireObject, name: string, on: boolean): void {
    const key = `${name}|${targetOf(object)}`;
    const count = (this.registered.get(key) ?? 0) + (on ? 1 : -1);
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
  }

  follow(change: ModelChange, origin: Origin): void {
    switch (change.kind) {
      case 'cells':
        if (change.content && origin !== 'calculation')
          this.dataChanged(change.sheet, change.area, 'RangeEdited', origin);
        break;
      case 'moved':
        this.dataChanged(change.sheet, linesOf(change.shift), shiftName(change.shift), origin);
        break;
      case 'sheets':
        if (change.added) this.raise('Added', change.added.id, { source: sourceOf(origin) });
        if (change.removed) this.raise('Deleted', change.removed.id, { source: sourceOf(origin) });
        break;
      case 'sheet':
        if (change.nameBefore !== undefined) {
          const names = { nameBefore: change.nameBefore, nameAfter: change.sheet.name };
          this.raise('NameChanged', change.sheet.id, { ...names, source: sourceOf(origin) });
        }
        break;
      case 'active-sheet':
        if (change.before) this.raise('Deactivated', change.before.id, {});
        this.raise('Activated', change.sheet.id, {});
        break;
      case 'selection':
        this.raise('SelectionChanged', change.sheet.id, { address: localAddress(change.area) });
        break;
      default:
    }
  }

  private dataChanged(sheet: SheetModel, area: Area, changeType: string, origin: Origin): void {
    this.raise('DataChanged', sheet.id, {
      address: localAddress(area),
      changeType,
      source: sourceOf(origin),
      ...(this.namesTrigger() && { triggerSource: origin === 'add-in' ? 'ThisLocalAddin' : 'Unknown' }),
    });
  }

  private raise(name: EventName, worksheetId: string, fields: object): void {
    for (const targetId of [worksheetId, WORKBOOK]) {
      if (!this.registered.has(`${name}|${targetId}`)) continue;
      const message = JSON.stringify({ ...fields, worksheetId });
      this.pending.push({ messageCategory: CATEGORY, messageType: EVENT_TYPES[name], targetId, message });
    }
    if (this.pending.length > 0) this.schedule();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    later(() => {
      this.scheduled = false;
      const entries = this.pending.splice(0);
      if (this.faults.events === 'lost') return;
      this.deliver?.(this.faults.events === 'doubled' ? entries.flatMap((entry) => [entry, entry]) : entries);
    });
  }
}

const targetOf = (object: WireObject): string => (object.typeName === 'Worksheet' ? (object.id ?? '') : WORKBOOK);

const sourceOf = (origin: Origin): string => (origin === 'co-author' ? 'Remote' : 'Local');

/** The rows or columns that were put in or taken out, as whole lines. */
function linesOf({ axis, at, count }: Shift): Area {
  const end = at + Math.abs(count) - 1;
  return axis === 'row'
    ? { top: at, bottom: end, left: 0, right: MAX_COLUMNS - 1 }
    : { left: at, right: end, top: 0, bottom: MAX_ROWS - 1 };
}

const shiftName = ({ axis, count }: Shift): string =>
  `${axis === 'row' ? 'Row' : 'Column'}${count > 0 ? 'Inserted' : 'Deleted'}`;
