import { Decimal } from '../quantity';
import { CATALOGUE, DEFAULT_SETTINGS, type Settings } from '../review';
import { ruleTitle, type Language } from '../words';
import { reportText } from '../words/report-text';

/** Lines that say in what the check differs from the defaults; one line where it does not. */
export function basisOf(settings: Settings, language: Language): readonly string[] {
  const lines = [
    ...rulesOff(settings, language),
    ...severities(settings, language),
    ...thresholds(settings, language),
    ...(settings.lessIsBetter === 'ratio' ? [reportText('basis.ratio', language)] : []),
    ...(settings.rounding === 'truncate' ? [reportText('basis.truncate', language)] : []),
    ...grades(settings, language),
    ...profile(settings, language),
  ];
  return lines.length > 0 ? lines : [reportText('basis.default', language)];
}

const join = (parts: readonly string[], language: Language): string => parts.join(language === 'zh' ? '、' : ', ');

function rulesOff({ rules }: Settings, language: Language): string[] {
  const off = Object.keys(rules).filter((id) => rules[id]?.off);
  if (off.length === 0) return [];
  const titles = off.map((id) => ruleTitle(id, language));
  return [reportText('basis.off', language, { rules: join(titles, language) })];
}

function severities({ rules }: Settings, language: Language): string[] {
  const changed = CATALOGUE.rules.flatMap(({ id, severity }) => {
    const chosen = rules[id];
    if (!chosen?.severity || chosen.off || chosen.severity === severity) return [];
    const label = reportText(`label.${chosen.severity}`, language);
    return [`${ruleTitle(id, language)} → ${label}`];
  });
  return changed.length === 0 ? [] : [reportText('basis.severity', language, { rules: join(changed, language) })];
}

function thresholds({ thresholds: chosen }: Settings, language: Language): string[] {
  const { overachieved, budgetChange, lowExecution } = DEFAULT_SETTINGS.thresholds;
  const isSame =
    chosen.overachieved === overachieved &&
    chosen.budgetChange === budgetChange &&
    chosen.lowExecution === lowExecution;
  if (isSame) return [];
  return [
    reportText('basis.thresholds', language, {
      overachieved: percent(chosen.overachieved),
      budgetChange: percent(chosen.budgetChange),
      lowExecution: percent(chosen.lowExecution),
    }),
  ];
}

const percent = (ratio: string): string => `${new Decimal(ratio).times(100).toString()}%`;

function grades({ grades: chosen }: Settings, language: Language): string[] {
  if (JSON.stringify(chosen) === JSON.stringify(DEFAULT_SETTINGS.grades)) return [];
  const list = chosen.map(({ grade, from }) => `${grade} ≥ ${from}`);
  return [reportText('basis.grades', language, { grades: join(list, language) })];
}

function profile({ profile: chosen }: Settings, language: Language): string[] {
  const title = CATALOGUE.profiles.find(({ id }) => id === chosen)?.title[language];
  return title === undefined ? [] : [reportText('basis.profile', language, { profile: title })];
}
