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

/** Tables that still take more than 5 s to copy. Grids and reports are not all measured yet. */
const ABOVE: ReadonlySet<string> = new Set(['tables with blank rows between', 'indicators that are wrong']);
export const NOT_PLAYED: readonly Amplifier[] = [...IN_GRIDS, ...IN_REPORTS];

/** Constructs of packages and sheets, and those of tables and of what stands beside workbooks. */
export const OF_FILES: readonly Amplifier[] = [
  ...IN_SHEETS,
  ...IN_TEXTS,
  ...IN_FORMULAS,
  ...IN_PACKAGES,
  ...IN_SETTINGS,
];
export const OF_FORMS: readonly Amplifier[] = [
  ...IN_TABLES.filter(({ name }) => !ABOVE.has(name)),
  ...BESIDE_WORKBOOKS,
];
