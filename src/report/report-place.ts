import { REPORT_SHEET } from '../contracts/report-sheet';

/** The name for a report sheet beside sheets of these names: 复核报告, or 复核报告 (2) and so on where it is taken. */
export function freeReportName(sheets: Iterable<string>): string {
  const taken = new Set([...sheets].map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? REPORT_SHEET : `${REPORT_SHEET} (${String(number)})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
