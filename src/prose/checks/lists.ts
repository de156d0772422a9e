import { Decimal } from '../../quantity';
import type { Settings } from '../../contracts/settings';
import { figureSpan, overlap } from '../compare';
import { gradeOf } from '../judge-grade';
import type { JudgedClaim } from '../judged-claim';
import { nameKey } from '../name-key';
import { readDate } from '../../quantity/dates';
import { Scanner } from '../../quantity/scanner';
import { subjectOf } from '../text-claims';
import type { Conflict } from './blame';
import { shown } from './shown';

/** Letters of a list at most; a longer one is not counted. */
const LONGEST_LIST = 4_000;
const OCCASIONS: ReadonlySet<string> = new Set(['次', '场', '期', '批', '轮', '届']);

/** "共4次：4月16日…；4月25日…；9月6日…": each item of the list begins with its date. */
export function listConflicts(claims: readonly JudgedClaim[]): Conflict[] {
  return claims.flatMap((judged): Conflict[] => {
    const { figure, end } = judged.claim;
    const { folded } = judged.text;
    if (!figure || figure.unitClass !== 'count' || !OCCASIONS.has(figure.unit ?? '') || figure.approximation !== null)
      return [];
    if (folded.charAt(end) !== ':') return [];
    const behind = folded.slice(end + 1, end + 1 + LONGEST_LIST);
    const stop = behind.indexOf('。');
    if (stop < 0 && behind.length === LONGEST_LIST) return [];
    const list = stop < 0 ? behind : behind.slice(0, stop);
    const items = list
      .split(';')
      .map((item) => item.trim())
      .filter((item) => item !== '');
    const dated = items.filter(beginsWithDate);
    if (items.length < 2 || dated.length !== items.length || /等$/.test(list)) return [];
    if (figure.value.eq(items.length)) return [];
    return [
      {
        check: 'list',
        result: judged,
        others: [],
        gives: new Decimal(items.length),
        expected: shown(new Decimal(items.length), figure),
      },
    ];
  });
}

function beginsWithDate(item: string): boolean {
  const scanner = new Scanner(item);
  const month = readDate(scanner)?.date.month ?? null;
  return month !== null;
}

/** "80.56分，等级为“良”" by the bands that are set. */
export function gradeConflicts(claims: readonly JudgedClaim[], settings: Settings): Conflict[] {
  return claims.flatMap((judged, index): Conflict[] => {
    if (judged.claim.kind !== 'grade') return [];
    const told = gradeOf(judged.claim.word ?? '');
    const score = claims
      .slice(Math.max(0, index - 3), index)
      .findLast(
        ({ claim }) =>
          claim.kind === 'score' && claim.sentence >= judged.claim.sentence - 1 && !claim.own.includes('扣'),
      );
    const points = score?.claim.figure?.value;
    if (told === '' || !score || !points || points.gt(100) || !settings.grades.some(({ grade }) => grade === told))
      return [];
    const due = settings.grades.find(({ from }) => points.gte(from))?.grade;
    if (due === undefined || due === told) return [];
    return [{ check: 'grade', result: judged, others: [score], gives: null, expected: due }];
  });
}

const wholeBefore = (own: string): string => /^(.*)[中里]/.exec(own.split('占')[0] ?? '')?.[1] ?? '';

/** The shares of one whole in one sentence are no more than the whole. */
export function shareConflicts(claims: readonly JudgedClaim[]): Conflict[] {
  const bySentence = new Map<number, JudgedClaim[]>();
  for (const judged of claims) {
    if (judged.claim.kind !== 'share' || !judged.claim.figure) continue;
    const shares = bySentence.get(judged.claim.sentence);
    if (shares) shares.push(judged);
    else bySentence.set(judged.claim.sentence, [judged]);
  }
  return [...bySentence.values()].flatMap((shares): Conflict[] => {
    const [first, ...others] = shares;
    const subjects = new Set(shares.map(({ claim }) => claim.item));
    if (!first?.claim.figure || others.length === 0 || (subjects.size > 1 && subjects.size !== shares.length))
      return [];
    // 不合格样品中来自散户的占67.3%: of what it is a share stands before 中 too
    const wholes = new Set(shares.map(({ claim: { own } }) => wholeBefore(own) + own.split('占').slice(1).join('占')));
    const low = shares.reduce(
      (sum, { claim }) => (claim.figure ? sum.plus(figureSpan(claim.figure).low) : sum),
      new Decimal(0),
    );
    if (wholes.size > 1 || low.lte(1)) return [];
    return [{ check: 'shares', result: first, others, gives: null, expected: '≤100%' }];
  });
}

/**
 * One document brings one amount: "41号…5万元" and "41号…6万元" are not both right. The first amount behind the number of
 * the document in its sentence counts.
 */
export function twiceConflicts(claims: readonly JudgedClaim[]): Conflict[] {
  const firsts = new Map<string, JudgedClaim>();
  const seen = new Set<string>();
  const found: Conflict[] = [];
  for (const judged of claims) {
    const { claim, text } = judged;
    if (
      claim.document === '' ||
      claim.kind !== 'amount' ||
      claim.whole !== null ||
      !/下达|安排|拨付|拨入/.test(claim.own)
    )
      continue;
    const place = `${JSON.stringify(text.place)}|${String(claim.sentence)}|${claim.document}`;
    if (seen.has(place)) continue;
    seen.add(place);
    const first = firsts.get(claim.document);
    if (!first) firsts.set(claim.document, judged);
    else if (
      first.claim.figure &&
      claim.figure &&
      !overlap(figureSpan(first.claim.figure), figureSpan(claim.figure)) &&
      sameName(first, judged)
    ) {
      found.push({
        check: 'twice',
        result: judged,
        others: [first],
        gives: first.claim.figure.value,
        expected: shown(first.claim.figure.value, claim.figure),
      });
    }
  }
  return found;
}

/** Both name the same giver: 自治区水利发展资金 and 自治区资金山洪灾害防治. */
function sameName(one: JudgedClaim, other: JudgedClaim): boolean {
  const [a, b] = [nameKey(subjectOf(one.claim)), nameKey(subjectOf(other.claim))];
  return Array.from({ length: Math.max(0, a.length - 1) }, (_, at) => a.slice(at, at + 2)).some((pair) =>
    b.includes(pair),
  );
}
