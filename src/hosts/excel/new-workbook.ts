/**
 * Opens the bytes of an .xlsx file as a new workbook beside the one that the add-in belongs to (ExcelApi 1.8). Nothing is
 * changed in this one. Rejects as Excel does where it refuses.
 */
export async function openAsNewWorkbook(bytes: Uint8Array): Promise<void> {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  await Excel.createWorkbook(btoa(letters));
}
