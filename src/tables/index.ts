export { recognise } from './recognise';
export {
  lookedFor,
  keyOf,
  dimensionOf,
  CARRIED_LINES,
  isCarriedLine,
  isFundPart,
  placeholders,
  unitIn,
  type Dimension,
} from './words/lexicon';
export { isPlaceholderName } from './indicators/indicator-row';
export { SheetView } from './sheet/sheet-view';
export type * from './table-types';
export { isFundingTable, isIndicatorTable, isItemTable } from './table-types';
export { CHOOSABLE_ROLES } from './table-choice';
export type { TableChoice, TableFamily } from '../contracts/table-choice';
export { teach } from './taught-choice';
