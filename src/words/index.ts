export { checkedList, checkedSentence } from './checked-text';
export { columnRoleText } from './column-role-text';
export { interfaceText, type InterfaceKey } from './interface-text';
export { functionErrorText } from './function-error-text';
export { hostErrorText } from './host-error-text';
export { LANGUAGES, LANGUAGE_TAGS, languageOf, type Language } from './language';
export {
  addressText,
  plainText,
  renderFix,
  renderMessage,
  renderReportMessage,
  renderReportText,
  renderText,
  type Segment,
} from './render';
export { paragraphText, proseText, reportPlaceText, type ProseKey } from './prose-text';
export { partOfFigure } from './signed-figure';
export { ruleSubject, ruleTitle, ruleWhy } from './rule-words';
export { isTerm, termText } from './terms';
export { typeset } from './typeset';
