import { rules } from '../rules/registry';
import type { Report, Rule, Unjudged } from '../rules/rule';
import type { Table } from '../tables';
import { cellName, type CellAddress } from '../workbook/address';
import type { Snapshot } from '../workbook/snapshot';
import { claimsOfBook } from '../prose/workbook-claims';
import { openBook } from './book';
import { tellUncalculated, uncalculatedCells, withStaleNotes } from './calculation';
import { checkedClaims } from './checked-claims';
import { computedColumns } from './computed-columns';
import { notRead, RECOGNITION } from './left-over';
import { comparable, leftOutOf, tellLeftOut, withoutExamples } from './left-out';
import { NEARER } from './nearer.data';
import { overviews } from './overview';
import type { Finding, NotChecked } from '../contracts/finding';
import type { CheckedWhat, Review } from '../contracts/review';
import { DEFAULT_SETTINGS, type Settings } from '../contracts/settings';
import type { TaughtForms } from '../contracts/taught-form';
import { withoutRoundings } from './rounding-tolerance';
import { summaryOf } from './table-summary';
import { unitFigures } from './unit-figures';
import { waive } from './waivers';
import { addAll } from '../workbook/lists';

/**
 * The whole review of a workbook: pure, synchronous, free of any host. Rules that fail do not stop the others' work
 * being wrong: an exception in a rule is a defect of ours and is thrown.
 * `forms` are corrections that were taught for all tables of a header; what the workbook itself decides goes first.
 */
export function review(snapshot: Snapshot, settings: Settings = DEFAULT_SETTINGS, forms: TaughtForms = []): Review {
  const book = openBook(snapshot, settings, forms);
  const { tables } = book.recognition;
  const indexOf = new Map<Table, number>(tables.map((table, index) => [table, index]));
  const leftOut = leftOutOf(book, settings);
  const others = comparable(book, leftOut);
  const findings: Finding[] = [];
  const notChecked: NotChecked[] = tellLeftOut(book, leftOut);
  const checked: Partial<Record<CheckedWhat, number>> = {};
  const tableIndex = (table: Table | null | undefined): number | null => (table ? (indexOf.get(table) ?? null) : null);
  for (const rule of rules) {
    if (settings.rules[rule.id]?.off) continue;
    rule.check({
      book: rule.group === 'across' ? others : book,
      comparable: others,
      settings,
      report: (report) => findings.push(findingOf(rule, report, settings, tableIndex(report.table))),
      judged: (what, count = 1) => {
        if (count > 0) checked[what] = (checked[what] ?? 0) + count;
      },
      notChecked: (entry) => notChecked.push(notCheckedOf(rule, entry, tableIndex(entry.table))),
    });
  }
  for (const { table, taken, other } of book.recognition.doubts) {
    notChecked.push({
      rule: RECOGNITION,
      cell: table.head,
      reason: 'two-readings',
      data: { taken: { term: `family-${taken}` }, other: { term: `family-${other}` }, cell: { address: table.head } },
      table: tableIndex(table),
    });
  }
  addAll(
    notChecked,
    book.recognition.leftOver.map((entry) => notRead(entry, tableIndex)),
  );
  const order = new Map(snapshot.sheets.map((sheet, index) => [sheet.name, index]));
  const own = withoutExamples(findings, leftOut);
  const noted = withStaleNotes(withoutRoundings(own, settings.tolerance), snapshot);
  const kept = sorted(quieten(noted), order);
  const unchecked = tellUncalculated(uncalculatedCells(tables), indexOf, notChecked);
  const waived = waive(
    kept.map((finding) => (finding.severity === 'info' && !settings.paintHints ? unpainted(finding) : finding)),
    settings.waivers,
  );
  const claims = checkedClaims(claimsOfBook(book, settings));
  return {
    tables: tables.map((table) => summaryOf(table, book, settings.tables)),
    findings: waived.findings,
    notChecked: sorted(unchecked, order),
    checked,
    computed: computedColumns(book, settings),
    overview: overviews(book),
    figures: unitFigures(book),
    ...(claims.length > 0 ? { claims } : {}),
    staleWaivers: waived.stale,
  };
}

function findingOf(rule: Rule, report: Report, settings: Settings, table: number | null): Finding {
  return {
    rule: rule.id,
    message: report.message,
    data: report.data,
    severity: settings.rules[rule.id]?.severity ?? report.severity ?? rule.severity,
    cell: report.cell,
    related: report.related ?? [],
    expected: report.expected ?? null,
    actual: report.actual ?? null,
    difference: report.difference ?? null,
    table,
    fix: report.fix ?? null,
    waived: null,
  };
}

const unpainted = (finding: Finding): Finding => ({ ...finding, unpainted: true });

function notCheckedOf(rule: Rule, entry: Unjudged, table: number | null): NotChecked {
  return { rule: rule.id, cell: entry.cell, reason: entry.reason, data: entry.data ?? {}, table };
}

const cellKey = (cell: CellAddress): string => `${cell.sheet}!${cellName(cell.row, cell.column)}`;
const rowKey = (cell: CellAddress): string => `${cell.sheet}!${String(cell.row)}`;

/** Leaves out findings that a nearer rule already speaks of. */
function quieten(findings: readonly Finding[]): Finding[] {
  const spoken = new Set<string>();
  for (const finding of findings)
    spoken
      .add(`${finding.rule}|cell|${cellKey(finding.cell)}`)
      .add(`${finding.rule}|row|${rowKey(finding.cell)}`)
      .add(`${finding.rule}|${finding.expected === null ? 'unmended' : 'mended'}-row|${rowKey(finding.cell)}`);
  return findings.filter(
    (finding) =>
      !NEARER.some(
        ({ nearer, quiet, where }) =>
          quiet === finding.rule &&
          spoken.has(`${nearer}|${where}|${where === 'cell' ? cellKey(finding.cell) : rowKey(finding.cell)}`),
      ),
  );
}

/** By sheet order, row, column and rule; the same rule at the same cell once. */
function sorted<T extends { readonly rule: string; readonly cell: CellAddress }>(
  entries: readonly T[],
  order: ReadonlyMap<string, number>,
): T[] {
  const seen = new Set<string>();
  return [...entries]
    .sort(
      (a, b) =>
        (order.get(a.cell.sheet) ?? 0) - (order.get(b.cell.sheet) ?? 0) ||
        a.cell.row - b.cell.row ||
        a.cell.column - b.cell.column ||
        (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    )
    .filter((entry) => {
      const key = `${entry.rule}|${cellKey(entry.cell)}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
