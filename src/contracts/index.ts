export type * from './checked-claim';
export type * from './finding';
export type * from './host-error';
export type * from './review';
export type * from './table-choice';
export type * from './table-kind';
export type * from './written-report';
export type * from './report-review';
