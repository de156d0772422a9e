import { useEffect, useState } from 'react';
import type { Preferences } from '../../ports';

/** Whether the first steps are to be shown: until the first check on this machine, as far as anything can be kept there. */
export function useFirstSteps(preferences: Preferences | undefined, hasChecked: boolean): boolean {
  const [isFirst] = useState(() => preferences !== undefined && preferences.read('first-steps') === null);
  useEffect(() => {
    if (isFirst && hasChecked) preferences?.keep('first-steps', 'seen');
  }, [isFirst, hasChecked, preferences]);
  return isFirst;
}
