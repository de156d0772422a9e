export { localAddress } from './range-target';
export { workbookType } from './workbook';
