import type { Review } from '../contracts/review';
import type { Language } from '../words';
import { letterPart } from './letter-content';
import { letterDocument } from './letter-document';

/**
 * The letter to a unit on one review, as a .docx file: what 导出意见函 in the pane gives. The library that writes it is
 * loaded with the first letter.
 */
export async function exportLetter(
  review: Review,
  { unit, workbook, language }: { readonly unit: string; readonly workbook: string; readonly language: Language },
): Promise<Uint8Array> {
  return letterDocument(unit, [letterPart(review, workbook, language)], language, await import('docx'));
}
