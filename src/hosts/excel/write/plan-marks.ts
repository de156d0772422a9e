import type { Severity } from '../../../contracts/finding';
import type { CellAddress } from '../../../workbook/address';
import { MARK_STYLES } from '../../mark-styles.data';
import type { Mark } from '../../workbook-host';
import { addressLists, areasOfAddress, columnRuns } from '../cells/areas';
import { HEADER_STYLE } from '../ours.data';
import type { FormatChange } from './change-set';
import type { FormatSpec, OurFormat } from './our-format';
import { sameFormat } from './our-format';

/** From the least to the most severe: what is added last is looked at first. */
export const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];

/** Each marked cell once, with its most severe mark. */
export function worstMarks(marks: readonly Mark[]): Mark[] {
  const worst = new Map<string, Mark>();
  for (const mark of marks) {
    const key = `${String(mark.cell.row)},${String(mark.cell.column)},${mark.cell.sheet}`;
    const known = worst.get(key);
    if (!known || SEVERITIES.indexOf(mark.severity) > SEVERITIES.indexOf(known.severity)) worst.set(key, mark);
  }
  return [...worst.values()];
}

/** The formats that show marks; an address list that Excel would cut makes two of one. */
export function markFormats(marks: readonly Mark[]): FormatSpec[] {
  const sheets = [...new Set(marks.map(({ cell }) => cell.sheet))];
  return sheets.flatMap((sheet) =>
    SEVERITIES.flatMap((severity) => {
      const cells = marks
        .filter((mark) => mark.severity === severity && mark.cell.sheet === sheet)
        .map(({ cell }) => cell);
      const { fill, font, formula } = MARK_STYLES[severity];
      return formatsAt(sheet, cells, { fill, font, formula, bold: false });
    }),
  );
}

/** The formats that set off the header cells of our columns. */
export function headerFormats(cells: readonly CellAddress[]): FormatSpec[] {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) =>
    formatsAt(
      sheet,
      cells.filter((cell) => cell.sheet === sheet),
      { ...HEADER_STYLE, bold: true },
    ),
  );
}

function formatsAt(
  sheet: string,
  cells: readonly CellAddress[],
  look: Omit<FormatSpec, 'sheet' | 'areas'>,
): FormatSpec[] {
  return addressLists(columnRuns(cells)).map((list) => ({ sheet, areas: areasOfAddress(list), ...look }));
}

export const isHeaderFormat = ({ formula }: FormatSpec): boolean => formula === HEADER_STYLE.formula;

/** What is to change so that of `there` (all of one kind) only `wanted` is left; sheets that are right are left alone. */
export function formatChanges(there: readonly OurFormat[], wanted: readonly FormatSpec[]): FormatChange[] {
  const sheets = [...new Set([...there, ...wanted].map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) => {
    const before = there.filter((format) => format.sheet === sheet);
    const after = wanted.filter((format) => format.sheet === sheet);
    const isSame =
      before.length === after.length && after.every((format) => before.some((old) => sameFormat(old, format)));
    return isSame ? [] : [{ sheet, before, after }];
  });
}
