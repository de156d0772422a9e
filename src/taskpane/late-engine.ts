import { loadPart } from './load-part';

/** The review engine as the page loads it: asked for again where it did not come. */
export interface LateEngine<T> {
  /** Rejects with a HostError `not-loaded` where it cannot be had now; the next call tries anew. */
  load(): Promise<T>;
  /** What has been loaded. Throws before: callers come after a review. */
  loaded(): T;
}

export function lateEngine<T>(bring: () => Promise<T>): LateEngine<T> {
  let there: { readonly engine: T } | null = null;
  return {
    async load() {
      there ??= { engine: await loadPart(bring) };
      return there.engine;
    },
    loaded() {
      if (!there) throw new Error('the review engine was asked before it was loaded');
      return there.engine;
    },
  };
}
