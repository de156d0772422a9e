import type { Finding } from '../../contracts/finding';
import type { Review } from '../../contracts/review';
import type { Settings, StoredWaiver } from '../../contracts/settings';
import { renderText, ruleTitle, interfaceText, type Language } from '../../words';
import { cellName, parseArea, type CellAddress } from '../../workbook/address';

/** A waiver with what it sets aside. */
export interface WaiverEntry {
  readonly waiver: StoredWaiver;
  /** Where it stands; null where its cell is no address. */
  readonly cell: CellAddress | null;
  /** The finding that is set aside; null where there is none any more. */
  readonly finding: Finding | null;
  /** There is none because its rule is not in use. */
  readonly isRuleOff: boolean;
}

/** All waivers of the workbook in the order in which they were given. */
export function waiverEntries(review: Review, settings: Settings): readonly WaiverEntry[] {
  const keyOf = (rule: string, sheet: string, cell: string): string => `${rule}|${cell}|${sheet}`;
  const findings = new Map(
    review.findings.map((finding) => [
      keyOf(finding.rule, finding.cell.sheet, cellName(finding.cell.row, finding.cell.column)),
      finding,
    ]),
  );
  return settings.waivers.map((waiver) => {
    const area = parseArea(waiver.cell);
    return {
      waiver,
      cell: area ? { sheet: waiver.sheet, row: area.top, column: area.left } : null,
      finding: findings.get(keyOf(waiver.rule, waiver.sheet, waiver.cell)) ?? null,
      isRuleOff: settings.rules[waiver.rule]?.off ?? false,
    };
  });
}

/** The settings without some of their waivers. */
export function withoutWaivers(settings: Settings, removed: readonly StoredWaiver[]): Settings {
  return { ...settings, waivers: settings.waivers.filter((waiver) => !removed.includes(waiver)) };
}

/** Reasons are offered again up to so many. */
const MOST_REASONS = 5;

/** The reasons that were given last in the workbook, of its reports too, each once, the latest first. */
export function latestReasons({
  waivers,
  reportWaivers,
}: Pick<Settings, 'waivers' | 'reportWaivers'>): readonly string[] {
  const given = [...waivers, ...reportWaivers].reverse().sort((one, other) => compare(other.date, one.date));
  return [...new Set(given.map(({ reason }) => reason))].slice(0, MOST_REASONS);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Open findings of the rule and on the sheet of the only one given; none where several are. */
export function alikeIn(all: readonly Finding[], [only, ...more]: readonly Finding[]): readonly Finding[] {
  if (!only || more.length > 0) return [];
  return all.filter(
    ({ rule, cell, waived }) => waived === null && rule === only.rule && cell.sheet === only.cell.sheet,
  );
}

const COLUMNS = ['rule', 'sheet', 'cell', 'finding', 'reason', 'date', 'state'] as const;

/** The list as a table of texts, with its header row. */
export function waiverTable(entries: readonly WaiverEntry[], language: Language): readonly (readonly string[])[] {
  return [
    COLUMNS.map((column) => interfaceText(`waivers.column.${column}`, language)),
    ...entries.map(({ waiver, finding }) => [
      ruleTitle(waiver.rule, language),
      waiver.sheet,
      waiver.cell,
      finding ? renderText(finding, language) : '',
      waiver.reason,
      waiver.date,
      interfaceText(finding ? 'waivers.state-open' : 'waivers.state-stale', language),
    ]),
  ];
}

/** Waivers as they were given, as a table of texts with its header row, where nobody can say what became of them. */
export function waiverRecords(
  { waivers, reportWaivers }: Pick<Settings, 'waivers' | 'reportWaivers'>,
  language: Language,
): readonly (readonly string[])[] {
  const inReport = interfaceText('waivers.in-report', language);
  return [
    (['rule', 'sheet', 'cell', 'reason', 'date'] as const).map((column) =>
      interfaceText(`waivers.column.${column}`, language),
    ),
    ...waivers.map(({ rule, sheet, cell, reason, date }) => [ruleTitle(rule, language), sheet, cell, reason, date]),
    ...reportWaivers.map(({ rule, text, reason, date }) => [ruleTitle(rule, language), inReport, text, reason, date]),
  ];
}

/** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A table to be pasted into a sheet: cells by tabs, rows by line ends. */
export function tabbed(table: readonly (readonly string[])[]): string {
  return table.map((row) => row.map((cell) => harmless(cell.replace(/[\t\r\n]+/g, ' '))).join('\t')).join('\n');
}

/** A table as a CSV file (RFC 4180) that Excel reads as UTF-8. */
export function csv(table: readonly (readonly string[])[]): string {
  const quoted = (cell: string): string => `"${harmless(cell).replaceAll('"', '""')}"`;
  return `\uFEFF${table.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}
