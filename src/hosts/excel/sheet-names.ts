import type { ExcelSession } from './session';

/** Names of sheets by Excel's id, as last seen. */
export type SheetNames = Map<string, string>;

/** Asks for the name of a sheet that has come since; undefined where it is gone again. Waits for a cell being edited. */
export function sheetName(session: ExcelSession, names: SheetNames, id: string): Promise<string | undefined> {
  return session.run(
    async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load('name');
      await context.sync();
      if (sheet.isNullObject) return undefined;
      names.set(id, sheet.name);
      return sheet.name;
    },
    { waitForEdit: true },
  );
}
