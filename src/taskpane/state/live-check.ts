import type { After } from '../../hosts/clock';

/** What became of a check that ran by itself. `superseded`: the person began something meanwhile. */
export type LiveRun =
  | { readonly result: 'done'; readonly milliseconds: number }
  | { readonly result: 'typing' }
  | { readonly result: 'superseded' }
  | { readonly result: 'failed' };

/** Milliseconds of quiet after the last change before a check runs. */
export const QUIET = 800;
/** A check that takes longer than this makes the quiet twice as long as it took, up to LONGEST_QUIET. */
const SLOW = 1000;
const LONGEST_QUIET = 10_000;
/** A cell is being edited: asked again after so long, each time after twice as long, while nothing changes. */
const TYPING = 2000;
const LONGEST_TYPING = 32_000;

/** How long to wait after a change where the last check took `milliseconds`. */
export function quietAfter(milliseconds: number): number {
  return milliseconds > SLOW ? Math.min(2 * milliseconds, LONGEST_QUIET) : QUIET;
}

/**
 * Decides when a check runs by itself: some quiet after the last change, never two at once, and not while something
 * that the person asked for is going on. `run` must not throw.
 */
export class LiveCheck {
  private cancel: (() => void) | null = null;
  private due = false;
  private running = false;
  private busy = false;
  private over = false;
  private took = 0;
  private typing = TYPING;

  constructor(
    private readonly after: After,
    private readonly run: () => Promise<LiveRun>,
  ) {}

  /** Something has changed in the workbook. */
  changed(): void {
    if (this.over) return;
    this.due = true;
    this.typing = TYPING;
    this.wait(quietAfter(this.took));
  }

  /** Something that the person asked for has begun, or is over. */
  setBusy(busy: boolean): void {
    this.busy = busy;
    this.resume();
  }

  /** A check took so long: the person's own, too. */
  setDuration(milliseconds: number): void {
    this.took = milliseconds;
  }

  /** Nothing is begun from now on. */
  stop(): void {
    this.over = true;
    this.cancel?.();
    this.cancel = null;
    this.due = false;
  }

  private wait(milliseconds: number): void {
    this.cancel?.();
    this.cancel = this.after(milliseconds, () => {
      this.cancel = null;
      if (!this.busy && !this.running) void this.start();
    });
  }

  /** What became due while it could not run gets its turn. */
  private resume(): void {
    if (this.due && !this.busy && !this.running && this.cancel === null) this.wait(quietAfter(this.took));
  }

  private async start(): Promise<void> {
    this.due = false;
    this.running = true;
    const outcome = await this.run();
    this.running = false;
    if (this.over) return;
    switch (outcome.result) {
      case 'done':
        this.took = outcome.milliseconds;
        break;
      case 'typing':
        if (this.due) break;
        this.due = true;
        this.wait(this.typing);
        this.typing = Math.min(2 * this.typing, LONGEST_TYPING);
        return;
      case 'superseded':
        this.due = true;
        break;
      case 'failed':
        break;
    }
    this.resume();
  }
}
