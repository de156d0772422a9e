import type { CommandChannel } from '../taskpane/command-channel';
import type { PaneCommand, PossibleCommands } from '../taskpane/ports';

/** Tab, groups and buttons of the ribbon as manifest.xml names them. */
export const RIBBON_TAB = 'Jihe.Tab';
export const RIBBON_GROUPS: Readonly<Record<string, Readonly<Record<string, PaneCommand>>>> = {
  'Jihe.Check': { 'Jihe.CheckAll': 'check', 'Jihe.RecalcAll': 'recalculate' },
  'Jihe.Tidy': { 'Jihe.ClearMarks': 'clear' },
};

/** What Excel is to be asked so that just the possible commands can be clicked. */
export function ribbonUpdate(possible: PossibleCommands): Office.RibbonUpdaterData {
  const groups = Object.entries(RIBBON_GROUPS).map(([id, controls]) => ({
    id,
    controls: Object.entries(controls).map(([control, command]) => ({ id: control, enabled: possible[command] })),
  }));
  return { tabs: [{ id: RIBBON_TAB, groups }] };
}

/**
 * Keeps the ribbon's buttons as the pane says, one request after the other, of several waiting ones only the latest.
 * An Excel without RibbonApi 1.1 shows them all: the pane refuses what cannot be done.
 */
export function followCommands(channel: Pick<CommandChannel, 'watch'>): void {
  if (!Office.context.requirements.isSetSupported('RibbonApi', '1.1')) return;
  let waiting: PossibleCommands | null = null;
  let sending = false;
  const send = async (): Promise<void> => {
    while (waiting) {
      const next: PossibleCommands = waiting;
      waiting = null;
      await Office.ribbon.requestUpdate(ribbonUpdate(next));
    }
  };
  channel.watch((possible) => {
    waiting = possible;
    if (sending) return;
    sending = true;
    send()
      .catch((error: unknown) => {
        reportError(error);
      })
      .finally(() => {
        sending = false;
      });
  });
}
