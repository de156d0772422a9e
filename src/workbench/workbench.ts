import { XlsxError } from '../hosts/package/xlsx-error';
import { ExcelError, WorkbookModel } from '../standin';
import { createCalculator } from '../standin/calculation';
import { LANGUAGE_TAGS, type Language } from '../words';
import { fileErrorText } from '../words/cli-text';
import { CautiousCalculator } from './cautious-calculator';
import { standInData, worksheets } from './file/standin-data';
import { download, openWorkbook, savedBytes, type WorkbookFile } from './file/workbook-file';
import type { Grid } from './grid';
import { PageControls } from './page/controls';
import { element } from './page/elements';
import { cycleFocus } from './page/focus-cycle';
import { focusZones } from './page/focus-zones';
import { Notice } from './page/notice';
import { keepLanguage, pageWord, watchLanguage } from './page/page-words';
import { SAMPLES } from './page/samples.data';
import { askAboutUnsaved } from './page/unsaved-question';
import { PaneFrame } from './pane-frame';
import { UnsavedWork } from './unsaved-work';
import { viewOf } from './grid/sheet-view';

/** The page: a workbook in the stand-in, the grid that shows it, and the pane that talks to it. */
export class Workbench {
  readonly model = new WorkbookModel();
  readonly pane: PaneFrame;
  private readonly controls: PageControls;
  private readonly notice = new Notice();
  private readonly unsaved: UnsavedWork;
  private shownGrid: Grid | undefined;
  private file: WorkbookFile | undefined;
  /** How many workbooks were asked for so far. */
  private asked = 0;
  private calculator: CautiousCalculator | undefined;

  constructor(private language: Language) {
    this.controls = new PageControls(language, {
      open: async (name, bytes) => {
        if (await this.mayLeave()) await this.open(name, bytes);
      },
      openSample: async ({ file, report }) => {
        if (!(await this.mayLeave())) return;
        await (report === undefined ? this.openSample(file) : this.openSampleReport(file, report));
      },
      save: () => {
        this.save();
      },
      speak: (chosen) => {
        keepLanguage(chosen);
        this.speak(chosen);
      },
      ribbon: (controlId, functionName) => this.pane.click(controlId, functionName),
    });
    this.model.onNewWorkbook = (base64) => void this.openNew(base64);
    this.unsaved = new UnsavedWork(this.model, (isThere) => {
      element('unsaved').hidden = !isThere;
    });
    const frame = element<HTMLIFrameElement>('pane');
    const watchKeys = cycleFocus(focusZones(() => this.shownGrid, frame));
    this.pane = new PaneFrame(
      frame,
      this.model,
      () => this.language,
      (page) => {
        this.controls.watchFrame(page);
        watchKeys(page);
      },
      this.controls.enable,
    );
  }

  /** What the pane opens as a new workbook takes the place of this one: the page shows one at a time. */
  private async openNew(base64: string): Promise<void> {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    if (await this.mayLeave()) await this.open(pageWord('new-workbook', this.language), bytes);
  }

  /** The grid; it comes behind the pane. */
  get grid(): Grid {
    if (!this.shownGrid) throw new Error('the grid is not there yet');
    return this.shownGrid;
  }

  /** Shows the first sample; its formulas follow edits as soon as the calculator is there. */
  async start(): Promise<void> {
    watchLanguage((chosen) => {
      this.speak(chosen);
    });
    window.addEventListener('beforeunload', (event) => {
      // the browser asks the person in its own words
      if (this.unsaved.isThere) event.preventDefault();
    });
    const shown = this.pane.shown();
    await this.openSample(SAMPLES[0].file);
    await shown;
    await Promise.all([this.showGrid(), this.calculate()]);
  }

  /** Says everything in this language from now on; the pane hears of it by itself. */
  speak(language: Language): void {
    this.language = language;
    document.documentElement.lang = LANGUAGE_TAGS[language];
    history.replaceState(null, '', language === 'zh' ? '?lang=zh' : '?lang=en');
    this.controls.speak(language);
    this.notice.clear();
    this.shownGrid?.speak(language);
  }

