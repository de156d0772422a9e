import { element } from './elements';
import type { FocusZone } from './focus-cycle';

/** What of the grid can have the focus, once it is there. */
export interface FocusableGrid {
  readonly tabs: HTMLElement | null;
  focus(): void;
}

/** Toolbar, grid, sheet tabs and pane, in the order of F6. */
export function focusZones(grid: () => FocusableGrid | undefined, pane: HTMLIFrameElement): readonly FocusZone[] {
  const [toolbar, sheet] = [element('toolbar'), element('grid')];
  const tabs = (): HTMLElement | null => grid()?.tabs ?? null;
  return [
    {
      has: () => toolbar.contains(document.activeElement),
      take: () => focused(toolbar.querySelector<HTMLElement>('button:enabled')),
    },
    {
      has: () => sheet.contains(document.activeElement) && tabs()?.contains(document.activeElement) !== true,
      take: () => {
        grid()?.focus();
        return sheet.contains(document.activeElement);
      },
    },
    {
      has: () => tabs()?.contains(document.activeElement) === true,
      take: () => focused(tabs()),
    },
    {
      has: () => document.activeElement === pane,
      take: () => {
        const inside = pane.contentDocument;
        if (!inside) return false;
        pane.contentWindow?.focus();
        const last = inside.activeElement;
        const first = inside.querySelector<HTMLElement>(
          '[role="dialog"] button:enabled, [data-action="check"]:enabled',
        );
        return last && last !== inside.body
          ? true
          : focused(first ?? inside.querySelector<HTMLElement>('button:enabled'));
      },
    },
  ];
}

function focused(found: HTMLElement | null): boolean {
  found?.focus();
  return found !== null && found.ownerDocument.activeElement === found;
}
