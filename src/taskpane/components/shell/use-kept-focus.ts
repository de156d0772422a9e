import { useEffect } from 'react';
import { panelId } from './tab-bar';
import type { Tab } from '../../state/pane-state';

/**
 * Whenever the pane comes to rest or a dialog goes: where what had the focus is gone, the list takes it at the row where
 * the Tab key enters it, else the panel's first button. The keyboard goes on from there; nothing is taken from the sheet.
 */
export function useKeptFocus(tab: Tab, isAtRest: boolean): void {
  useEffect(() => {
    if (!isAtRest) return;
    // After a dialog has given the focus back.
    const frame = requestAnimationFrame(() => {
      const { activeElement } = document;
      if (!document.hasFocus() || (activeElement !== null && activeElement !== document.body)) return;
      const panel = document.getElementById(panelId(tab));
      const home =
        panel?.querySelector<HTMLElement>('[data-row] button[tabindex="0"]') ??
        panel?.querySelector<HTMLElement>('button:not(:disabled)');
      home?.focus({ preventScroll: true });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [tab, isAtRest]);
}
