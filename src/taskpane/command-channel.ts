import type { CommandSource, PaneCommand, PossibleCommands } from './ports';

export interface CommandChannel extends CommandSource {
  /** Hands a command to the pane, at once or as soon as one listens. Only the latest waits. */
  send(command: PaneCommand): void;
  /** Calls `listener` with the commands that may be given: as they are, where the pane has said so, and as they change. */
  watch(listener: (possible: PossibleCommands) => void): void;
}

/** The way between the ribbon and the pane where both run in one page (shared runtime). */
export function createCommandChannel(): CommandChannel {
  const listeners = new Set<(command: PaneCommand) => void>();
  const watchers = new Set<(possible: PossibleCommands) => void>();
  let waiting: PaneCommand | null = null;
  let told: PossibleCommands | null = null;
  return {
    tell(possible) {
      told = possible;
      for (const watcher of watchers) watcher(possible);
    },
    watch(watcher) {
      watchers.add(watcher);
      if (told) watcher(told);
    },
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
