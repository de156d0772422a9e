/** What the workbench offers to the frame of the pane. */
export interface PaneConnector {
  /** Called by the frame before it loads Microsoft's client. */
  connectPane(frame: Window): void;
}
