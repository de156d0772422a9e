import type { CheckedClaim, ClaimVerdict, FigurePlace, TextPlace } from '../../contracts/checked-claim';
import type { ReportFinding, ReportReview } from '../../contracts/report-review';
import type { WrittenReport } from '../../contracts/written-report';
import { parseRange, type CellAddress } from '../../workbook/address';

/** From what agrees to what was not found, as the counts stand. */
export const VERDICTS: readonly ClaimVerdict[] = ['agrees', 'differs', 'contradicts-itself', 'not-found'];

/** A stretch of a text: words, or the figure of a claim by its index among the review's. */
export interface ReportPiece {
  readonly text: string;
  readonly claim: number | null;
}

/** A figure with the punctuation that no line may part from it; words with none. */
export interface JoinedPiece extends ReportPiece {
  readonly before: string;
  readonly after: string;
}

const OPENING = /[（(“‘《【〔]$/;
const CLOSING = /^[，。；：、！？）”’》】〕,.;:!?)]{1,2}/;

/** The pieces of a line with the brackets and marks right before and right behind a figure put to it. */
export function joinedPieces(pieces: readonly ReportPiece[]): readonly JoinedPiece[] {
  return pieces.flatMap(({ text, claim }, index): JoinedPiece[] => {
    const [last, next] = [pieces[index - 1], pieces[index + 1]];
    const isWords = (piece: ReportPiece | undefined): piece is ReportPiece => piece?.claim === null;
    if (claim !== null) {
      const after = isWords(next) ? (CLOSING.exec(next.text)?.[0] ?? '') : '';
      // What is a mark behind one figure cannot be one before the next.
      const taken = isWords(last) && pieces[index - 2] ? (CLOSING.exec(last.text)?.[0].length ?? 0) : 0;
      const before = isWords(last) ? (OPENING.exec(last.text.slice(taken))?.[0] ?? '') : '';
      return [{ text, claim, before, after }];
    }
    let words = text;
    if (last) words = words.replace(CLOSING, '');
    if (next) words = words.replace(OPENING, '');
    return words === '' ? [] : [{ text: words, claim, before: '', after: '' }];
  });
}

/** A line of the report as it is read beside the sheets. */
export interface ReportRow {
  readonly id: string;
  readonly kind: 'title' | 'heading' | 'text' | 'cell' | 'table';
  readonly pieces: readonly ReportPiece[];
  /** Indices of its claims, in their order. */
  readonly claims: readonly number[];
}

export type VerdictCounts = Readonly<Record<ClaimVerdict, number>>;

export function verdictCounts({ claims }: Pick<ReportReview, 'claims'>): VerdictCounts {
  const counts = { agrees: 0, differs: 0, 'contradicts-itself': 0, 'not-found': 0 };
  for (const { verdict } of claims) counts[verdict] += 1;
  return counts;
}

/**
 * The report in its order with the figures that are claims: its paragraphs, and behind the paragraph before a table the
 * table's caption with those of its long cells that hold claims. `shown`: of what holds figures only those with a figure
 * of that verdict, and what is no heading without any is left out.
 */
export function reportRows(
  { paragraphs, tables }: WrittenReport,
  { claims }: Pick<ReportReview, 'claims'>,
  shown: ClaimVerdict | null,
): readonly ReportRow[] {
  const byPlace = new Map<string, number[]>();
  claims.forEach(({ place }, index) => {
    const key = placeKey(place);
    const list = byPlace.get(key);
    if (list) list.push(index);
    else byPlace.set(key, [index]);
  });
  const rows: ReportRow[] = [];
  const add = (kind: ReportRow['kind'], place: TextPlace, text: string): void => {
    const here = byPlace.get(placeKey(place)) ?? [];
    rows.push({ id: placeKey(place), kind, pieces: piecesOf(text, here, claims), claims: here });
  };
  const addTables = (after: number): void => {
    tables.forEach(({ after: place, caption, cells }, table) => {
      if (place !== after) return;
      rows.push({ id: `table ${String(table)}`, kind: 'table', pieces: wordsOf(caption ?? ''), claims: [] });
      cells.forEach((row, at) => {
        row.forEach((text, column) => {
          if (byPlace.has(placeKey({ table, row: at, column }))) add('cell', { table, row: at, column }, text);
        });
      });
    });
  };
  addTables(0);
  paragraphs.forEach(({ text, kind }, paragraph) => {
    if (kind !== 'contents' && kind !== 'caption' && text.trim() !== '') {
      add(kind === 'title' || kind === 'heading' ? kind : 'text', { paragraph }, text);
    }
    addTables(paragraph + 1);
  });
  return shown === null ? rows : withFigures(rows, claims, shown);
}

