import { isWholeColumn } from '../../workbook/address';
import { parseSheetReference } from '../../workbook/reference';
import type { RangeAddress } from '../../workbook/address';
import { isColumnName, isColumnNote, isColumnTitle, OWNED_NAME_PREFIX } from '../own-column';
import { isLookComment } from '../own-look';
import {
  isFormatComment,
  isFormatName,
  isLookName,
  isWidthName,
  rememberedFormat,
  rememberedWidth,
} from '../own-memory';
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

/** Cells that have a number format without us, which a name remembers; `range` null where they are gone. */
export interface OwnFormat extends OwnColumn {
  readonly format: string;
}

export function ownFormats(workbook: XlsxWorkbook): OwnFormat[] {
  return workbook.names
    .filter(({ name, comment }) => isFormatName(name) && isFormatComment(comment))
    .flatMap((name): OwnFormat[] => {
      const range = rangeOf(name, workbook) ?? null;
      const isOurs = range ? range.area.left === range.area.right : name.text.includes('#REF!');
      return isOurs ? [{ name, range, format: rememberedFormat(name.comment) }] : [];
    });
}

/** Cells that look otherwise without us, which a name remembers; see own-look.ts. `range` null where they are gone. */
export interface OwnLook extends OwnColumn {
  readonly comment: string;
}

export function ownLooks(workbook: XlsxWorkbook): OwnLook[] {
  return workbook.names
    .filter(({ name, comment }) => isLookName(name) && isLookComment(comment))
    .flatMap((name): OwnLook[] => {
      const range = rangeOf(name, workbook) ?? null;
      const isOurs = range ? range.area.left === range.area.right : name.text.includes('#REF!');
      return isOurs ? [{ name, range, comment: name.comment }] : [];
    });
}

/** A column of a sheet that has another width without us, which a name remembers in points; see `STANDARD_WIDTH`. */
export interface OwnWidth extends OwnColumn {
  readonly points: number;
}

export function ownWidths(workbook: XlsxWorkbook): OwnWidth[] {
  return workbook.names
    .filter(({ name }) => isWidthName(name))
    .flatMap((name): OwnWidth[] => {
      const range = rangeOf(name, workbook) ?? null;
      const isOurs = range ? isWholeColumn(range.area) : name.text.includes('#REF!');
      return isOurs ? [{ name, range, points: rememberedWidth(name.name) }] : [];
    });
}

/** Names of the workbook, in lower case as Excel compares them, that look like those of our columns and are the user's own. */
export function foreignColumnNames(workbook: XlsxWorkbook): ReadonlySet<string> {
  const own = new Set(ownColumns(workbook).map(({ name }) => name));
  const others = workbook.names.filter((name) => name.scope === undefined && !own.has(name));
  return new Set(others.map(({ name }) => name.toLowerCase()).filter((name) => name.startsWith(OWNED_NAME_PREFIX)));
}

const rangeOf = ({ text, scope }: DefinedName, { sheets }: XlsxWorkbook): RangeAddress | undefined =>
  parseSheetReference(text, scope === undefined ? '' : (sheets[scope]?.name ?? ''));
