export { createExcelHost, type ExcelHostOptions } from './excel-host';
