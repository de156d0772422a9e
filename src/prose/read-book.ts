import type { Recognition } from '../tables';
import type { FundingReadings } from '../tables/readings/funding-readings';
import type { IndicatorReadings } from '../tables/readings/indicator-readings';
import type { ItemReadings } from '../tables/readings/item-readings';

/** A recognised workbook as far as sentences can be held against it. */
export interface ReadBook {
  readonly recognition: Recognition;
  readonly items: readonly ItemReadings[];
  readonly indicators: readonly IndicatorReadings[];
  readonly funds: readonly FundingReadings[];
}
