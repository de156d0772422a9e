import { CATALOGUE, type Finding, type NotChecked, type Review, type Severity, type TableSummary } from '../review';
import {
  checkedSentence,
  interfaceText,
  plainText as joined,
  renderFix,
  renderText,
  ruleTitle,
  type Language,
} from '../words';
import { reportText } from '../words/report-text';
import { areaName, cellName } from '../workbook/address';
import { basisOf } from './basis';
import { checkCode } from './check-code';
import { plainText } from './plain-text';
import { reportOrder } from './report-order';
import type { ReportFacts } from './report-facts';
import type { ReportSheet, ReportText } from '../contracts/report-sheet';
import { COLUMN, REPORT_COLUMNS, ROW } from '../contracts/report-sheet';
import { addAll } from '../workbook/lists';

type Row = readonly ReportText[];
type Part = keyof typeof COLUMN;

/** A workbook that has not been saved has no name yet. */
const factsText = ({ workbook, time, language, change }: ReportFacts): string =>
  (workbook === ''
    ? reportText('facts-unnamed', language, { time })
    : reportText('facts', language, { workbook, time })) +
  (change
    ? reportText('change', language, {
        fresh: String(change.fresh),
        solved: String(change.solved),
        same: String(change.same),
      })
    : '');

/**
 * The report of a review: title, facts, counts, then one section each for the recognised tables, the findings (by
 * severity, in each by place), what could not be checked, what was set aside and why, and how it was checked.
 */
export function reportSheet(review: Review, facts: ReportFacts): ReportSheet {
  const { language, settings } = facts;
  const text = (key: Parameters<typeof reportText>[0], values?: Readonly<Record<string, string>>): string =>
    reportText(key, language, values);
  const open = reportOrder(review.findings).flatMap((index) => review.findings[index] ?? []);
  const waived = review.findings.filter((finding) => finding.waived);
  const rows: Row[] = [
    row({ number: text('title') }),
    row({ number: factsText(facts) }),
    countsRow(review, language),
    headerRow(language),
  ];
  let section = 0;
  const add = (title: string, items: readonly Row[], none?: string): void => {
    if (items.length === 0 && none === undefined) return;
    section++;
    rows.push(row({ number: `${numeral(section, language)}${title}` }));
    if (items.length === 0 && none !== undefined) rows.push(row({ label: none }));
    addAll(rows, items);
  };
  const titled = (key: 'tables' | 'findings' | 'unchecked' | 'waived' | 'stale', items: readonly Row[]): string =>
    text(`section.${key}`, { count: String(items.length) });

  const tables = review.tables.map((table, index) => tableRow(table, index, language));
  add(titled('tables', tables), tables, text('none.tables'));
  const findings = open.map((finding, index) => findingRow(finding, index, language));
  const clean = checkedSentence(tables.length, review.checked, language);
  add(titled('findings', findings), findings, tables.length === 0 ? undefined : text('none.findings', { clean }));
  const unchecked = review.notChecked.map((entry, index) => uncheckedRow(entry, index, language));
  add(titled('unchecked', unchecked), unchecked, tables.length === 0 ? undefined : text('none.unchecked'));
  const aside = waived.map((finding, index) => findingRow(finding, index, language));
  add(titled('waived', aside), aside);
  const stale = review.staleWaivers.map((waiver, index) => staleRow(waiver, index, language));
  add(titled('stale', stale), stale);
  add(
    text('section.basis'),
    basisOf(settings, language).map((line) => row({ label: line })),
  );
  return { rows: withCode(rows, language) };
}

/** The report with its check code; texts are made plain before. */
function withCode(rows: readonly Row[], language: Language): Row[] {
  const plain = rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? plainText(cell) : cell)));
  const code = reportText('code', language, { code: checkCode(plain) });
  return plain.map((cells, index) =>
    index === ROW.facts ? cells.map((cell, column) => (column === COLUMN.handling ? code : cell)) : cells,
  );
}

