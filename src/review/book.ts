import { profileOf } from '../rules/forms/form-profile';
import type { Book } from '../rules/rule';
import { isFundingTable, isIndicatorTable, isItemTable, recognise } from '../tables';
import { readFunding } from '../tables/readings/funding-readings';
import { readIndicators, type IndicatorReadings } from '../tables/readings/indicator-readings';
import { readItems } from '../tables/readings/item-readings';
import type { Snapshot } from '../workbook/snapshot';
import type { Settings } from '../contracts/settings';
import type { TaughtForms } from '../contracts/taught-form';

/** Recognises the workbook's tables and reads their cells. */
export function openBook(snapshot: Snapshot, settings: Settings, forms: TaughtForms = []): Book {
  const recognition = recognise(snapshot, settings.tables, forms);
  const { tables } = recognition;
  const funds = tables.filter(isFundingTable);
  return {
    recognition,
    items: tables.filter(isItemTable).map(readItems),
    indicators: tables
      .filter(isIndicatorTable)
      .map((table) => readIndicators(table, { lessIsBetter: settings.lessIsBetter })),
    funds: funds.map(readFunding),
    profile: ({ table }: IndicatorReadings) => {
      // A plan or a list of results belongs to the form that scores it.
      const form =
        table.kind === 'scoring'
          ? table
          : (tables.filter(isIndicatorTable).find((other) => other.kind === 'scoring') ?? table);
      return profileOf(form, funds, settings.profile);
    },
  };
}
