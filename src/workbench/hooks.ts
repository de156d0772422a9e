import type { Workbench } from './workbench';

declare global {
  interface Window {
    /** For the browser tests, on the workbench's page only: what stands behind what is seen. */
    jiheWorkbench: Workbench;
  }
}

export function exposeHooks(workbench: Workbench): void {
  window.jiheWorkbench = workbench;
}
