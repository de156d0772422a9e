import { DEFAULT_SETTINGS, type Settings, type StoredReportWaiver, type StoredWaiver } from '../contracts/settings';
import type { TableChoice } from '../contracts/table-choice';
import type { Severity } from '../contracts/finding';
import { STORED_LIMITS } from '../contracts/stored-limits';

/** Namespace of 绩核's own part of a workbook. */
export const STORED_NAMESPACE = 'urn:jihe:workbook:1';

const OPEN = `<jihe xmlns="${STORED_NAMESPACE}"><settings>`;
const CLOSE = '</settings></jihe>';

/** The settings and waivers as the text that is kept in the workbook; only what differs from the defaults. */
export function storeSettings(settings: Settings): string {
  const changed = Object.fromEntries(
    (Object.entries(settings) as [keyof Settings, unknown][]).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULT_SETTINGS[key]),
    ),
  );
  return (
    OPEN + JSON.stringify(changed).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') + CLOSE
  );
}

/**
 * Settings from the text that a workbook keeps. What it does not say, or says in a shape that is none of ours, is
 * taken from the defaults: a foreign or damaged part never breaks a review.
 */
export function restoreSettings(stored: string | null): Settings {
  const json = stored === null ? null : jsonIn(stored);
  if (json === null) return DEFAULT_SETTINGS;
  return {
    thresholds: {
      overachieved: decimalText(json.thresholds, 'overachieved') ?? DEFAULT_SETTINGS.thresholds.overachieved,
      budgetChange: decimalText(json.thresholds, 'budgetChange') ?? DEFAULT_SETTINGS.thresholds.budgetChange,
      lowExecution: decimalText(json.thresholds, 'lowExecution') ?? DEFAULT_SETTINGS.thresholds.lowExecution,
    },
    tolerance: decimalText(json, 'tolerance') ?? DEFAULT_SETTINGS.tolerance,
    lessIsBetter: json.lessIsBetter === 'ratio' ? 'ratio' : DEFAULT_SETTINGS.lessIsBetter,
    rounding: json.rounding === 'truncate' ? 'truncate' : DEFAULT_SETTINGS.rounding,
    grades: grades(json.grades) ?? DEFAULT_SETTINGS.grades,
    rules: ruleSettings(json.rules),
    paintHints: json.paintHints === true,
    comparesLeftOut: json.comparesLeftOut === true,
    profile: typeof json.profile === 'string' ? json.profile : null,
    waivers: Array.isArray(json.waivers) ? json.waivers.slice(0, STORED_LIMITS.waivers).filter(isWaiver) : [],
    reportWaivers: Array.isArray(json.reportWaivers)
      ? json.reportWaivers.slice(0, STORED_LIMITS.waivers).filter(isReportWaiver)
      : [],
    tables: Array.isArray(json.tables) ? json.tables.slice(0, STORED_LIMITS.tables).flatMap(tableChoice) : [],
    seen: Array.isArray(json.seen)
      ? json.seen.slice(0, STORED_LIMITS.seen).filter((key) => typeof key === 'string')
      : null,
  };
}

/** Whether the text says something that restoreSettings does not take over: it is damaged, or a later version wrote it. */
export function losesSettings(stored: string | null): boolean {
  if (stored === null) return false;
  const said = jsonIn(stored);
  return said === null || !covers(restoreSettings(stored), said);
}

/** Whether all that is said is known just so; a missing flag is known as false. */
function covers(known: unknown, said: unknown): boolean {
  if (Array.isArray(said))
    return Array.isArray(known) && known.length === said.length && said.every((entry, i) => covers(known[i], entry));
  if (isObject(said)) return isObject(known) && Object.entries(said).every(([key, entry]) => covers(known[key], entry));
  return known === said || (known === undefined && said === false);
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function jsonIn(stored: string): Json | null {
  const start = stored.indexOf('<settings>');
  const end = stored.lastIndexOf('</settings>');
  if (start < 0 || end < start || end - start > STORED_LIMITS.characters) return null;
  const text = stored
    .slice(start + '<settings>'.length, end)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function decimalText(from: unknown, key: string): string | null {
  const value = isObject(from) ? from[key] : undefined;
  return typeof value === 'string' && /^\d{1,6}(\.\d{1,6})?$/.test(value) ? value : null;
}

function grades(from: unknown): Settings['grades'] | null {
  if (!Array.isArray(from) || from.length === 0) return null;
  const read = from.slice(0, STORED_LIMITS.grades).flatMap((entry: unknown) => {
    const points = decimalText(entry, 'from');
    return isObject(entry) && typeof entry.grade === 'string' && points !== null
      ? [{ grade: entry.grade, from: points }]
      : [];
  });
  return read.length === from.length ? read : null;
}

const SEVERITIES: readonly unknown[] = ['error', 'warning', 'info'];
const isSeverity = (value: unknown): value is Severity => SEVERITIES.includes(value);

function ruleSettings(from: unknown): Settings['rules'] {
  if (!isObject(from)) return {};
  return Object.fromEntries(
    Object.entries(from).flatMap(([rule, entry]) => {
      if (!isObject(entry)) return [];
      return [
        [
          rule,
          {
            ...(entry.off === true ? { off: true } : {}),
            ...(isSeverity(entry.severity) ? { severity: entry.severity } : {}),
          },
        ],
      ];
    }),
  );
}

const FAMILIES: readonly unknown[] = ['funding', 'indicators', 'items', 'none', null];
const isFamily = (value: unknown): value is TableChoice['family'] => FAMILIES.includes(value);

function tableChoice(value: unknown): TableChoice[] {
  if (
    !isObject(value) ||
    typeof value.sheet !== 'string' ||
    typeof value.head !== 'string' ||
    !isFamily(value.family)
  ) {
    return [];
  }
  const { sheet, head, family, range, columns } = value;
  const roles = isObject(columns)
    ? Object.entries(columns).flatMap(([column, role]) => (typeof role === 'string' ? [[column, role] as const] : []))
    : [];
  return [{ sheet, head, family, range: typeof range === 'string' ? range : null, columns: Object.fromEntries(roles) }];
}

const isWaiver = (value: unknown): value is StoredWaiver =>
  hasTexts(value, ['rule', 'sheet', 'cell', 'reason', 'date']);

const isReportWaiver = (value: unknown): value is StoredReportWaiver =>
  hasTexts(value, ['rule', 'key', 'text', 'reason', 'date']);

const hasTexts = (value: unknown, keys: readonly string[]): boolean =>
  isObject(value) && keys.every((key) => typeof value[key] === 'string');
