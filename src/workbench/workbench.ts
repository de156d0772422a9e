import { XlsxError } from '../hosts/file/xlsx-error';
import { ExcelError } from '../standin';
import { WorkbookModel } from '../standin/model';
import type { Language } from '../words';
import { fileErrorText } from '../words/cli-text';
import { standInData, worksheets } from './file/standin-data';
import { download, openWorkbook, savedBytes, type WorkbookFile } from './file/workbook-file';
import { followModel } from './grid/follow-model';
import { Grid } from './grid/grid';
import { followPerson } from './grid/person';
import { viewOf } from './grid/sheet-view';
import { acceptDrops } from './page/drop';
import { element, writeWords } from './page/elements';
import { Notice } from './page/notice';
import { pageWord } from './page/page-words';
import { SAMPLES } from './page/samples.data';
import { makeSplitter } from './page/splitter';

/** The page: a workbook in the stand-in, the grid that shows it, and the pane that talks to it. */
export class Workbench {
  readonly model = new WorkbookModel();
  readonly grid: Grid;
  private readonly notice: Notice;
  private file: WorkbookFile | undefined;

  constructor(private readonly language: Language) {
    writeWords(language);
    this.notice = new Notice();
    this.grid = new Grid(element('grid'), language, this.model, () => {
      this.notice.say(pageWord('cells-only', language));
    });
    this.bind();
  }

  /** Shows the first sample. */
  async start(): Promise<void> {
    await this.openSample(SAMPLES[0].file);
    followModel(this.grid, this.model);
    followPerson(this.grid, this.model, (error) => {
      this.notice.say(this.refusal(error));
    });
  }

  async openSample(file: string): Promise<void> {
    const response = await fetch(`samples/${file}`);
    this.open(file, new Uint8Array(await response.arrayBuffer()));
  }

  /** Shows another workbook; one that cannot be read leaves everything as it is and says why. */
  open(name: string, bytes: Uint8Array): void {
    try {
      const file = openWorkbook(name, bytes);
      if (worksheets(file.workbook).length === 0) throw new WorkbenchError('no-sheet');
      this.model.load(standInData(file.workbook, name));
      this.file = file;
      this.grid.rebuild(viewOf(file.workbook));
      element('file-name').textContent = name;
      element('file-name').title = name;
      this.notice.clear();
    } catch (error) {
      this.notice.say(pageWord('unreadable', this.language, name) + this.refusal(error));
    }
  }

  /** Offers what is shown as a file. */
  save(): void {
    if (!this.file) return;
    try {
      const name = this.file.name.replace(/\.[^.]*$/, pageWord('suffix', this.language));
      download(`${name}.xlsx`, savedBytes(this.file, this.model));
    } catch (error) {
      this.notice.say(pageWord('unsaved', this.language) + this.refusal(error));
    }
  }

  private refusal(error: unknown): string {
    if (error instanceof XlsxError) return fileErrorText(error.code, this.language);
    if (error instanceof WorkbenchError) return pageWord(error.code, this.language);
    if (error instanceof ExcelError) {
      return pageWord(error.code === 'AccessDenied' ? 'protected' : 'bad-input', this.language);
    }
    // whatever this is, it belongs into the console, too
    reportError(error);
    return pageWord('failed', this.language);
  }

  private bind(): void {
    const { language } = this;
    const input = element<HTMLInputElement>('file');
    const take = (file: File): void => {
      void file.arrayBuffer().then((buffer) => {
        this.open(file.name, new Uint8Array(buffer));
      });
    };
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file) take(file);
      // the same file again is a choice, too
      input.value = '';
    });
    element('open').addEventListener('click', () => {
      input.click();
    });
    element('save').addEventListener('click', () => {
      this.save();
    });
    element<HTMLAnchorElement>('language').href = language === 'zh' ? '?lang=en' : '?lang=zh';
    const list = element('sample-list');
    for (const { file, title } of SAMPLES) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = title[language];
      button.addEventListener('click', () => {
        list.hidePopover();
        void this.openSample(file);
      });
      list.append(document.createElement('li'));
      list.lastElementChild?.append(button);
    }
    acceptDrops(element('drop'), take);
    makeSplitter(element('splitter'));
  }
}

/** A refusal of the workbench itself, worded by its code. */
class WorkbenchError extends Error {
  constructor(readonly code: 'no-sheet') {
    super(code);
  }
}
