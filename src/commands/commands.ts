import type { CommandChannel } from '../taskpane/command-channel';
import type { PaneCommand } from '../taskpane/ports';

/** Functions of the ribbon as manifest.xml names them, and what each asks of the pane. */
export const RIBBON_COMMANDS: Readonly<Record<string, PaneCommand>> = {
  checkAll: 'check',
  recalcAll: 'recalculate',
  clearMarks: 'clear',
  compareReport: 'compare',
};

/** Functions of the shortcut file (assets/shortcuts.json). They leave the pane where it is, and the focus in the sheet. */
export const SHORTCUT_COMMANDS: Readonly<Record<string, PaneCommand>> = {
  nextFinding: 'next',
  previousFinding: 'previous',
};

/**
 * Lets the ribbon's buttons speak to the pane. Both live in one page (shared runtime), so a button does exactly what
 * the pane's own button does, and the pane comes into view to show it. Call before the first await after
 * Office.onReady: a button that starts the runtime finds its function then.
 */
export function registerCommands(channel: Pick<CommandChannel, 'send'>): void {
  for (const [name, command] of Object.entries(RIBBON_COMMANDS)) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        channel.send(command);
        await Office.addin.showAsTaskpane();
      } finally {
        event.completed();
      }
    });
  }
  for (const [name, command] of Object.entries(SHORTCUT_COMMANDS)) {
    Office.actions.associate(name, () => {
      channel.send(command);
    });
  }
}
