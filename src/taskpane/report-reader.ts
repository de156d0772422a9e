import { browserCodec } from '../hosts/package/browser-codec';
import { XlsxError } from '../hosts/package/xlsx-error';
import { readReport } from '../hosts/word/report-reader';
import { newSheetsOf } from '../prose/new-sheets';
import { reviewReport } from '../review/review-report';
import type { ReportReader } from './ports';

/** Everything that a report in Word needs: a part of the page that is loaded with the first report. */
export const reportReader: ReportReader = {
  read(bytes) {
    try {
      return { report: readReport(bytes, browserCodec) };
    } catch (error) {
      if (error instanceof XlsxError) return { refused: error.code };
      throw error;
    }
  },
  review: reviewReport,
  tables: newSheetsOf,
};
