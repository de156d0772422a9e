import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { rowsOfText } from '../formulas';
import { cliText } from '../words/cli-text';
import type { Snapshot } from '../workbook/snapshot';
import type { FileArguments, FormulaFile } from './arguments';
import { reasonOf } from './file-results';
import type { Terminal } from './terminal';

/** Bytes of a list of formulas: far more than anybody writes. */
const LARGEST = 4 * 2 ** 20;

/** The options with the text of their list of formulas read; null, told, where it cannot be read. */
export async function withFormulaText<T extends FileArguments>(options: T, terminal: Terminal): Promise<T | null> {
  const { formulas, language } = options;
  if (formulas === null) return options;
  try {
    const bytes = await readFile(formulas.path);
    if (bytes.length <= LARGEST) return { ...options, formulas: { ...formulas, text: decoded(bytes) } };
    terminal.error(`${formulas.path}: ${cliText('formulas-too-large', language)}`);
  } catch (error) {
    const reason = reasonOf(error, language);
    if (reason === null) throw error;
    terminal.error(`${formulas.path}: ${reason}`);
  }
  return null;
}

/** Excel in China saves .csv in GB 18030. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The workbook with the list as a sheet of its own behind the others: a list is a sheet, wherever it comes from. */
export function withFormulaSheet(snapshot: Snapshot, formulas: FormulaFile | null): Snapshot {
  if (formulas === null) return snapshot;
  return {
    ...snapshot,
    sheets: [
      ...snapshot.sheets,
      {
        name: `复核公式(${path.basename(formulas.path)})`,
        visibility: 'visible',
        protected: false,
        rows: rowsOfText(formulas.text).map((values) => ({ values })),
        merges: [],
        hiddenRows: new Set(),
      },
    ],
  };
}
