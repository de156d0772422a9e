import type { TableChoice } from '../contracts/table-choice';
import type { TableHeader, TaughtForm, TaughtForms } from '../contracts/taught-form';
import { areaName, cellName, columnIndex, columnName, parseArea } from '../workbook/address';
import { tableHeader } from './headers/header-fingerprint';
import type { SheetView } from './sheet/sheet-view';
import type { HeaderBlock } from './table-types';

/** The taught form that has the block's header; undefined where none has. */
export function taughtForm(forms: TaughtForms, view: SheetView, block: HeaderBlock): TaughtForm | undefined {
  if (forms.length === 0) return undefined;
  const { header } = tableHeader(view, block);
  return forms.find((form) => form.header === header);
}

/** A taught form as the choice for the block that stands here. The last row is left to the sheet. */
export function choiceOf(form: TaughtForm, view: SheetView, { area }: HeaderBlock): TableChoice {
  const columnAt = (offset: number): number => Math.max(0, area.left + offset);
  const [left, right] = form.span ?? [0, 0];
  return {
    sheet: view.name,
    head: cellName(area.top, area.left),
    family: form.family,
    range:
      form.span === null
        ? null
        : areaName({ top: area.top, left: columnAt(left), bottom: view.rowCount - 1, right: columnAt(right) }),
    columns: Object.fromEntries(
      Object.entries(form.columns).map(([offset, role]) => [columnName(columnAt(Number(offset))), role]),
    ),
  };
}

/** What a person decided about one table, for all tables with its header; null where the choice names no cell. */
export function teach(choice: TableChoice, { header, title }: TableHeader): TaughtForm | null {
  const head = parseArea(choice.head);
  if (!head) return null;
  const range = choice.range === null ? undefined : parseArea(choice.range);
  const columns = Object.entries(choice.columns).flatMap(([letters, role]) => {
    const column = columnIndex(letters);
    return column === undefined ? [] : [[String(column - head.left), role] as const];
  });
  return {
    header,
    title,
    family: choice.family,
    span: range ? [range.left - head.left, range.right - head.left] : null,
    columns: Object.fromEntries(columns),
  };
}
