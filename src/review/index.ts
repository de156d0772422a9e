export { CATALOGUE, type Catalogue, type RuleGroup } from './catalogue';
export { review } from './review';
export { safeFixes, type SafeFixes } from './safe-fixes';
export { DEFAULT_SETTINGS, type Settings, type StoredWaiver } from './settings';
export type * from './review-types';
export { losesSettings, restoreSettings, storeSettings } from './stored-settings';
