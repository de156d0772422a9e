export { createExcelHost, type ExcelHostOptions } from './excel-host';
export { openAsNewWorkbook } from './new-workbook';
