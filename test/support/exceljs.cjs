'use strict';
/** ExcelJS without its streams, which bring more than half of its 660 modules, and which no test uses. */
module.exports = { Workbook: require('exceljs/lib/doc/workbook') };
