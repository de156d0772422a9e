import type { PaneConnector } from './pane-frame';

/**
 * Runs in the pane's frame before Microsoft's client: the workbench around it puts its stand-in where the client looks
 * for Excel. Everything after this is the add-in as it is.
 */
(window.parent as Window & PaneConnector).connectPane(window);
