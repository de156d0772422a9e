/** A part of the page that F6 leads to. */
export interface FocusZone {
  /** Whether the focus is in it now. */
  readonly has: () => boolean;
  /** Takes the focus; false where it cannot, so that the next one is asked. */
  readonly take: () => boolean;
}

/**
 * F6 goes to the next part of the page and Shift+F6 to the one before, as in Excel, wherever the focus is: the grid keeps
 * Tab for its cells. The result gives the same to the window of a frame.
 */
export function cycleFocus(zones: readonly FocusZone[]): (frame: Window) => void {
  const watch = (page: Window): void => {
    page.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
        if (document.querySelector('dialog[open]')) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        const step = event.shiftKey ? -1 : 1;
        const here = zones.findIndex(({ has }) => has());
        const begin = here < 0 && step < 0 ? zones.length : here;
        for (let moved = 1; moved <= zones.length; moved++) {
          const next = (begin + step * moved + zones.length * 2) % zones.length;
          if (zones[next]?.take()) return;
        }
      },
      { capture: true },
    );
  };
  watch(window);
  return watch;
}