function row(parts: Readonly<Partial<Record<Part, ReportText>>>): Row {
  const cells = new Array<ReportText>(REPORT_COLUMNS).fill(null);
  for (const [part, column] of Object.entries(COLUMN) as [Part, number][]) {
    const text = parts[part];
    if (text !== undefined && text !== '') cells[column] = text;
  }
  return cells;
}

/** "一、" or "1. ". */
function numeral(section: number, language: Language): string {
  return language === 'zh' ? `${'一二三四五六'.charAt(section - 1)}、` : `${String(section)}. `;
}

/** Errors, doubts, hints, set aside, unchecked: one cell each, from the left. */
function countsRow({ findings, notChecked }: Review, language: Language): Row {
  const open = findings.filter(({ waived }) => !waived);
  const tell = (label: 'error' | 'warning' | 'info' | 'waived' | 'unchecked', count: number): string =>
    reportText('count', language, { label: reportText(`label.${label}`, language), count: String(count) });
  const of = (severity: Severity): string =>
    tell(severity, open.filter((finding) => finding.severity === severity).length);
  return row({
    number: of('error'),
    sheet: of('warning'),
    cell: of('info'),
    subject: tell('waived', findings.length - open.length),
    sentence: tell('unchecked', notChecked.length),
  });
}

function headerRow(language: Language): Row {
  const parts = Object.keys(COLUMN) as Part[];
  return row(Object.fromEntries(parts.map((part) => [part, reportText(`header.${part}`, language)])));
}

function tableRow({ kind, sheet, area, unit, profile, choice }: TableSummary, index: number, language: Language): Row {
  const title = CATALOGUE.profiles.find(({ id }) => id === profile)?.title[language];
  return row({
    number: index + 1,
    label: interfaceText(`kind.${kind}`, language),
    sheet,
    cell: areaName(area),
    subject: unit === null ? reportText('table.no-unit', language) : reportText('table.unit', language, { unit }),
    sentence: title === undefined ? null : reportText('table.profile', language, { profile: title }),
    handling: choice === null ? null : reportText('table.chosen', language),
  });
}

function findingRow(finding: Finding, index: number, language: Language): Row {
  const { rule, severity, cell, expected, actual, difference, waived } = finding;
  return row({
    number: index + 1,
    label: reportText(`label.${waived ? 'waived' : severity}`, language),
    sheet: cell.sheet,
    cell: cellName(cell.row, cell.column),
    subject: ruleTitle(rule, language),
    sentence: renderText(finding, language),
    expected,
    actual,
    difference,
    handling: waived
      ? reportText('handling.waived', language, { date: waived.date, reason: waived.reason })
      : handlingOf(finding, language),
  });
}

function handlingOf(finding: Finding, language: Language): string | null {
  const { fix, severity } = finding;
  if (fix) {
    const key = fix.safe ? 'handling.safe' : 'handling.consent';
    return reportText(key, language, { fix: joined(renderFix(finding, fix, language)) });
  }
  return severity === 'info' ? null : reportText('handling.ask', language);
}

function uncheckedRow(entry: NotChecked, index: number, language: Language): Row {
  const { rule, cell } = entry;
  return row({
    number: index + 1,
    label: reportText('label.unchecked', language),
    sheet: cell.sheet,
    cell: cellName(cell.row, cell.column),
    subject: ruleTitle(rule, language),
    sentence: renderText(entry, language),
  });
}

function staleRow({ rule, cell, waiver }: Review['staleWaivers'][number], index: number, language: Language): Row {
  return row({
    number: index + 1,
    label: reportText('label.stale', language),
    sheet: cell.sheet,
    cell: areaName(cell.area),
    subject: ruleTitle(rule, language),
    sentence: reportText('stale.sentence', language),
    handling: reportText('handling.waived', language, { date: waiver.date, reason: waiver.reason }),
  });
}