  async openSample(file: string): Promise<void> {
    const response = await fetch(`samples/${file}`);
    await this.open(file, new Uint8Array(await response.arrayBuffer()));
  }

  /** Shows a sample and, on the pane's page 对照报告, its report; both are names of files in samples/. */
  async openSampleReport(file: string, report: string): Promise<void> {
    const shown = this.pane.shown();
    const [response] = await Promise.all([fetch(`samples/${report}`), this.openSample(file)]);
    const asked = this.asked;
    const bytes = await response.arrayBuffer();
    await shown;
    if (asked !== this.asked) return;
    await this.pane.click('Jihe.Compare', 'compareReport');
    const isTaken = await this.pane.chooseReport(new File([bytes], report));
    if (!isTaken) this.notice.say(pageWord('report-not-taken', this.language));
  }

  /**
   * Shows another workbook; one that cannot be read leaves everything as it is and says why. Where another one was asked
   * for meanwhile, that is the one to be shown.
   */
  async open(name: string, bytes: Uint8Array): Promise<void> {
    const asked = ++this.asked;
    try {
      if (bytes.length === 0) throw new WorkbenchError('empty-file');
      const file = await openWorkbook(name, bytes);
      if (asked !== this.asked) return;
      if (worksheets(file.workbook).length === 0) throw new WorkbenchError('no-sheet');
      this.notice.clear();
      this.calculator?.restart();
      this.model.load(standInData(file.workbook, name));
      this.file = file;
      this.unsaved.settle();
      this.shownGrid?.rebuild(viewOf(file.workbook));
      this.pane.open();
      element('file-name').textContent = name;
      element('file-name').title = name;
      if (file.isCopy) this.notice.say(pageWord('copy', this.language, name));
    } catch (error) {
      this.notice.say(pageWord('unreadable', this.language, name) + this.refusal(error));
    }
  }

  /** Offers what is shown as a file; whether that could be done. */
  save(): boolean {
    if (!this.file) return false;
    try {
      const name = this.file.name.replace(/\.[^.]*$/, pageWord('suffix', this.language));
      download(`${name}.xlsx`, this.bytes());
      this.unsaved.settle();
      return true;
    } catch (error) {
      this.notice.say(pageWord('unsaved', this.language) + this.refusal(error));
      return false;
    }
  }

  /** What is shown as the bytes of an .xlsx file. */
  bytes(): Uint8Array {
    if (!this.file) throw new WorkbenchError('no-sheet');
    return savedBytes(this.file, this.model);
  }

  /** Whether another workbook may take the place of this one: nothing is lost by it, or the person says so. */
  private async mayLeave(): Promise<boolean> {
    if (!this.unsaved.isThere) return true;
    const answer = await askAboutUnsaved(pageWord('unsaved.text', this.language, this.file?.name));
    return answer === 'save' ? this.save() : answer === 'discard';
  }

  /** The grid is the heaviest part: its script is loaded once the pane is to be seen. */
  private async showGrid(): Promise<void> {
    const container = element('grid');
    try {
      const { followModel, followPerson, Grid } = await import(/* webpackChunkName: "grid" */ './grid');
      const grid = new Grid(container, this.language, this.model, () => {
        this.notice.say(pageWord('cells-only', this.language));
      });
      if (this.file) grid.rebuild(viewOf(this.file.workbook));
      grid.speak(this.language);
      followModel(grid, this.model);
      followPerson(grid, this.model, (error) => {
        this.notice.say(this.refusal(error));
      });
      this.shownGrid = grid;
    } catch (error) {
      reportError(error);
      this.notice.say(pageWord('grid-missing', this.language));
    } finally {
      element('grid-skeleton').remove();
      container.setAttribute('aria-busy', 'false');
    }
  }

  private async calculate(): Promise<void> {
    this.calculator = new CautiousCalculator(await createCalculator(this.model), () => {
      this.notice.say(pageWord('no-results', this.language));
    });
    this.model.useCalculator(this.calculator);
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
}

/** A refusal of the workbench itself, worded by its code. */
class WorkbenchError extends Error {
  constructor(readonly code: 'no-sheet' | 'empty-file') {
    super(code);
  }
}
