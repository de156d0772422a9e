/** Endings, in small letters, of files that may hold somebody's sheets: each is read, or told with its reason. */
export const SHEET_ENDINGS: readonly string[] = [
  '.xlsx',
  '.xlsm',
  '.xltx',
  '.xltm',
  '.xls',
  '.xlt',
  '.et',
  '.ett',
  '.xlsb',
  '.csv',
  '.tsv',
  '.ods',
  '.ots',
  '.fods',
  '.uos',
  '.numbers',
];

/** Endings of reports in Word that are read; each goes with a workbook where there is one. */
export const REPORT_ENDINGS: readonly string[] = ['.docx', '.docm', '.dotx'];

/** Endings of what is handed in instead of sheets: counted and told, so that nobody takes it for checked. */
export const HANDED_IN_ENDINGS: readonly string[] = [
  '.doc',
  '.wps',
  '.pdf',
  '.ofd',
  '.htm',
  '.html',
  '.mht',
  '.zip',
  '.rar',
  '.7z',
  '.jpg',
  '.jpeg',
  '.png',
  '.tif',
  '.tiff',
];

/**
 * Beginnings of the names of lock and side files: Excel's, that of WPS, LibreOffice's, the resource forks of macOS,
 * and what we have not finished ourselves.
 */
export const SIDE_BEGINNINGS: readonly string[] = ['~$', '.~', '._', '.jihe-'];

/** Names, in small letters, of files that systems leave in folders. */
export const SIDE_NAMES: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini', '.ds_store']);
