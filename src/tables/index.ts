export { recognise } from './recognise';
export { lookedFor, keyOf, dimensionOf, isFundPart, placeholders, unitIn, type Dimension } from './lexicon';
export { isPlaceholderName } from './indicator-row';
export { SheetView } from './sheet-view';
export type * from './table-types';
export { isFundingTable, isIndicatorTable, isItemTable } from './table-types';
export { CHOOSABLE_ROLES, type TableChoice, type TableFamily } from './table-choice';
