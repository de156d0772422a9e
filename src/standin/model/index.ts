export { boundingArea, intersection } from './areas';
export type { Calculator } from './calculator';
export { isBlank, type Cell } from './cell';
export { DEFAULT_STYLE, type BorderLine, type BorderSide, type CellStyle, type PlainStyle } from './cell-style';
export type { ChangeListener, ModelChange, Origin } from './changes';
export { colourOf } from './colour';
export { pointsOfCharacters, STANDARD_HEIGHT, STANDARD_WIDTH } from './column-width';
export { ConditionalFormat, type ConditionalFormatData, type ConditionalStyle } from './conditional-format';
export { DefinedName } from './defined-name';
export type { ConditionalFormatDescription, SheetDescription, WorkbookDescription } from './describe';
export { valueType, wireValue } from './entry';
export { referencesOf } from './references';
export { SheetModel, type ClearWhat, type Visibility } from './sheet-model';
export type { Shift } from './shift';
export type { StandInCellData, StandInNameData, StandInSheetData, StandInWorkbookData } from './standin-data';
export { WorkbookModel } from './workbook-model';
export {
  namespaceOf,
  type CellComment,
  type CommentReply,
  type CustomXmlPart,
  type ListObject,
  type Setting,
} from './workbook-parts';
