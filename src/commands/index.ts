import { paneCommands } from '../taskpane/command-channel';
import { registerCommands } from './commands';
import { followCommands } from './ribbon';

/** Part of the pane's page (shared runtime). Outside of Office there is no ribbon, and nothing to register. */
if (typeof Office !== 'undefined') {
  Office.onReady(({ host }) => {
    if (host !== Office.HostType.Excel) return;
    registerCommands(paneCommands);
    followCommands(paneCommands);
  }).catch(reportError);
}
