import { BLACK_THEME, installStandIn, type StandInPage, type WorkbookModel } from '../standin';
import { LANGUAGE_TAGS, type Language } from '../words';

/** What the workbench offers to the frame of the pane. */
export interface PaneConnector {
  /** Called by the frame before it loads Microsoft's client. */
  connectPane(frame: Window): void;
}

const PAGE = 'pane.html';
/** The person wants dark pages; the pane is told that Office is black. */
const DARK = '(prefers-color-scheme: dark)';

/** Milliseconds after which the page goes on without having seen the pane. */
const LONGEST_WAIT = 10_000;

/** The frame with the add-in's own pane in it; the pane takes the stand-in for Excel. */
export class PaneFrame {
  private connected: StandInPage | undefined;

  /**
   * `onConnect` gets the frame's window each time before the pane is loaded in it; `onControl` is told of each button of
   * the ribbon that the add-in enables or disables.
   */
  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly model: WorkbookModel,
    language: () => Language,
    onConnect: (frame: Window) => void,
    onControl: (id: string, enabled: boolean) => void,
  ) {
    const connector: PaneConnector = {
      connectPane: (page) => {
        this.connected?.disconnect();
        this.connected = installStandIn(page, model, {
          language: language() === 'zh' ? LANGUAGE_TAGS.zh : 'en-US',
          ...(window.matchMedia(DARK).matches && { theme: BLACK_THEME }),
          onControl,
        });
        onConnect(page);
      },
    };
    Object.assign(window, connector);
  }

  /** Opens the pane, anew where it is open: as Excel does with another workbook. */
  open(): void {
    // whatever the old pane still asks must not reach the new workbook
    this.connected?.disconnect();
    this.connected = undefined;
    this.frame.src = `${PAGE}?${String(this.model.nextId())}`;
  }

  /** Resolves once the pane shows something, or has come to an end without. */
  shown(): Promise<void> {
    return new Promise((resolve) => {
      this.frame.addEventListener(
        'load',
        () => {
          const pane = this.frame.contentDocument?.getElementById('pane');
          if (!pane || pane.childElementCount > 0) {
            resolve();
            return;
          }
          const seen = new MutationObserver(() => {
            seen.disconnect();
            resolve();
          });
          seen.observe(pane, { childList: true });
          setTimeout(resolve, LONGEST_WAIT);
        },
        { once: true },
      );
    });
  }

  /** A click on a button of the ribbon. */
  async click(controlId: string, functionName: string): Promise<void> {
    await this.connected?.clickRibbon(controlId, functionName);
  }

  /**
   * Gives the pane's page 对照报告 a file, as a person does who chooses it there; the page is waited for. False where it did
   * not ask for one.
   */
  async chooseReport(file: File): Promise<boolean> {
    const page = this.frame.contentDocument;
    const input = page && (await reportInput(page));
    if (!input) return false;
    const transfer = new DataTransfer();
    transfer.items.add(file);
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  }

  get page(): StandInPage | undefined {
    return this.connected;
  }
}

/** Where a pane takes a report; undefined where it does not ask for one within the longest wait. */
function reportInput(page: Document): Promise<HTMLInputElement | undefined> {
  const find = (): HTMLInputElement | undefined =>
    page.querySelector<HTMLInputElement>('input[data-input="report"]') ?? undefined;
  return new Promise((resolve) => {
    const finish = (): void => {
      watch.disconnect();
      clearTimeout(timer);
      resolve(find());
    };
    const watch = new MutationObserver(() => {
      if (find()) finish();
    });
    const timer = setTimeout(finish, LONGEST_WAIT);
    watch.observe(page, { childList: true, subtree: true });
    if (find()) finish();
  });
}
