import { CATALOGUE, type Review, type Severity, type TableSummary } from '../review';
import { checkedSentence, interfaceText, type Language } from '../words';
import { reportText } from '../words/report-text';
import { areaName } from '../workbook/address';
import { basisOf } from './basis';
import { writtenRow } from './written-row';
import { checkCode } from './check-code';
import { plainText } from './plain-text';
import { reportOrder } from './report-order';
import { headerRow } from './finding-rows';
import { findingRow, row, staleRow, uncheckedRow, type ReportRow } from './report-rows';
import type { ReportFacts } from './report-facts';
import type { ReportSheet } from '../contracts/report-sheet';
import { COLUMN, ROW } from '../contracts/report-sheet';
import { addAll } from '../workbook/lists';

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
  const rows: ReportRow[] = [
    row({ number: text('title') }),
    row({ number: factsText(facts) }),
    countsRow(review, language),
    headerRow(language),
  ];
  let section = 0;
  const add = (title: string, items: readonly ReportRow[], none?: string): void => {
    if (items.length === 0 && none === undefined) return;
    section++;
    rows.push(row({ number: `${numeral(section, language)}${title}` }));
    if (items.length === 0 && none !== undefined) rows.push(row({ label: none }));
    addAll(rows, items);
  };
  const titled = (key: 'tables' | 'findings' | 'unchecked' | 'waived' | 'stale', items: readonly ReportRow[]): string =>
    text(`section.${key}`, { count: String(items.length) });

  const tables = review.tables.map((table, index) => tableRow(table, index, language));
  add(titled('tables', tables), tables, text('none.tables'));
  // One row of numbers through all parts: a number names one line of the report.
  let number = 0;
  const findings = open.map((finding) => findingRow(finding, ++number, language));
  const clean = checkedSentence(tables.length, review.checked, language);
  add(titled('findings', findings), findings, tables.length === 0 ? undefined : text('none.findings', { clean }));
  if (facts.written) {
    const { name, findings: told } = facts.written;
    const written = told.map((finding) => writtenRow(name, finding, ++number, language));
    add(text('section.written', { report: name, count: String(written.length) }), written, text('none.written'));
  }
  const unchecked = review.notChecked.map((entry) => uncheckedRow(entry, ++number, language));
  add(titled('unchecked', unchecked), unchecked, tables.length === 0 ? undefined : text('none.unchecked'));
  const aside = waived.map((finding) => findingRow(finding, ++number, language));
  add(titled('waived', aside), aside);
  const stale = review.staleWaivers.map((waiver) => staleRow(waiver, ++number, language));
  add(titled('stale', stale), stale);
  add(
    text('section.basis'),
    basisOf(settings, language).map((line) => row({ label: line })),
  );
  add(text('section.signed'), [row({ label: text('signed') })]);
  return { rows: withCode(rows, language) };
}

/** The report with its check code; texts are made plain before. */
function withCode(rows: readonly ReportRow[], language: Language): ReportRow[] {
  const plain = rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? plainText(cell) : cell)));
  const code = reportText('code', language, { code: checkCode(plain) });
  return plain.map((cells, index) =>
    index === ROW.facts ? cells.map((cell, column) => (column === COLUMN.handling ? code : cell)) : cells,
  );
}

/** "一、" or "1. ". */
function numeral(section: number, language: Language): string {
  return language === 'zh' ? `${'一二三四五六七'.charAt(section - 1)}、` : `${String(section)}. `;
}

/** Errors, doubts, hints, set aside, unchecked: one cell each, from the left. */
function countsRow({ findings, notChecked }: Review, language: Language): ReportRow {
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

function tableRow(
  { kind, sheet, area, unit, profile, choice }: TableSummary,
  index: number,
  language: Language,
): ReportRow {
  const title = CATALOGUE.profiles.find(({ id }) => id === profile)?.title[language];
  return row({
    number: reportText('table.number', language, { index: String(index + 1) }),
    label: interfaceText(`kind.${kind}`, language),
    sheet,
    cell: areaName(area),
    subject: unit === null ? reportText('table.no-unit', language) : reportText('table.unit', language, { unit }),
    sentence: title === undefined ? null : reportText('table.profile', language, { profile: title }),
    handling: choice === null ? null : reportText('table.chosen', language),
  });
}
