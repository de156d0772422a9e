import { profileOf, type FormProfile } from '../rules/forms/form-profile';
import type { Book } from '../rules/rule';
import { isFundingTable, isIndicatorTable, isItemTable, recognise, type IndicatorTable } from '../tables';
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
  const indicators = tables.filter(isIndicatorTable);
  const scoring = indicators.find(({ kind }) => kind === 'scoring');
  const profiles = new Map<IndicatorTable, FormProfile>();
  const profileAt = (form: IndicatorTable): FormProfile => {
    const profile = profiles.get(form) ?? profileOf(form, funds, settings.profile);
    profiles.set(form, profile);
    return profile;
  };
  return {
    recognition,
    items: tables.filter(isItemTable).map(readItems),
    indicators: indicators.map((table) => readIndicators(table, { lessIsBetter: settings.lessIsBetter })),
    funds: funds.map(readFunding),
    // A plan or a list of results belongs to the form that scores it.
    profile: ({ table }: IndicatorReadings) => profileAt(table.kind === 'scoring' ? table : (scoring ?? table)),
  };
}
