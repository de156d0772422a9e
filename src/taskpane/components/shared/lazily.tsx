import { useEffect, useReducer, useState, type ComponentType } from 'react';

/** A part of the pane whose code is loaded when it is shown for the first time. */
export type Lazy<P extends object> = ComponentType<P> & {
  /** Loads the code ahead; rejects where it cannot be had. */
  readonly load: () => Promise<void>;
};

/** What is shown instead of a part that could not be loaded: its own props, and the way to ask once more. */
export type NotLoadedProps<P extends object> = P & { readonly onRetry: () => void };

/**
 * The component that `load` gives, rendered at once where it is there already. While it is on its way nothing is shown;
 * where it does not come, `NotLoaded`, and each retry asks anew.
 */
export function lazily<P extends object>(
  load: () => Promise<ComponentType<P>>,
  NotLoaded: ComponentType<NotLoadedProps<P>>,
): Lazy<P> {
  let there: ComponentType<P> | null = null;
  const bring = async (): Promise<void> => {
    there ??= await load();
  };

  function LazyPart(props: P) {
    const [, shown] = useReducer((count: number) => count + 1, 0);
    const [tries, retry] = useReducer((count: number) => count + 1, 0);
    const [failedTry, setFailedTry] = useState<number | null>(null);
    useEffect(() => {
      if (there) return;
      let over = false;
      bring().then(
        () => {
          if (!over) shown();
        },
        () => {
          if (!over) setFailedTry(tries);
        },
      );
      return () => {
        over = true;
      };
    }, [tries]);
    if (there) {
      const There = there;
      return <There {...props} />;
    }
    return failedTry === tries ? <NotLoaded {...props} onRetry={retry} /> : null;
  }
  return Object.assign(LazyPart, { load: bring });
}
