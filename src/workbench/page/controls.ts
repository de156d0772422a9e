import type { Language } from '../../words';
import { acceptDrops } from './drop';
import { element, writeWords } from './elements';
import { SAMPLES, type Sample } from './samples.data';
import { makeSplitter } from './splitter';

/** What a person can ask of the page around grid and pane. */
export interface PageActions {
  readonly open: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly openSample: (sample: Sample) => Promise<void>;
  readonly save: () => void;
  readonly speak: (language: Language) => void;
  readonly ribbon: (controlId: string, functionName: string) => Promise<void>;
}

/** The bar at the top, the list of samples, the splitter, and the whole page as a place to drop a file on. */
export class PageControls {
  /** Lets files be dropped over the window of a frame, too. */
  readonly watchFrame: (frame: Window) => void;

  constructor(
    private language: Language,
    private readonly actions: PageActions,
  ) {
    this.bindFile();
    this.bindSamples();
    this.speak(language);
    for (const button of document.querySelectorAll<HTMLElement>('[data-ribbon]')) {
      const { control = '', ribbon = '' } = button.dataset;
      button.addEventListener('click', () => void actions.ribbon(control, ribbon));
    }
    element('language').addEventListener('click', () => {
      actions.speak(this.language === 'zh' ? 'en' : 'zh');
    });
    makeSplitter(element('splitter'));
    this.watchFrame = acceptDrops(element('drop'), (file) => void this.take(file));
  }

  /** Says everything in this language from now on. */
  speak(language: Language): void {
    this.language = language;
    writeWords(language);
    this.listSamples();
  }

  /** Enables or disables a button of the ribbon. */
  readonly enable = (control: string, enabled: boolean): void => {
    const button = document.querySelector<HTMLButtonElement>(`button[data-control="${CSS.escape(control)}"]`);
    if (button) button.disabled = !enabled;
  };

  private async take(file: File): Promise<void> {
    await this.actions.open(file.name, new Uint8Array(await file.arrayBuffer()));
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
  }

  private listSamples(): void {
    const list = element('sample-list');
    list.replaceChildren(
      ...SAMPLES.map((sample) => {
        const { file, report, title, shows } = sample;
        const button = document.createElement('button');
        button.type = 'button';
        button.dataset['sample'] = report ?? file;
        const name = document.createElement('b');
        name.textContent = title[this.language];
        const line = document.createElement('span');
        line.textContent = shows[this.language];
        button.append(name, line);
        button.addEventListener('click', () => {
          list.hidePopover();
          void this.actions.openSample(sample);
        });
        const entry = document.createElement('li');
        entry.append(button);
        return entry;
      }),
    );
  }
}
