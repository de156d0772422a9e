import { interfaceText, ruleTitle, type Language } from '../words';
import { placeText } from './report-lines';
import { summaryText, type SummaryKey } from '../words/cli-text';
import type { Combined } from './combined-text';
import type { Outcome } from './outcome';

const COLUMNS: readonly SummaryKey[] = [
  'file',
  'sheet',
  'cell',
  'severity',
  'title',
  'rule',
  'message',
  'expected',
  'actual',
  'difference',
  'waived',
  'since',
];

/** Excel takes a file for UTF-8 that begins with this. */
const BYTE_ORDER_MARK = '\ufeff';

/** A row a finding, and a row for each file that could not be read; opened by Excel, nothing in it is a formula. */
export class CsvList implements Combined {
  constructor(private readonly language: Language) {}

  begin(): readonly string[] {
    return [BYTE_ORDER_MARK + line(COLUMNS.map((key) => summaryText(key, this.language)))];
  }

  add({ file, refused, report }: Outcome): readonly string[] {
    if (refused !== null) {
      const state = summaryText('state.unread', this.language);
      return [line([file, '', '', state, '', '', refused, '', '', '', '', ''])];
    }
    return (report?.findings ?? []).map((found) =>
      line([
        file,
        ...('sheet' in found ? [found.sheet, found.cell] : [placeText(found, this.language), '']),
        interfaceText(`severity.${found.severity}`, this.language),
        ruleTitle(found.rule, this.language),
        found.rule,
        found.message,
        found.expected ?? '',
        found.actual ?? '',
        found.difference ?? '',
        found.waived ? `${found.waived.reason} (${found.waived.date})` : '',
        found.state === undefined ? '' : summaryText(`since.${found.state}`, this.language),
      ]),
    );
  }

  end(): readonly string[] {
    return [];
  }
}

const NUMBER = /^[+-]?\d+(?:\.\d+)?%?$/;

/** A line of RFC 4180. What a spreadsheet would take for a formula gets an apostrophe; plain figures stay figures. */
function line(texts: readonly string[]): string {
  return texts
    .map((text) => (/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) && !NUMBER.test(text) ? `'${text}` : text))
    .map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join(',');
}
