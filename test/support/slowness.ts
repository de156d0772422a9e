/** Seconds that a fixed piece of work takes on the machine that bounds of time were measured on. */
const REFERENCE_SECONDS = 0.17;
const REFERENCE_STEPS = 40_000_000;

/** Seconds of this program's processor time. */
export const processorSeconds = (): number => process.cpuUsage().user / 1e6;
/** Seconds of the clock. */
export const clockSeconds = (): number => performance.now() / 1000;

/**
 * How much slower than that machine this one is at the moment, by processor time or by the clock, which other work holds up; 1
 * where it is as fast. `share`: of the fixed piece of work that is done to find out.
 */
export function slowness(seconds: () => number, share = 1): number {
  const start = seconds();
  let sum = 0;
  for (let index = 0; index < REFERENCE_STEPS * share; index++) sum = (sum * 31 + index) % 1_000_003;
  const taken = seconds() - start;
  return Math.max(1, sum < 0 ? 1 : taken / (REFERENCE_SECONDS * share));
}
