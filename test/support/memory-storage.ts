import type { FormsStorage } from '../../src/taskpane/forms-store';

/** A storage that keeps what it is given as long as the test runs. */
export function memoryStorage(): FormsStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      kept.set(key, value);
    },
  };
}
