/** Calls `action` once after so many milliseconds; what comes back calls that off. */
export type After = (milliseconds: number, action: () => void) => () => void;

/** By the clock on the wall. */
export const afterReally: After = (milliseconds, action) => {
  const timer = setTimeout(action, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};
