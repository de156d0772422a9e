import path from 'node:path';
import { newWorkbook } from '../hosts/file/new-workbook';
import { nodeCodec } from '../hosts/package/node-codec';
import { MARK_STYLES } from '../hosts/mark-styles.data';
import type { Severity } from '../review';
import { interfaceText, type Language } from '../words';
import { summaryText } from '../words/cli-text';
import { columnName, quoteSheet } from '../workbook/address';
import type { Outcome } from './outcome';
import { outputNames } from './output-names';
import { withCharts } from './summary/add-charts';
import type { BarChart } from './summary/chart-xml';
import { RuleCounts, unitRow, worstFirst, type RuleRow } from './summary/unit-rows';
import { unitsSheet, type UnitsSheet } from './summary/units-sheet';
import { ruleSheet, summarySheets } from './summary-sheets';
import { writeResult } from './write-result';

/** The summary workbook's name, the same in every language so that scripts find it. */
export const SUMMARY_FILE = 'jihe-summary.xlsx';

/** Bars that a person can take in. */
const MOST_BARS = 15;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Writes the summary of all files, with links to their copies in a folder; only a whole one ever bears the name. */
export async function writeSummary(
  target: string,
  outcomes: readonly Outcome[],
  language: Language,
  copies: string | null = null,
): Promise<void> {
  await writeResult(target, summaryWorkbook(outcomes, language, linksTo(copies, target, outcomes)));
}

/** The summary: the units with charts, findings by rule, then the lists of files, findings and what was not checked. */
export function summaryWorkbook(
  outcomes: readonly Outcome[],
  language: Language,
  links: readonly (string | null)[] = [],
): Uint8Array {
  const units = worstFirst(outcomes.map((outcome, index) => unitRow(outcome, links[index] ?? null, language)));
  const counts = new RuleCounts();
  for (const outcome of outcomes) counts.add(outcome);
  const rules = counts.rows();
  const first = unitsSheet(units, language);
  const sheets = [first.sheet, ...ruleSheet(rules, language), ...summarySheets(outcomes, language)];
  const charts = [...ruleChart(rules, first, language), ...rateChart(units.length, first, language)];
  return withCharts(newWorkbook(sheets, nodeCodec), charts);
}

/** Where the copies lie as seen from the summary, with "/" between steps. */
function linksTo(copies: string | null, target: string, outcomes: readonly Outcome[]): (string | null)[] {
  if (copies === null) return [];
  const names = outputNames(
    outcomes.map(({ file }) => file),
    null,
  );
  return names.map((name) => path.relative(path.dirname(target), path.join(copies, name)).split(path.sep).join('/'));
}

const cells = (sheet: string, column: number, first: number, last: number): string =>
  `${quoteSheet(sheet)}!$${columnName(column)}$${String(first + 1)}:$${columnName(column)}$${String(last + 1)}`;

/** Names and states take half of the sheet's width: the second chart begins behind them. */
const MIDDLE = 2;

function ruleChart(rules: readonly RuleRow[], units: UnitsSheet, language: Language): BarChart[] {
  if (rules.length === 0) return [];
  const sheet = summaryText('sheet.rules', language);
  const last = Math.min(rules.length, MOST_BARS);
  return [
    {
      title: summaryText('chart.rules', language),
      categories: cells(sheet, 0, 1, last),
      series: SEVERITIES.map((severity, index) => ({
        name: interfaceText(`severity.${severity}`, language),
        values: cells(sheet, 2 + index, 1, last),
        colour: BAR_COLOURS[severity],
      })),
      format: '0',
      stacked: true,
      from: { row: units.chartRow, column: 0 },
      to: { row: units.chartEnd, column: MIDDLE - 1 },
    },
  ];
}

function rateChart(count: number, units: UnitsSheet, language: Language): BarChart[] {
  if (count === 0) return [];
  const { name } = units.sheet;
  const last = units.first + Math.min(count, MOST_BARS) - 1;
  return [
    {
      title: summaryText('chart.rates', language),
      categories: cells(name, units.nameColumn, units.first, last),
      series: [
        {
          name: summaryText('rate', language),
          values: cells(name, units.rateColumn, units.first, last),
          colour: '2E75B6',
        },
      ],
      format: '0%',
      stacked: false,
      from: { row: units.chartRow, column: MIDDLE },
      to: { row: units.chartEnd, column: units.columns - 1 },
    },
  ];
}

/** The hue of the marks, strong enough for a bar. */
const BAR_COLOURS: Readonly<Record<Severity, string>> = {
  error: MARK_STYLES.error.font.replace('#', ''),
  warning: 'F4B183',
  info: '9DC3E6',
};
