/** What a page lacks: a timer there waits a millisecond at least, however soon it is meant. */
const { setImmediate: soon } = globalThis as { readonly setImmediate?: (work: () => void) => unknown };

/** Does something in a later task; what is asked for first is done first. */
export function later(work: () => void): void {
  if (soon) soon(work);
  else setTimeout(work);
}
