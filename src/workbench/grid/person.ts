import type { ICellData, Nullable } from '@univerjs/core';
import type { Area } from '../../workbook/address';
import { areaName, singleCell } from '../../workbook/address';
import type { Cell, SheetModel, WorkbookModel } from '../../standin/model';
import { wireValue } from '../../standin/model';
import { SET_ACTIVE_SHEET, SET_FORMATS, SET_SELECTIONS, SET_VALUES } from './commands.data';
import type { Grid } from './grid';

interface SetValues {
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, unknown>> | null>> | null;
}

interface GridRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** Formats set (`values`, by number of the format) or taken away (`ranges`). */
interface SetFormats {
  readonly subUnitId: string;
  readonly values?: Readonly<Record<string, { readonly ranges: readonly GridRange[] }>>;
  readonly ranges?: readonly GridRange[];
}

interface SetSelections {
  readonly subUnitId: string;
  readonly selections: readonly { readonly range: GridRange }[];
  /** 2: a person has finished selecting; missing: by the keyboard or a program. */
  readonly type?: number | null;
}

const FINISHED = 2;
/** Univer's kinds of values: a truth value, and a text that stays text whatever it looks like. */
const BOOLEAN = 3;
const FORCED_TEXT = 4;

/**
 * Carries what a person does in the grid into the model: edits (typing, pasting, filling, deleting, undoing),
 * selections, the sheet in front. `onRefused` is told why the model did not take an edit; the grid then shows the
 * model's cell again.
 */
export function followPerson(grid: Grid, model: WorkbookModel, onRefused: (error: unknown) => void): void {
  const sheetOf = (id: string): SheetModel | undefined => model.sheets.find((sheet) => sheet.id === id);

  /** Runs what the model may refuse, then shows the model's cells. */
  const attempt = (sheet: SheetModel, place: Area, change: () => void): void => {
    try {
      change();
    } catch (error) {
      onRefused(error);
    }
    grid.refreshCells(sheet, [place]);
  };

  const edited = ({ subUnitId, cellValue }: SetValues): void => {
    const sheet = sheetOf(subUnitId);
    if (!sheet || !cellValue) return;
    const cells = grid.page(sheet).getSheet().getCellMatrix();
    for (const [row, line] of Object.entries(cellValue)) {
      for (const column of Object.keys(line ?? {})) {
        const [r, c] = [Number(row), Number(column)];
        const shown = cells.getValue(r, c);
        if (sameContent(shown, sheet.cell(r, c))) continue;
        attempt(sheet, singleCell(r, c), () => {
          model.edit(sheet, r, c, inputOf(shown));
        });
      }
    }
  };

  /** A percentage or a date that is typed brings its format along. */
  const formatted = ({ subUnitId, values = {}, ranges = [] }: SetFormats): void => {
    const sheet = sheetOf(subUnitId);
    if (!sheet) return;
    const cells = grid.page(sheet).getSheet().getCellMatrix();
    const styles = grid.workbook.getWorkbook().getStyles();
    for (const range of [...ranges, ...Object.values(values).flatMap((value) => value.ranges)]) {
      const area = areaOf(range);
      const formatAt = (row: number, column: number): string =>
        styles.getStyleByCell(cells.getValue(area.top + row, area.left + column))?.n?.pattern ?? 'General';
      attempt(sheet, area, () => {
        sheet.setNumberFormat(area, formatAt);
      });
    }
  };

  const selected = ({ subUnitId, selections, type }: SetSelections): void => {
    const sheet = sheetOf(subUnitId);
    const range = selections.at(-1)?.range;
    if (!sheet || !range || (type ?? FINISHED) !== FINISHED) return;
    const area = areaOf(range);
    if (Object.values(area).some((side) => !Number.isInteger(side))) return;
    const now = model.selection;
    if (now.sheet !== sheet || areaName(now.area) !== areaName(area)) model.select(sheet, area);
  };

  const activated = ({ subUnitId }: { readonly subUnitId: string }): void => {
    const sheet = sheetOf(subUnitId);
    if (!sheet) return;
    model.activate(sheet);
    grid.fitRows(sheet);
  };

  grid.spreadsheet.api.onCommandExecuted(({ id, params }) => {
    if (grid.isPushing || !params) return;
    if (id === SET_VALUES) edited(params as SetValues);
    else if (SET_FORMATS.has(id)) formatted(params as SetFormats);
    else if (id === SET_SELECTIONS) selected(params as SetSelections);
    else if (id === SET_ACTIVE_SHEET) activated(params as { subUnitId: string });
  });
}

function areaOf({ startRow, startColumn, endRow, endColumn }: GridRange): Area {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}

/** The grid holds what the model holds, looks aside. */
function sameContent(shown: Nullable<ICellData>, cell: Cell): boolean {
  if (cell.formula !== undefined) return shown?.f === cell.formula;
  return !shown?.f && (textOf(shown) ?? '') === wireValue(cell.value);
}

/** A cell's value; of a text with formats inside, its plain text. */
function textOf(shown: Nullable<ICellData>): string | number | boolean | undefined {
  const rich = shown?.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, '').replaceAll('\r', '\n');
  const value = shown?.v ?? undefined;
  // Univer keeps truth values as 0 and 1
  return shown?.t === BOOLEAN && value !== undefined ? Boolean(value) : value;
}

/** What a person would have typed. */
function inputOf(shown: Nullable<ICellData>): string {
  if (shown?.f) return shown.f;
  const text = String(textOf(shown) ?? '');
  return shown?.t === FORCED_TEXT ? `'${text}` : text;
}
