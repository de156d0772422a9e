import { STORED_NAMESPACE } from '../hosts/file/snapshot';
import type { XlsxWorkbook } from '../hosts/file/xlsx-workbook';
import { losesSettings, type ComputedColumn } from '../review';
import { termText, type Language } from '../words';
import { cliText } from '../words/cli-text';

/** What a person should know of a workbook that was read otherwise than it says, in lines without the file's name. */
export function readingNotes({ warnings, customXml }: XlsxWorkbook, language: Language): string[] {
  const stored = customXml.filter(({ namespace }) => namespace === STORED_NAMESPACE);
  const unread = stored.length > 1 || stored.some(({ text }) => losesSettings(text));
  return [
    ...warnings.flatMap((warning) => {
      const { code, sheet, cell, part } = warning;
      if (code === 'signed' || code === 'date-1904') return [];
      const place = [sheet, cell].filter((name) => name !== undefined).join('!') || (part ?? '');
      return [`${cliText(`note.${code}`, language)} ${place}`];
    }),
    ...(unread ? [cliText('note.settings', language)] : []),
  ];
}

/** What a person should know of a copy. */
export function copyNotes(
  { warnings }: XlsxWorkbook,
  hasReport: boolean,
  leftOut: readonly ComputedColumn[],
  language: Language,
): string[] {
  const signed = warnings.some(({ code }) => code === 'signed');
  return [
    ...(hasReport ? [] : [cliText('no-report', language)]),
    ...(signed ? [cliText('note.signed', language)] : []),
    ...leftOut.map(
      ({ sheet, measure }) => `${cliText('note.left-out', language)} ${sheet} ${termText(measure, language)}`,
    ),
  ];
}
