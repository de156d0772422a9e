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
import { writtenOf, type ReportDraft, type ReportRule, type ReportRuleContext } from '../rules/report/report-rule';
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
  const cellOf = cellsOfTables(sheets);
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
      return { address: cellOf(claim) ?? { sheet: '', row: 0, column: 0 } };
    },
  };
  const keys = new ReportKeys(judged);
  const findings: ReportFinding[] = [];
  /** Where else the same is said, by what is said. */
  const told = new Map<string, FigurePlace[]>();
  for (const claim of judged) {
    const fired = firstOf(claim, context);
    if (!fired || settings.rules[fired.rule.id]?.off) continue;
    const place = placeOf(claim);
    if (!place) continue;
    const { rule, draft } = fired;
    const key = `${rule.id}|${draft.actual}|${draft.related.map(({ sheet, row, column }) => `${sheet}!${String(row)}:${String(column)}`).join('|')}`;
    const before = draft.related.length > 0 ? told.get(key) : undefined;
    if (before) {
      before.push(place);
      continue;
    }
    const also: FigurePlace[] = [];
    told.set(key, also);
    const { message, data, related, expected, actual, difference } = draft;
    const severity = settings.rules[rule.id]?.severity ?? draft.severity ?? rule.severity;
    const cell = cellOf(claim);
    const finding = {
      rule: rule.id,
      text: writtenOf(claim),
      message,
      data,
      severity,
      place,
      also,
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

/** The first rule that speaks of a claim, with what it says. */
function firstOf(claim: JudgedClaim, context: ReportRuleContext): { rule: ReportRule; draft: ReportDraft } | null {
  for (const rule of reportRules) {
    const draft = rule.check(claim, context);
    if (draft) return { rule, draft };
  }
  return null;
}

/** The cells of the report's sheets that texts of its tables stand in; null for a paragraph. */
function cellsOfTables({ sheets }: ReportSheets): (claim: JudgedClaim) => CellAddress | null {
  const name = (table: number, row: number): string => `${String(table)}:${String(row)}`;
  const places = new Map<string, Omit<CellAddress, 'column'>>();
  for (const { name: sheet, rows } of sheets) {
    rows.forEach((origin, row) => {
      const key = name(origin.table, origin.row);
      if (!places.has(key)) places.set(key, { sheet, row });
    });
  }
  return ({ text: { place } }) => {
    const found = 'table' in place ? places.get(name(place.table, place.row)) : undefined;
    return found && 'table' in place ? { ...found, column: place.column } : null;
  };
}
