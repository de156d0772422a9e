import type { CommandChannel } from '../taskpane/command-channel';
import type { PossibleCommands } from '../taskpane/ports';

/** Tab, groups and buttons of the ribbon as manifest.xml names them. */
export const RIBBON_TAB = 'Jihe.Tab';
export const RIBBON_GROUPS: Readonly<Record<string, Readonly<Record<string, keyof PossibleCommands>>>> = {
  'Jihe.Check': { 'Jihe.CheckAll': 'check', 'Jihe.RecalcAll': 'recalculate', 'Jihe.Compare': 'compare' },
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

/** Milliseconds until a request that Excel refused is made again: a person may be typing in a cell. */
const RETRIES = [500, 1000, 2000, 4000, 8000, 16_000, 32_000];

/**
 * Keeps the ribbon's buttons as the pane says, one request after the other, of several waiting ones only the latest. A
 * refused request is made again, so that no button stays disabled by mistake; the last refusal is reported. An Excel
 * without RibbonApi 1.1 shows all buttons: the pane refuses what cannot be done.
 */
export function followCommands(channel: Pick<CommandChannel, 'watch'>): void {
  if (!Office.context.requirements.isSetSupported('RibbonApi', '1.1')) return;
  let waiting: PossibleCommands | null = null;
  let sending = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let refusals = 0;
  const send = async (): Promise<void> => {
    clearTimeout(timer);
    sending = true;
    while (waiting) {
      const next: PossibleCommands = waiting;
      waiting = null;
      try {
        await Office.ribbon.requestUpdate(ribbonUpdate(next));
        refusals = 0;
      } catch (error) {
        waiting ??= next;
        const delay = RETRIES[refusals++];
        if (delay === undefined) reportError(error);
        else timer = setTimeout(() => void send(), delay);
        break;
      }
    }
    sending = false;
  };
  channel.watch((possible) => {
    waiting = possible;
    refusals = 0;
    if (!sending) void send();
  });
}
