import type { CommandSource, PaneCommand } from './ports';

export interface CommandChannel extends CommandSource {
  /** Hands a command to the pane, at once or as soon as one listens. Only the latest waits. */
  send(command: PaneCommand): void;
}

/** The way from the ribbon to the pane where both run in one page (shared runtime). */
export function createCommandChannel(): CommandChannel {
  const listeners = new Set<(command: PaneCommand) => void>();
  let waiting: PaneCommand | null = null;
  return {
    send(command) {
      if (listeners.size === 0) waiting = command;
      for (const listener of [...listeners]) listener(command);
    },
    subscribe(listener) {
      listeners.add(listener);
      if (waiting !== null) {
        const command = waiting;
        waiting = null;
        listener(command);
      }
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** The channel of this page. */
export const paneCommands = createCommandChannel();
