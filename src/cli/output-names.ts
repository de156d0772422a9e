import path from 'node:path';
import { isReportFile } from './report-pairs';
import { sameName } from './shown-names';

/**
 * Where the results of files go below the folder for results, by the names of the files ("一中/自评表.xlsx"): folders
 * are mirrored. With an ending a result is called `<stem><ending>`, and where several files have one stem each keeps
 * its own ending as well (`自评表.xls.json`); with null it is called like its file. Names that are still one to a file
 * system are numbered.
 */
export function outputNames(names: readonly string[], ending: string | null): string[] {
  const candidate = (name: string): string => {
    const { dir, name: stem, ext } = path.posix.parse(name);
    // a report keeps its own ending, for a workbook of its stem mostly stands beside it
    if (ending !== null && isReportFile(name)) return name + ending;
    return path.posix.join(dir, stem + (ending ?? (ext || '.xlsx')));
  };
  const counts = new Map<string, number>();
  for (const name of names) {
    const key = sameName(candidate(name));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const taken = new Set<string>();
  return names.map((name) => {
    const own = candidate(name);
    const wanted = ending === null || counts.get(sameName(own)) === 1 ? own : name + ending;
    const { dir, name: stem, ext } = path.posix.parse(wanted);
    let result = wanted;
    for (let count = 2; taken.has(sameName(result)); count++)
      result = path.posix.join(dir, `${stem}-${String(count)}${ext}`);
    taken.add(sameName(result));
    return result;
  });
}
