import { REPORT_NAME } from '../../contracts/report-sheet';
import { parseRange } from '../../workbook/address';
import type { RangeAddress } from '../../workbook/address';
import type { XlsxWorkbook } from './xlsx-workbook';

/** Where the name of our report points; undefined where there is none or its cells are gone. */
export function reportPlace({ names }: XlsxWorkbook): RangeAddress | undefined {
  const name = names.find((entry) => entry.name === REPORT_NAME && entry.scope === undefined);
  const range = name && parseRange(name.text, '');
  return range?.sheet === '' ? undefined : range;
}
