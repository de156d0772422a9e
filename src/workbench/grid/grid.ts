import { InterceptorEffectEnum, type ICellData } from '@univerjs/core';
import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core';
import {
  HoverManagerService,
  ILayoutService,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import type { Language } from '../../words';
import type { Area } from '../../workbook/address';
import { contains } from '../../workbook/address';
import type { SheetModel, WorkbookModel } from '../../standin/model';
import { pageWord } from '../page/page-words';
import { CALCULATION, isRefused, MEASURE_ROWS, SET_VALUES } from './commands.data';
import { gridStyle } from './grid-style';
import { CommentCorners } from './comment-corners';
import { Marks } from './marks';
import { holdsFigure, narrowFigures } from './narrow-figures';
import { PLAIN_SHEET, type WorkbookView } from './sheet-view';
import { SheetTabs } from './sheet-tabs';
import { createSpreadsheet, LOCALES, type SpreadsheetView } from './univer';
import { cellData, pixels, workbookData } from './workbook-data';

/** Rows that stay visible above a cell that is brought into view. */
const ROWS_ABOVE = 5;
const COLUMNS_BEFORE = 2;
/** Rows whose height is worked out from wrapped text; more would take too long. */
const MOST_FITTED_ROWS = 2000;
/** Cells that the grid measures at once; the rest of a command it would leave to idle time. */
const MOST_MEASURED_CELLS = 10_000;

/** The mark of a comment, as Excel paints it: pixels and colour. */
const CORNER = { size: 6, color: '#c00000' };

/** The spreadsheet on the page: paints the model and says what a person does. It never changes the model. */
export class Grid {
  readonly spreadsheet: SpreadsheetView;
  private readonly marks = new Marks();
  private readonly comments = new CommentCorners();
  private readonly sheetTabs: SheetTabs;
  /** Widths (points) that the grid has been told, by sheet and column. */
  private readonly widths = new Map<string, ReadonlyMap<number, number>>();
  private readonly fitted = new Set<string>();
  private view: WorkbookView = { fontName: 'Calibri', fontSize: 11, sheets: new Map() };
  private shown: FWorkbook | undefined;
  private pushing = false;
  private fitting = false;

  constructor(
    private readonly container: HTMLElement,
    language: Language,
    private readonly model: WorkbookModel,
    onRefused: () => void,
  ) {
    this.sheetTabs = new SheetTabs(container, model);
    this.spreadsheet = createSpreadsheet(container, language, (id) => {
      if (id === CALCULATION) return true;
      // heights follow what a person writes, not what an add-in does: as in Excel
      if (this.pushing) return id === MEASURE_ROWS && !this.fitting;
      const refused = isRefused(id);
      if (refused) onRefused();
      return refused;
    });
  }

  /** What happens now is our own doing, not a person's. */
  get isPushing(): boolean {
    return this.pushing;
  }

  get workbook(): FWorkbook {
    if (!this.shown) throw new Error('no workbook is shown');
    return this.shown;
  }

  /** Says everything of its own in this language from now on. */
  speak(language: Language): void {
    this.spreadsheet.api.setLocale(LOCALES[language]);
    this.sheetTabs.name(pageWord('tabs', language));
  }

  /** The bar with the sheets' names; null while it is not drawn. */
  get tabs(): HTMLElement | null {
    return this.sheetTabs.bar;
  }

  /** Gives the keyboard to the cells. */
  focus(): void {
    this.spreadsheet.univer.__getInjector().get(ILayoutService).focus();
  }

  /** Shows the model from scratch; with a view, that of another workbook. */
  rebuild(view: WorkbookView = this.view): void {
    this.view = view;
    const { api } = this.spreadsheet;
    const before = this.shown;
    this.push(() => {
      this.shown = api.createWorkbook(workbookData(this.model, view));
      if (before) api.disposeUnit(before.getId());
      else this.paintOver();
    });
    this.marks.forget();
    this.comments.refresh(this.model);
    this.widths.clear();
    this.fitted.clear();
    for (const sheet of this.model.sheets) {
      this.marks.refresh(sheet);
      this.widths.set(sheet.id, new Map(sheet.columns.sizes));
    }
    this.fitRows(this.model.activeSheet);
    this.reveal();
  }

  /** Paints the cells of some areas again: all at once, for every time costs the grid a look at the whole sheet. */
  refreshCells(sheet: SheetModel, areas: readonly Area[]): void {
    const page = this.page(sheet);
    const used = sheet.grid.usedArea(true);
    const last = {
      row: Math.max(used?.bottom ?? 0, page.getMaxRows() - 1),
      column: Math.max(used?.right ?? 0, page.getMaxColumns() - 1),
    };
    const cells: Record<number, Record<number, ICellData>> = {};
    let [rows, columns] = [0, 0];
    for (const { top, left, bottom, right } of areas) {
      for (let row = top; row <= Math.min(bottom, last.row); row++) {
        const line = (cells[row] ??= {});
        for (let column = left; column <= Math.min(right, last.column); column++) {
          const cell = sheet.cell(row, column);
          line[column] = cellData(cell, gridStyle(cell));
        }
      }
      rows = Math.max(rows, Math.min(bottom, last.row) + 1);
      columns = Math.max(columns, Math.min(right, last.column) + 1);
    }
    this.push(() => {
      if (rows > page.getMaxRows()) page.setRowCount(rows);
      if (columns > page.getMaxColumns()) page.setColumnCount(columns);
      this.spreadsheet.api.syncExecuteCommand(SET_VALUES, {
        unitId: this.workbook.getId(),
        subUnitId: sheet.id,
        cellValue: cells,
      });
    });
  }

  refreshMarks(sheet: SheetModel): void {
    this.marks.refresh(sheet);
    this.repaint(sheet);
  }

  /** The text that the corner of a cell tells (zero-based); undefined where it has none. */
  commentAt(sheet: SheetModel, row: number, column: number): string | undefined {
    return this.comments.textAt(sheet.id, row, column);
  }

  /** Comments that have come or gone. */
  refreshComments(): void {
    if (this.comments.refresh(this.model)) this.repaint(this.model.activeSheet);
  }

  /** Widths of columns that the model has changed. */
  refreshWidths(sheet: SheetModel): void {
    const page = this.page(sheet);
    const standard = (this.view.sheets.get(sheet.name) ?? PLAIN_SHEET).columnWidth;
    const before = this.widths.get(sheet.id) ?? new Map<number, number>();
    const now = new Map(sheet.columns.sizes);
    this.widths.set(sheet.id, now);
    this.push(() => {
      for (const column of new Set([...before.keys(), ...now.keys()])) {
        const points = now.get(column) ?? standard;
        if (column < page.getMaxColumns() && points !== (before.get(column) ?? standard)) {
          page.setColumnWidth(column, pixels(points));
        }
      }
    });
  }

  /** Brings the model's selection to the eye, unless it is what the grid shows already. */
  reveal(): void {
    const { sheet, area } = this.model.selection;
    const page = this.page(sheet);
    const selected = page.getActiveRange()?.getRange();
    const isActive = this.workbook.getActiveSheet().getSheetId() === sheet.id;
    if (isActive && selected?.startRow === area.top && selected.startColumn === area.left) return;
    this.push(() => {
      if (!isActive) this.workbook.setActiveSheet(page);
      this.fitRows(sheet);
      const bottom = Math.min(area.bottom, page.getMaxRows() - 1);
      const right = Math.min(area.right, page.getMaxColumns() - 1);
      page.getRange(area.top, area.left, bottom - area.top + 1, right - area.left + 1).activate();
      if (!isActive || !isVisible(page, area)) {
        page.scrollToCell(Math.max(0, area.top - ROWS_ABOVE), Math.max(0, area.left - COLUMNS_BEFORE));
      }
    });
  }

  /** The grid's page of a sheet. */
  page(sheet: SheetModel): FWorksheet {
    const page = this.workbook.getSheetBySheetId(sheet.id);
    if (!page) throw new Error(`the grid does not show ${sheet.name}`);
    return page;
  }

  private repaint(sheet: SheetModel): void {
    const page = this.page(sheet);
    page.getSkeleton()?.makeDirty(true);
    page.refreshCanvas();
  }

  private push(work: () => void): void {
    const before = this.pushing;
    this.pushing = true;
    try {
      this.withoutFocus(work);
    } finally {
      this.pushing = before;
    }
  }

  /**
   * The grid takes the focus whenever its sheet or selection changes. Where a program changes them, the person keeps it,
   * in the pane above all; where the grid has it already, it stays there.
   */
  private withoutFocus(work: () => void): void {
    const { container } = this;
    if (container.inert || container.contains(document.activeElement)) {
      work();
      return;
    }
    container.inert = true;
    try {
      work();
    } finally {
      container.inert = false;
    }
  }

  /** Lays marks, corners of comments and signs for narrow columns over the cells as they are painted; the cells themselves stay as they are. */
  private paintOver(): void {
    const injector = this.spreadsheet.univer.__getInjector();
    const narrow = narrowFigures(() => ({ name: this.view.fontName, size: this.view.fontSize }));
    injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: 'marks',
      effect: InterceptorEffectEnum.Style,
      priority: 100,
      handler: (cell, { subUnitId, row, col, workbook }, next) => {
        const mark = this.marks.at(subUnitId, row, col);
        const corner = this.comments.textAt(subUnitId, row, col) === undefined ? undefined : CORNER;
        const isFigure = holdsFigure(cell ?? null);
        if (!mark && !corner && !isFigure) return next(cell);
        const own = typeof cell?.s === 'string' ? workbook.getStyles().get(cell.s) : cell?.s;
        return next({
          ...cell,
          ...(mark && { s: { ...own, ...mark } }),
          ...(corner && { markers: { tr: corner } }),
          ...(isFigure && { customRender: [narrow] }),
        });
      },
    });
    injector.get(HoverManagerService).currentCell$.subscribe((hovered) => {
      const { subUnitId = '', row = -1, col = -1 } = hovered?.location ?? {};
      this.container.title = this.comments.textAt(subUnitId, row, col) ?? '';
    });
  }

  /**
   * Rows without a height of their own grow with their wrapped text, as Excel lets them. The grid can measure only
   * the sheet in front, so each is done when it comes there first.
   */
  fitRows(sheet: SheetModel): void {
    if (this.fitted.has(sheet.id)) return;
    this.fitted.add(sheet.id);
    const page = this.page(sheet);
    this.fitting = true;
    this.push(() => {
      const columns = page.getMaxColumns();
      const ranges = [...rowsToFit(sheet)].map((row) => ({
        startRow: row,
        endRow: row,
        startColumn: 0,
        endColumn: columns - 1,
      }));
      // As many as can be in one command: the grid paints itself behind each.
      const atOnce = Math.max(1, Math.floor(MOST_MEASURED_CELLS / columns));
      for (let at = 0; at < ranges.length; at += atOnce) page.setRangesAutoHeight(ranges.slice(at, at + atOnce));
    });
    this.fitting = false;
  }
}

function rowsToFit(sheet: SheetModel): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { row, column, cell } of sheet.grid.cells()) {
    if (!cell.style?.wrapText || cell.value === null || sheet.rows.sizes.has(row) || rows.has(row)) continue;
    if (!sheet.merges.some((merge) => contains(merge, row, column))) rows.add(row);
    if (rows.size >= MOST_FITTED_ROWS) break;
  }
  return rows;
}

/** Whether the first cell of an area is in view, a little away from the edges. The sheet has to be in front. */
function isVisible(page: FWorksheet, area: Area): boolean {
  const visible = page.getVisibleRange();
  if (!visible) return false;
  const { startRow, endRow, startColumn, endColumn } = visible;
  return area.top > startRow && area.top < endRow - 1 && area.left >= startColumn && area.left < endColumn;
}
