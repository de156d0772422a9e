import { proseDiffers } from './prose-differs';
import { proseInconsistent } from './prose-inconsistent';
import { proseItems } from './prose-items';
import { proseNotMet } from './prose-not-met';
import { proseUnit } from './prose-unit';
import type { ReportRule } from './report-rule';

/** All rules of a report's sentences, in the order of the catalogue. A claim is told by the first that speaks. */
export const reportRules: readonly ReportRule[] = [proseUnit, proseInconsistent, proseNotMet, proseItems, proseDiffers];
