import { letterDocument } from '../letter/letter-document';
import { letterPart, type LetterPart } from '../letter/letter-content';
import { toSnapshot } from '../hosts/file/snapshot';
import { readWorkbookFile } from '../hosts/file/read-file';
import { restoreSettings, review } from '../review';
import type { Language } from '../words';
import { reasonOf } from './file-results';
import type { ConvertLegacy } from './legacy-thread';
import { readingNotes } from './notes';
import { openWorkbook } from './open-workbook';
import { outcomeOf, type LetterTask, type Outcome } from './outcome';
import { hashOf, isFinished, sourceOf } from './source-file';
import { withFormulaSheet } from './with-formulas';
import { writeResult } from './write-result';

/** Writes the letter on one file, or hands on what it says where a folder gets one. What is no fault of the file is thrown. */
export async function letterFile(task: LetterTask, convert: ConvertLegacy): Promise<Outcome> {
  const { file, name, unit, target, options, forms } = task;
  const { language, out, profile } = options;
  try {
    const bytes = await readWorkbookFile(file);
    const source = sourceOf(bytes, task);
    if (await isFinished(task, source)) return outcomeOf(task, { same: true });
    const workbook = await openWorkbook(bytes, convert);
    const snapshot = withFormulaSheet(toSnapshot(workbook), options.formulas);
    const stored = restoreSettings(snapshot.stored);
    const result = review(snapshot, profile === null ? stored : { ...stored, profile }, forms);
    const letter = letterPart(result, name.split('/').at(-1) ?? name, language);
    const notes = readingNotes(workbook, language);
    if (target === null) return outcomeOf(task, { notes, letter, finished: { source, result: null } });
    const document = await documentOf(unit, [letter], language);
    await writeResult(target, document, out);
    return outcomeOf(task, { out: [target], notes, finished: { source, result: hashOf(document) } });
  } catch (error) {
    const refused = reasonOf(error, language);
    if (refused === null) throw error;
    return outcomeOf(task, { refused });
  }
}

/** A letter as a file. The library is loaded with the first one. */
export async function documentOf(unit: string, parts: readonly LetterPart[], language: Language): Promise<Uint8Array> {
  return letterDocument(unit, parts, language, await import(/* webpackChunkName: "letter" */ 'docx'));
}
