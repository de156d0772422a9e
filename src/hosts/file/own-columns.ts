import { parseRange } from '../../workbook/address';
import type { RangeAddress } from '../../workbook/address';
import { isColumnName, isColumnNote, isColumnTitle, OWNED_NAME_PREFIX } from '../own-column';
import type { DefinedName, XlsxWorkbook } from './xlsx-workbook';

/** A name of a computed column of ours. */
export interface OwnColumn {
  readonly name: DefinedName;
  /** Where it points; null where its cells are gone. */
  readonly range: RangeAddress | null;
}

/**
 * The columns that we wrote. We hide their names; LibreOffice does not keep them hidden, and they are ours all the same,
 * here as in Excel. A name of ours stands for one column of cells, with a note or under a head of ours; everything else
 * under such a name is the user's.
 */
export function ownColumns(workbook: XlsxWorkbook): OwnColumn[] {
  const byName = new Map(workbook.sheets.toReversed().map((one) => [one.name, one]));
  return workbook.names
    .filter(({ name }) => isColumnName(name))
    .flatMap((name): OwnColumn[] => {
      const range = rangeOf(name, workbook);
      if (!range) return name.text.includes('#REF!') ? [{ name, range: null }] : [];
      const { sheet, area } = range;
      const head = byName.get(sheet)?.rows[area.top]?.values[area.left];
      const isOurs = area.left === area.right && (isColumnNote(name.comment) || isColumnTitle(head));
      return isOurs ? [{ name, range }] : [];
    });
}

/** Names of the workbook, in lower case as Excel compares them, that look like those of our columns and are the user's own. */
export function foreignColumnNames(workbook: XlsxWorkbook): ReadonlySet<string> {
  const own = new Set(ownColumns(workbook).map(({ name }) => name));
  const others = workbook.names.filter((name) => name.scope === undefined && !own.has(name));
  return new Set(others.map(({ name }) => name.toLowerCase()).filter((name) => name.startsWith(OWNED_NAME_PREFIX)));
}

function rangeOf({ text, scope }: DefinedName, { sheets }: XlsxWorkbook): RangeAddress | undefined {
  const range = parseRange(text, scope === undefined ? '' : (sheets[scope]?.name ?? ''));
  return range?.sheet === '' ? undefined : range;
}
