import { XlsxError } from '../hosts/package/xlsx-error';
import { ExcelError, WorkbookModel } from '../standin';
import { createCalculator } from '../standin/calculation';
import type { Language } from '../words';
import { fileErrorText } from '../words/cli-text';
import { CautiousCalculator } from './cautious-calculator';
import { standInData, worksheets } from './file/standin-data';
import { download, openWorkbook, savedBytes, type WorkbookFile } from './file/workbook-file';
import { followModel } from './grid/follow-model';
import { Grid } from './grid/grid';
import { followPerson } from './grid/person';
import { viewOf } from './grid/sheet-view';
import { PageControls } from './page/controls';
import { element } from './page/elements';
import { Notice } from './page/notice';
import { pageWord } from './page/page-words';
import { SAMPLES } from './page/samples.data';
import { PaneFrame } from './pane-frame';

/** The page: a workbook in the stand-in, the grid that shows it, and the pane that talks to it. */
export class Workbench {
  readonly model = new WorkbookModel();
  readonly grid: Grid;
  readonly pane: PaneFrame;
  private readonly notice: Notice;
  private file: WorkbookFile | undefined;
  /** Cells differ from the file that was opened or saved last. */
  private unsaved = false;
  private calculator: CautiousCalculator | undefined;

  constructor(private readonly language: Language) {
    const controls = new PageControls(language, {
      open: (name, bytes) => {
        this.open(name, bytes);
      },
      openSample: (file) => this.openSample(file),
      save: () => {
        this.save();
      },
      ribbon: (controlId, functionName) => this.pane.click(controlId, functionName),
    });
    this.notice = new Notice();
    this.grid = new Grid(element('grid'), language, this.model, () => {
      this.notice.say(pageWord('cells-only', language));
    });
    this.pane = new PaneFrame(
      element<HTMLIFrameElement>('pane'),
      this.model,
      language,
      controls.watchFrame,
      controls.enable,
    );
  }

  /** Shows the first sample; its formulas follow edits as soon as the calculator is there. */
  async start(): Promise<void> {
    const calculator = createCalculator(this.model);
    await this.openSample(SAMPLES[0].file);
    this.calculator = new CautiousCalculator(await calculator, () => {
      this.notice.say(pageWord('no-results', this.language));
    });
    this.model.useCalculator(this.calculator);
    this.model.onChange(({ kind }, origin) => {
      if (kind === 'cells' && origin !== 'calculation') this.unsaved = true;
    });
    window.addEventListener('beforeunload', (event) => {
      // the browser asks the person in its own words
      if (this.unsaved) event.preventDefault();
    });
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
      this.unsaved = false;
      this.grid.rebuild(viewOf(file.workbook));
      this.pane.open();
      element('file-name').textContent = name;
      element('file-name').title = name;
      this.notice.clear();
      if (this.calculator?.isBroken) this.notice.say(pageWord('no-results', this.language));
    } catch (error) {
      this.notice.say(pageWord('unreadable', this.language, name) + this.refusal(error));
    }
  }

  /** Offers what is shown as a file. */
  save(): void {
    if (!this.file) return;
    try {
      const name = this.file.name.replace(/\.[^.]*$/, pageWord('suffix', this.language));
      download(`${name}.xlsx`, this.bytes());
      this.unsaved = false;
    } catch (error) {
      this.notice.say(pageWord('unsaved', this.language) + this.refusal(error));
    }
  }

  /** What is shown as the bytes of an .xlsx file. */
  bytes(): Uint8Array {
    if (!this.file) throw new WorkbenchError('no-sheet');
    return savedBytes(this.file, this.model);
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
  constructor(readonly code: 'no-sheet') {
    super(code);
  }
}
