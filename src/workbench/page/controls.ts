import type { Language } from '../../words';
import { acceptDrops } from './drop';
import { element, writeWords } from './elements';
import { SAMPLES } from './samples.data';
import { makeSplitter } from './splitter';

/** What a person can ask of the page around grid and pane. */
export interface PageActions {
  readonly open: (name: string, bytes: Uint8Array) => void;
  readonly openSample: (file: string) => Promise<void>;
  readonly save: () => void;
  readonly ribbon: (controlId: string, functionName: string) => Promise<void>;
}

/** The bar at the top, the list of samples, the splitter, and the whole page as a place to drop a file on. */
export class PageControls {
  /** Lets files be dropped over the window of a frame, too. */
  readonly watchFrame: (frame: Window) => void;

  constructor(
    private readonly language: Language,
    private readonly actions: PageActions,
  ) {
    writeWords(language);
    this.bindFile();
    this.bindSamples();
    for (const button of document.querySelectorAll<HTMLElement>('[data-ribbon]')) {
      const { control = '', ribbon = '' } = button.dataset;
      button.addEventListener('click', () => void actions.ribbon(control, ribbon));
    }
    element<HTMLAnchorElement>('language').href = language === 'zh' ? '?lang=en' : '?lang=zh';
    makeSplitter(element('splitter'));
    this.watchFrame = acceptDrops(element('drop'), (file) => void this.take(file));
  }

  /** Enables or disables a button of the ribbon. */
  readonly enable = (control: string, enabled: boolean): void => {
    const button = document.querySelector<HTMLButtonElement>(`button[data-control="${CSS.escape(control)}"]`);
    if (button) button.disabled = !enabled;
  };

  private async take(file: File): Promise<void> {
    this.actions.open(file.name, new Uint8Array(await file.arrayBuffer()));
  }

  private bindFile(): void {
    const input = element<HTMLInputElement>('file');
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) void this.take(file);
      // the same file again is a choice, too
      input.value = '';
    });
    element('open').addEventListener('click', () => {
      input.click();
    });
    element('save').addEventListener('click', this.actions.save);
  }

  private bindSamples(): void {
    const list = element('sample-list');
    list.addEventListener('beforetoggle', () => {
      list.style.left = `${String(element('samples').offsetLeft)}px`;
    });
    for (const { file, title } of SAMPLES) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = title[this.language];
      button.addEventListener('click', () => {
        list.hidePopover();
        void this.actions.openSample(file);
      });
      const entry = document.createElement('li');
      entry.append(button);
      list.append(entry);
    }
  }
}
