import '@univerjs/preset-sheets-core/lib/index.css';
import { CustomCommandExecutionError, LocaleType, LogLevel, mergeLocales, ThemeService, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import english from '@univerjs/preset-sheets-core/locales/en-US';
import chinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import type { Language } from '../../words';
import { GREENS } from './greens.data';

/** Univer's names of our languages. */
export const LOCALES: Readonly<Record<Language, LocaleType>> = { zh: LocaleType.ZH_CN, en: LocaleType.EN_US };

/** Univer's facade with the methods that its spreadsheet packages add. */
export interface SpreadsheetView {
  readonly univer: Univer;
  readonly api: FUniver;
}

/**
 * A spreadsheet in `container` that shows, takes input and selects, and calculates nothing: results come from the
 * stand-in. `refuse` says which commands (by id) are not to be carried out.
 */
export function createSpreadsheet(
  container: HTMLElement,
  language: Language,
  refuse: (command: string) => boolean,
): SpreadsheetView {
  const univer = new Univer({
    locale: LOCALES[language],
    logLevel: LogLevel.WARN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(chinese), [LocaleType.EN_US]: mergeLocales(english) },
  });
  const theme = univer.__getInjector().get(ThemeService);
  theme.setTheme({ ...theme.getCurrentTheme(), primary: GREENS });
  const preset = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    formulaBar: true,
    contextMenu: false,
    disableAutoFocus: true,
    footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: true },
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
  });
  for (const entry of preset.plugins) {
    if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1]);
    else univer.registerPlugin(entry);
  }
  const api = FUniver.newAPI(univer);
  api.onBeforeCommandExecute(({ id }) => {
    // this kind of error ends a command without a word; any other becomes an error of the page
    if (refuse(id)) throw new CustomCommandExecutionError(id);
  });
  return { univer, api };
}
