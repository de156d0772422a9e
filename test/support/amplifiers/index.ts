import type { Amplifier } from './amplifier';
import { BESIDE_WORKBOOKS } from './beside-workbooks';
import { IN_FORMULAS } from './in-formulas';
import { IN_GRIDS } from './in-grids';
import { IN_PACKAGES } from './in-packages';
import { IN_REPORTS } from './in-reports';
import { IN_SETTINGS } from './in-settings';
import { IN_SHEETS } from './in-sheets';
import { IN_TABLES } from './in-tables';
import { IN_TEXTS } from './in-texts';

/** Constructs of packages and sheets, those of tables and of what stands beside workbooks, and those of reports. */
export const OF_FILES: readonly Amplifier[] = [
  ...IN_SHEETS,
  ...IN_TEXTS,
  ...IN_FORMULAS,
  ...IN_PACKAGES,
  ...IN_SETTINGS,
];
export const OF_FORMS: readonly Amplifier[] = [...IN_TABLES, ...IN_GRIDS, ...BESIDE_WORKBOOKS];
export const OF_REPORTS: readonly Amplifier[] = IN_REPORTS;
