'use strict';
/**
 * The files of @microsoft/office-js that a self-hosted client needs, unmodified: the loader, Excel on Windows, Excel
 * on the web and on the Mac, the texts of both languages, and the table by which the loader finds them.
 */
const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'o15apptofilemappingtable.js',
  'en-us/office_strings.js',
  'zh-cn/office_strings.js',
];

module.exports = { OFFICE_FILES };
