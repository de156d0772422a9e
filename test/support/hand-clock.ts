import type { After } from '../../src/hosts/clock';

export interface HandClock {
  readonly after: After;
  /** Lets so many milliseconds go by; what falls due is called in order. */
  pass(milliseconds: number): void;
  /** How many calls are still to come. */
  readonly waiting: number;
}

/** A clock that goes only when a test says so. */
export function handClock(): HandClock {
  let now = 0;
  let timers: readonly { readonly at: number; readonly action: () => void }[] = [];
  return {
    after(milliseconds, action) {
      const timer = { at: now + milliseconds, action };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        now = Math.max(now, next.at);
        timers = timers.filter((other) => other !== next);
        next.action();
      }
      now = end;
    },
    get waiting() {
      return timers.length;
    },
  };
}
