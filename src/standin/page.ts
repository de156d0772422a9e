import type { WorkbookModel } from './model';
import type { RuntimeState } from './office-services';
import { officeServices } from './office-services';
import { StandIn } from './stand-in';
import type { ExternalOptions } from './window-external';
import { WindowExternal } from './window-external';

/**
 * Puts a stand-in where a page looks for Excel. Usage, in a page of our own that shows the pane in a frame:
 *
 *     const model = new WorkbookModel(data);                     // data: StandInWorkbookData, e.g. made of an .xlsx file
 *     const page = installStandIn(frame, model, { language: 'zh-CN' });
 *
 * Call it with the window of the page that will load office.js, before that script runs: in a frame, from the frame's
 * first script. Everything after it is the add-in as it is; its page needs Microsoft's files of the desktop client
 * (office.js, excel-win32-16.01.js, o15apptofilemappingtable.js and the strings of the language) beside each other.
 *
 * Results of formulas (needs 'wasm-unsafe-eval' in the page's policy):
 *
 *     model.useCalculator(await createCalculator(model, wasmUrl)); // from './calculation'; without it results stay
 *
 * The grid beside it:
 *
 *     model.onChange((change, origin) => …)   // 'cells', 'marks', 'sheet', 'moved', 'sheets', 'active-sheet', 'selection'
 *                                             // origin 'person', 'add-in' or 'calculation'; returns the stop function
 *     model.sheet('表1-3').cell(row, column)  // value, formula, numberFormat, style; also sheet.grid.cells(), .merges,
 *                                             // .rows / .columns (sizes in points, hidden), .conditionalFormats
 *     model.edit(sheet, row, column, 'text')  // what a person types; throws ExcelError (AccessDenied, InvalidArgument)
 *     model.select(sheet, area)               // what a person selects; the pane hears of it as from Excel
 *     model.load(data)                        // another workbook in its place; listeners stay
 *
 * The ribbon, faults, counts:
 *
 *     await page.clickRibbon('BtnCheck', 'checkAll')             // control id and function name as in manifest.xml
 *     page.standIn.faults.plan({ kind: 'hang', done: false })    // see faults.ts; .editing, .latency, .payloadLimit
 *     page.standIn.traffic.syncs                                 // context.sync of the add-in so far
 *     page.runtime.controls                                      // buttons that the add-in enabled or disabled
 *     page.runtime.paneState                                     // what Office.addin.showAsTaskpane / hide asked for
 *     page.disconnect()                                          // before the frame is loaded anew
 *
 * Only one page at a time should be connected to a model: events go to the one that was installed last.
 */
export function installStandIn(page: Window, model: WorkbookModel, options: PageOptions): StandInPage {
  const runtime: RuntimeState = {
    paneState: 'Visible',
    startState: 'Inactive',
    ribbonUpdates: [],
    controls: new Map(),
    onControl: options.onControl,
  };
  const standIn = new StandIn(model, {
    ...(options.excelApi !== undefined && { excelApi: options.excelApi }),
    services: officeServices(runtime),
    client: () => (page as Window & { readonly Excel?: unknown }).Excel,
  });
  const external = new WindowExternal(standIn, options);
  const stop = model.onChange(({ kind }) => {
    if (kind === 'selection') external.selectionChanged();
  });
  Object.defineProperty(page, 'external', { value: external.object, configurable: true });
  return {
    standIn,
    runtime,
    clickRibbon: (controlId, functionName) => external.clickRibbon(controlId, functionName),
    disconnect: () => {
      stop();
      standIn.disconnect();
    },
  };
}

export interface PageOptions extends ExternalOptions {
  /** Version of ExcelApi to play; the newest that the client knows where missing. */
  readonly excelApi?: string;
  /** Told of each button of the ribbon that the add-in enables or disables, by its id in the manifest. */
  readonly onControl?: (id: string, enabled: boolean) => void;
}

/** A page that takes the stand-in for Excel. */
export interface StandInPage {
  readonly standIn: StandIn;
  readonly runtime: RuntimeState;
  /** A click on the ribbon; resolves when the add-in calls `event.completed()`. */
  clickRibbon(controlId: string, functionName: string): Promise<void>;
  /** Lets go of the model. */
  disconnect(): void;
}
