import { ActionKind } from './rich-api';
import type { RequestBody } from './rich-api';

/** What went over the wire, counted. */
export class Traffic {
  /** Batches that did something: each is one `context.sync` of the add-in. */
  readonly batches: RequestBody[] = [];
  /** Batches in which the client only let go of references. */
  cleanups = 0;
  bytesIn = 0;
  bytesOut = 0;

  /** Counts a request; false for one that only tidies up. */
  record(body: RequestBody, bytes: number): boolean {
    this.bytesIn += bytes;
    if (isCleanup(body)) {
      this.cleanups++;
      return false;
    }
    this.batches.push(body);
    return true;
  }

  get syncs(): number {
    return this.batches.length;
  }

  /** Starts counting anew. */
  reset(): void {
    this.batches.length = 0;
    this.cleanups = 0;
    this.bytesIn = 0;
    this.bytesOut = 0;
  }
}

function isCleanup({ Actions }: RequestBody): boolean {
  const isRemoval = (name: string | undefined): boolean => name === '_RemoveReference';
  return (
    Actions.some(({ Name }) => isRemoval(Name)) &&
    Actions.every(({ Name, ActionType }) => isRemoval(Name) || ActionType === ActionKind.instantiate)
  );
}
