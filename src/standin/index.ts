export type { BatchFault } from './batch-fault';
export { ExcelError } from './excel-error';
export { Faults } from './faults';
export * from './model';
export { BLACK_THEME } from './window-external';
export { createNativeBridge, type NativeBridge } from './native-bridge';
export { StandIn, type StandInOptions } from './stand-in';
export { Traffic } from './traffic';
export { installStandIn, type PageOptions, type StandInPage } from './page';
