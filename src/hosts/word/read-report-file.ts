import type { WrittenReport } from '../../contracts/written-report';
import { readWorkbookFile } from '../file/read-file';
import { nodeCodec } from '../package/node-codec';
import { readReport } from './report-reader';

/** Reads a report file. Throws XlsxError as readReport does, and Node's own error for no file. */
export async function readReportFile(path: string): Promise<WrittenReport> {
  return readReport(await readWorkbookFile(path), nodeCodec);
}
