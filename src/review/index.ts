export { CATALOGUE, type Catalogue, type RuleGroup } from './catalogue';
export { compareFindings, findingKey, type FindingChange, type FindingKey } from './finding-keys';
export { review } from './review';
export { tableAt } from './table-summary';
export { reviewReport } from './review-report';
export { safeFixes, type SafeFixes } from './safe-fixes';
export { DEFAULT_SETTINGS, type Settings, type StoredWaiver } from '../contracts/settings';
export type * from '../contracts';
export { losesSettings, restoreSettings, storeSettings } from './stored-settings';
