import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckedClaim } from '../../src/contracts/checked-claim';
import type { WrittenReport } from '../../src/contracts/written-report';
import { toSnapshot } from '../../src/hosts/file/snapshot';
import { readWorkbook } from '../../src/hosts/file/workbook-reader';
import { nodeCodec } from '../../src/hosts/package/node-codec';
import { readReport } from '../../src/hosts/word/report-reader';
import { DEFAULT_SETTINGS, reviewReport } from '../../src/review';
import { realReports } from '../support/published-files';

const files = realReports().filter((file) => existsSync(file.replace(/docx$/, 'xlsx')));

/** The same report with other digits in one figure of a paragraph. */
function withOther(report: WrittenReport, { place, start, end }: CheckedClaim): WrittenReport | null {
  if (!('paragraph' in place)) return null;
  const paragraphs = report.paragraphs.map((paragraph, index) => {
    if (index !== place.paragraph) return paragraph;
    const figure = paragraph.text.slice(start, end).replace(/[1-9]/, (digit) => String((Number(digit) % 9) + 1));
    return { ...paragraph, text: paragraph.text.slice(0, start) + figure + paragraph.text.slice(end) };
  });
  return { ...report, paragraphs };
}

/** Exact figures of one cell; thresholds and roundings may still be right when they are others. */
const isExact = ({ start, end, text, value, cells, verdict }: CheckedClaim, own: string): boolean =>
  verdict === 'agrees' &&
  value !== null &&
  value !== '0' &&
  cells.length === 1 &&
  !cells.some((cell) => cell.includes(':')) &&
  !/[内上下低高于少多余近约超逾几≥≤≦≧]/.test(own.slice(start - 6, end + 2)) &&
  /[1-9]/.test(text);

const samePlace = (one: CheckedClaim['place'], other: CheckedClaim['place']): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const ownText = (report: WrittenReport, { place }: CheckedClaim): string =>
  'paragraph' in place ? (report.paragraphs[place.paragraph]?.text ?? '') : '';

const nameOf = ({ place, start }: CheckedClaim): string => JSON.stringify([place, start]);

test.each(files.map((file) => [path.basename(file), file]))('%s', (_, file) => {
  const report = readReport(readFileSync(file), nodeCodec);
  const book = toSnapshot(readWorkbook(readFileSync(file.replace(/docx$/, 'xlsx')), nodeCodec));
  const before = reviewReport(report, book, DEFAULT_SETTINGS).claims;
  const problems: string[] = [];
  /** What contradicts itself as published turns with its parts. */
  const isBlamed = ({ place, start, end }: CheckedClaim): boolean =>
    before.some(
      (claim) =>
        (claim.verdict !== 'agrees' && claim.verdict !== 'not-found' && samePlace(claim.place, place)) ||
        ('paragraph' in place && claim.related.includes(`¶${String(place.paragraph)}:${String(start)}-${String(end)}`)),
    );
  const chosen = before.filter((claim) => isExact(claim, ownText(report, claim)) && !isBlamed(claim));
  for (const claim of chosen.slice(0, 25)) {
    const other = withOther(report, claim);
    if (!other) continue;
    const after = reviewReport(other, book, DEFAULT_SETTINGS).claims;
    const changed = after.filter(
      (now, index) => now.verdict !== before[index]?.verdict || nameOf(now) !== nameOf(before[index] ?? now),
    );
    if (changed.length !== 1 || changed[0]?.verdict !== 'differs' || nameOf(changed[0]) !== nameOf(claim))
      problems.push(`${claim.text} -> ${changed.map(({ text, verdict }) => `${text}:${verdict}`).join(' ; ')}`);
  }
  expect(problems).toEqual([]);
  expect(chosen.length).toBeGreaterThan(0);
});
