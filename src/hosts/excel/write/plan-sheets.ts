import type { NewSheet } from '../../../contracts/new-sheet';
import { HostError } from '../../workbook-host';
import { freeSheetName } from './free-sheet-name';
import { isUnfinishedName, type SheetChange } from './sheet-change';
import type { Survey } from './survey';

/**
 * Plans sheets that come behind those that are there, under names that are free. What was begun once and never finished
 * goes. HostError `workbook-protected`.
 */
export function planSheets(wanted: readonly NewSheet[], { sheets, structureProtected }: Survey): SheetChange[] {
  if (wanted.length === 0) return [];
  if (structureProtected) throw new HostError('workbook-protected');
  const names = sheets.map(({ name }) => name);
  const going = names.filter(isUnfinishedName).map((sheet): SheetChange => ({ before: { sheet }, after: null }));
  const taken = new Set(names);
  const coming = wanted.map((content): SheetChange => {
    const sheet = freeSheetName(content.name, taken);
    taken.add(sheet);
    return { before: null, after: { sheet, content } };
  });
  return [...going, ...coming];
}
