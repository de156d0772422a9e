import type { Area } from '../../workbook/address';
import { columnIndex, MAX_COLUMNS, MAX_ROWS, parseArea } from '../../workbook/address';
import type { WorkbookChange } from '../workbook-host';
import type { OwnWrites } from './own-writes';
import { isSupported } from './session';
import type { EventHandle, ExcelSession } from './session';
import type { SheetNames } from './sheet-names';
import { sheetName } from './sheet-names';
import { largest, smallest } from '../../workbook/lists';

/** Excel tells of a sheet that was renamed since this version. */
const RENAMES_SINCE = '1.17';

/**
 * Calls `listener` for every change of contents, on whichever sheet, that is not our own, and for sheets that come, go
 * or are renamed; gives the function that stops it.
 */
export async function watchChanges(
  session: ExcelSession,
  names: SheetNames,
  own: OwnWrites,
  listener: (change: WorkbookChange) => void,
): Promise<() => Promise<void>> {
  /** Names of sheets outlive the sheets here: a deletion comes when nobody can be asked any more. */
  const known: SheetNames = new Map(names);
  const nameOf = async (id: string): Promise<string | undefined> => {
    const name = names.get(id) ?? (await sheetName(session, names, id)) ?? known.get(id);
    if (name !== undefined) known.set(id, name);
    return name;
  };
  /** `source` is missing where Excel does not say who did it. */
  const tellWhole = async (id: string, source?: `${Excel.EventSource}`): Promise<void> => {
    const sheet = (await nameOf(id)) ?? '';
    if (source === 'Remote' || !own.coversSheet(sheet)) listener({ sheet, area: null });
  };

  const handlers = await session.run(async (context) => {
    const { worksheets } = context.workbook;
    const added: EventHandle[] = [
      worksheets.onChanged.add(async (event) => {
        const sheet = await nameOf(event.worksheetId);
        const area = areaOfEvent(event.address);
        if (sheet !== undefined && !isOwn(event, sheet, area, own)) listener({ sheet, area });
      }),
      worksheets.onAdded.add(({ worksheetId, source }) => tellWhole(worksheetId, source)),
      worksheets.onDeleted.add(({ worksheetId, source }) => {
        const sheet = names.get(worksheetId) ?? known.get(worksheetId) ?? '';
        names.delete(worksheetId);
        if (source === 'Remote' || !own.coversSheet(sheet)) listener({ sheet, area: null });
        return Promise.resolve();
      }),
    ];
    if (isSupported(RENAMES_SINCE)) {
      added.push(
        worksheets.onNameChanged.add(({ worksheetId, nameAfter, source }) => {
          names.set(worksheetId, nameAfter);
          return tellWhole(worksheetId, source);
        }),
      );
    }
    worksheets.load('items/id,items/name');
    await context.sync();
    for (const { id, name } of worksheets.items) {
      names.set(id, name);
      known.set(id, name);
    }
    return added;
  });
  return () => session.stop(...handlers);
}

/** What Excel says of who made a change, and we know where it says nothing (before ExcelApi 1.14). */
type ChangeAuthor = Pick<Excel.WorksheetChangedEventArgs, 'source'> & {
  readonly triggerSource?: Excel.WorksheetChangedEventArgs['triggerSource'] | null;
};

function isOwn({ source, triggerSource }: ChangeAuthor, sheet: string, area: Area | null, own: OwnWrites): boolean {
  if (source === 'Remote') return false;
  if (triggerSource !== undefined && triggerSource !== null) return triggerSource === 'ThisLocalAddin';
  return (area !== null && own.covers(sheet, area)) || own.coversSheet(sheet);
}

/** The area of "C3", "C3:D4", "C:D" or "3:4"; null for several areas at once and for what is none. */
export function areaOfEvent(address: string): Area | null {
  const local = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const area = parseArea(local);
  if (area) return area;
  const [first = '', last = first, ...more] = local.split(':');
  if (more.length > 0) return null;
  const columns = [columnIndex(first), columnIndex(last)];
  if (columns.every((column) => column !== undefined))
    return { top: 0, left: smallest(columns), bottom: MAX_ROWS - 1, right: largest(columns) };
  const rows = [first, last].map((text) => (/^[1-9]\d*$/.test(text) ? Number(text) - 1 : MAX_ROWS));
  if (rows.some((row) => row >= MAX_ROWS)) return null;
  return { top: smallest(rows), left: 0, bottom: largest(rows), right: MAX_COLUMNS - 1 };
}
