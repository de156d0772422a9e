import type { FigurePlace } from '../contracts/checked-claim';
import type { ReportFinding, ReportReview } from '../contracts/report-review';
import type { MessageValue } from '../contracts/finding';
import { DEFAULT_SETTINGS, type Settings, type StoredReportWaiver } from '../contracts/settings';
import type { WrittenReport } from '../contracts/written-report';
import { factsOfBook } from '../prose/facts/book-facts';
import { judgeTexts } from '../prose/judge';
import type { JudgedClaim } from '../prose/judged-claim';
import { sheetsOf, type ReportSheets } from '../prose/report-sheets';
import { proseOf, subjectOfReport } from '../prose/report-text';
import { yearOfReport } from '../prose/report-year';
import { checkSentences } from '../prose/self-checks';
import { reportRules } from '../rules/report/report-registry';
import { writtenOf, type ReportRuleContext } from '../rules/report/report-rule';
import type { CellAddress } from '../workbook/address';
import type { Snapshot } from '../workbook/snapshot';
import { openBook } from './book';
import { checkedClaims } from './checked-claims';
import { ReportKeys, waiveReport } from './report-keys';
import { betweenReportAndWorkbook } from './report-tables';
import { yearFinding } from './report-year';
import { review } from './review';

/**
 * A report held against a workbook, or against its own tables where there is none: pure, synchronous, free of any host.
 * Its tables are reviewed as sheets by themselves; its sentences are held against the facts of the workbook.
 */
export function reviewReport(
  report: WrittenReport,
  snapshot: Snapshot | null,
  settings: Settings = DEFAULT_SETTINGS,
): ReportReview {
  const sheets = sheetsOf(report);
  const ownTables = { ...settings, waivers: [], tables: [] };
  const reviewed = review(sheets.snapshot, ownTables);
  const book = snapshot ? openBook(snapshot, settings) : openBook(sheets.snapshot, ownTables);
  const facts = factsOfBook(book);
  const year = yearOfReport(report)?.year ?? facts.year;
  const texts = proseOf(report).filter(({ place }) => snapshot !== null || 'paragraph' in place);
  const judged = judgeTexts(texts, facts, { year, subject: subjectOfReport(report) });
  checkSentences(judged, settings);
  const used = new Set<StoredReportWaiver>();
  const between = snapshot ? betweenReportAndWorkbook(sheets.snapshot, snapshot, settings) : [];
  const ofTables = waiveReport([...reviewed.findings, ...between], settings.reportWaivers, used);
  const tables = { ...reviewed, findings: ofTables };
  const otherYear = snapshot ? yearFinding(report, book.recognition, settings) : null;
  const said = [...(otherYear ? [otherYear] : []), ...findingsOf(judged, sheets, settings)];
  return {
    claims: checkedClaims(judged),
    findings: waiveReport(said, settings.reportWaivers, used),
    notChecked: tables.notChecked,
    tables,
    staleWaivers: settings.reportWaivers.filter((waiver) => !used.has(waiver)),
  };
}

function findingsOf(judged: readonly JudgedClaim[], sheets: ReportSheets, settings: Settings): ReportFinding[] {
  const placeOf = ({ text, claim }: JudgedClaim): FigurePlace | null => {
    const { place } = text;
    return 'cell' in place ? null : { ...place, start: claim.start, end: claim.end };
  };
  const context: ReportRuleContext = {
    claims: judged,
    placeOf,
    shown: (claim): MessageValue => {
      const { place } = claim.text;
      if ('paragraph' in place) return { paragraph: place.paragraph };
      return { address: cellOf(claim, sheets) ?? { sheet: '', row: 0, column: 0 } };
    },
  };
  const keys = new ReportKeys(judged);
  const findings: ReportFinding[] = [];
  const told = new Map<string, number>();
  for (const claim of judged) {
    const place = placeOf(claim);
    if (!place) continue;
    const rule = reportRules.find((candidate) => candidate.check(claim, context) !== null);
    const draft = rule?.check(claim, context);
    if (!rule || !draft || settings.rules[rule.id]?.off) continue;
    const key = `${rule.id}|${draft.actual}|${draft.related.map(({ sheet, row, column }) => `${sheet}!${String(row)}:${String(column)}`).join('|')}`;
    const before = draft.related.length > 0 ? told.get(key) : undefined;
    const first = before === undefined ? undefined : findings[before];
    if (before !== undefined && first) {
      findings[before] = { ...first, also: [...first.also, place] };
      continue;
    }
    told.set(key, findings.length);
    const { message, data, related, expected, actual, difference } = draft;
    const severity = settings.rules[rule.id]?.severity ?? draft.severity ?? rule.severity;
    const cell = cellOf(claim, sheets);
    const finding = {
      rule: rule.id,
      text: writtenOf(claim),
      message,
      data,
      severity,
      place,
      also: [],
      cell,
      related,
      expected,
      actual,
      difference,
      waived: null,
    };
    findings.push({ ...finding, key: keys.keyOf(claim, finding) });
  }
  return findings;
}

/** The cell of the report's sheets that a text of its tables stands in; null for a paragraph. */
function cellOf({ text: { place } }: JudgedClaim, { sheets }: ReportSheets): CellAddress | null {
  if (!('table' in place)) return null;
  for (const { name, rows } of sheets) {
    const row = rows.findIndex((origin) => origin.table === place.table && origin.row === place.row);
    if (row >= 0) return { sheet: name, row, column: place.column };
  }
  return null;
}