/** Rows with a figure of the verdict, each under the heading next above it. */
function withFigures(rows: readonly ReportRow[], claims: readonly CheckedClaim[], shown: ClaimVerdict): ReportRow[] {
  const kept: ReportRow[] = [];
  let heading: ReportRow | null = null;
  for (const row of rows) {
    if (row.kind === 'heading' || row.kind === 'table') heading = row;
    if (!row.claims.some((index) => claims[index]?.verdict === shown)) continue;
    if (heading && heading !== row) kept.push(heading);
    heading = null;
    kept.push(row);
  }
  return kept;
}

function wordsOf(text: string): readonly ReportPiece[] {
  return text === '' ? [] : [{ text, claim: null }];
}

/** Claims that overlap one before them share its place: the first has it. */
function piecesOf(text: string, here: readonly number[], claims: readonly CheckedClaim[]): readonly ReportPiece[] {
  const pieces: ReportPiece[] = [];
  let end = 0;
  const ordered = here.flatMap((index) => {
    const claim = claims[index];
    return claim ? [{ index, claim }] : [];
  });
  for (const { index, claim } of ordered.sort((a, b) => a.claim.start - b.claim.start)) {
    if (claim.start < end) continue;
    if (claim.start > end) pieces.push({ text: text.slice(end, claim.start), claim: null });
    pieces.push({ text: text.slice(claim.start, claim.end), claim: index });
    end = claim.end;
  }
  return [...pieces, ...wordsOf(text.slice(end))];
}

/** A text's place as a key. */
export function placeKey(place: TextPlace): string {
  if ('paragraph' in place) return `¶${String(place.paragraph)}`;
  if ('table' in place) return `table ${String(place.table)}:${String(place.row)}:${String(place.column)}`;
  return `${place.cell.sheet}!${String(place.cell.row)}:${String(place.cell.column)}`;
}

/** Indices of the claims in the order in which the rows show them; `only`: those that it lets pass. */
export function claimOrder(rows: readonly ReportRow[], only: (index: number) => boolean): readonly number[] {
  return rows.flatMap(({ pieces }) => pieces.flatMap(({ claim }) => (claim !== null && only(claim) ? [claim] : [])));
}

/** The claim at a place; -1 for none. */
export function claimAt(claims: readonly CheckedClaim[], place: FigurePlace): number {
  const key = placeKey(place);
  const here = claims.map((claim, index) => ({ claim, index })).filter(({ claim }) => placeKey(claim.place) === key);
  return (
    here.find(({ claim }) => claim.start === place.start)?.index ??
    here.find(({ claim }) => claim.start < place.end && place.start < claim.end)?.index ??
    -1
  );
}

/** The finding that speaks of a claim, at its own place or at a further one. */
export function findingOfClaim(findings: readonly ReportFinding[], claim: CheckedClaim): ReportFinding | null {
  const key = placeKey(claim.place);
  const isHere = (place: FigurePlace): boolean => placeKey(place) === key && place.start === claim.start;
  return findings.find(({ place, also }) => isHere(place) || also.some(isHere)) ?? null;
}

/** The cells of the workbook that a claim was held against, where its texts name any. */
export function cellsOfClaim({ cells }: CheckedClaim): readonly CellAddress[] {
  return cells.flatMap((text) => {
    const range = parseRange(text, '');
    return range && range.sheet !== '' ? [{ sheet: range.sheet, row: range.area.top, column: range.area.left }] : [];
  });
}

/** The other figures that a claim hangs together with, by their indices. */
export function relatedClaims(claims: readonly CheckedClaim[], { related }: CheckedClaim): readonly number[] {
  return related.flatMap((text) => {
    const match = /^¶(\d+):(\d+)-(\d+)$/.exec(text);
    if (!match) return [];
    const [paragraph = 0, start = 0, end = 0] = match.slice(1).map(Number);
    const index = claimAt(claims, { paragraph, start, end });
    return index < 0 ? [] : [index];
  });
}

/** The first claim that was held against a cell, the gravest first. */
export function claimOfCell(claims: readonly CheckedClaim[], { sheet, row, column }: CellAddress): number {
  const isHere = (claim: CheckedClaim): boolean =>
    claim.cells.some((text) => {
      const range = parseRange(text, '');
      if (range?.sheet !== sheet) return false;
      const { top, left, bottom, right } = range.area;
      return row >= top && row <= bottom && column >= left && column <= right;
    });
  const here = claims.flatMap((claim, index) => (isHere(claim) ? [index] : []));
  return here.find((index) => claims[index]?.verdict !== 'agrees') ?? here[0] ?? -1;
}
