import { wordSet } from '../quantity/word-tree';
import { announcesGoals, clauseWithoutFigure, goesOn, isBareThreshold, runsOver } from './claim-leads';
import { claimKind, perOf, withoutPer } from './claim-kind';
import { isTargetBehind, roleOf, type Role } from './claim-words';
import { firstDate, withoutDates, wordsBefore, wordsBehind, type Words } from './claim-words-around';
import { FROM_BEFORE, isWholeFor, NAMES_PARTS } from './claim-wholes';
import { NO_YEAR, yearBefore, yearsOf, type FigureYear } from './claim-years';
import { deviationOf, isBaseOfRate, isComparedTarget } from './deviations';
import { nameKey } from './name-key';
import { sharedNames } from './shared-names';
import type { ClaimKind, ClaimRole, TextClaim, TextSetting } from './text-claim';
import { figuresOf, type FoundFigures, type TextFigure } from './text-figures';
import { CLAUSE_ENDS, layoutOf, type TextLayout } from './text-layout';
import { wordClaims } from './word-claims';
import { CUMULATIVE, PARTS } from './words/role-words.data';
import { SCOPES } from './words/name-words.data';

/** Letters of an item before a figure that tell what it is about. */
const CONTEXT = 160;
const LEAD = 60;
const parts = wordSet(PARTS);
const cumulative = wordSet(CUMULATIVE);
const scopes = wordSet(SCOPES);
/** A key of one letter names nothing. */
const SHORTEST_KEY = 2;

/** The claims of a text, in order. `folded` is the text as `fold` leaves it. Linear in its length. */
export function claimsOf(folded: string, original: string, setting: TextSetting): TextClaim[] {
  const found = figuresOf(folded, original);
  const layout = layoutOf(folded);
  const claims = new ClaimList(folded, original, layout, found, setting);
  const figureClaims = found.figures.flatMap((figure, index) => claims.read(figure, index) ?? []);
  return [...figureClaims, ...wordClaims(folded, original, layout, found.dates, figureClaims, setting)].sort(
    (a, b) => a.start - b.start,
  );
}

class ClaimList {
  private readonly claims: TextClaim[] = [];
  private readonly years: ReturnType<typeof yearsOf>;
  private readonly shared: ReturnType<typeof sharedNames>;
  /** Claims by the index of their figure. */
  private readonly byFigure = new Map<number, number>();
  private whole: { readonly index: number; readonly sentence: number; readonly until: number } | null = null;
  private document = 0;
  private announced = { sentence: -1, isGoals: false };

  constructor(
    private readonly folded: string,
    private readonly original: string,
    private readonly layout: TextLayout,
    private readonly found: FoundFigures,
    private readonly setting: TextSetting,
  ) {
    this.years = yearsOf(folded, layout, found.dates, found.figures);
    this.shared = sharedNames(folded, original, layout, found.figures);
  }

  read(written: TextFigure, index: number): TextClaim | undefined {
    const { folded, original, layout, found, setting } = this;
    const surplus = this.isSurplus(written);
    const figure = surplus ? { ...written, approximation: null } : written;
    const shared = this.shared.get(index);
    const words = wordsBefore(folded, original, layout, found.figures, index, found.dates);
    const behind = wordsBehind(folded, original, figure, found.figures[index + 1]);
    const own = surplus
      ? { ...words, text: original.slice(figure.start, figure.digits) }
      : shared
        ? { ...words, text: shared.own }
        : ofNextNoun(words, behind);
    const itemStart = Math.max(layout.itemStart(figure.digits), figure.start - CONTEXT);
    const before = original.slice(itemStart, own.start);
    const told = roleOf(withoutMarks(own.text), before, this.headingRole(figure));
    const role = this.differenceRole(figure, own.text) ?? told;
    const topic = this.topicOf(own, figure, behind, role.role);
    const kind = claimKind(figure, role.role, own.text, topic, behind);
    if (!kind) return undefined;
    const years = this.yearsFor(index, own, kind, role.role);
    const isLast = role.role === 'last' || (OF_BEFORE.test(own.text) && COMES_NEXT.test(behind));
    const earlier = isLast ? yearBefore(original, own.start, figure.start, setting.year) : null;
    const year = earlier ?? (years.year === setting.year ? null : years.year);
    const whole = this.wholeOf(figure);
    const lead = original.slice(Math.max(layout.sentenceStart(figure.digits), figure.start - LEAD), own.start);
    const claim: TextClaim = {
      start: figure.start,
      end: figure.end,
      kind,
      figure: this.perFigure(figure, own.text, kind),
      date: null,
      word: null,
      subjectStart: own.start,
      own: kind === 'per' ? withoutPer(own.text) : own.text,
      behind,
      named: shared?.named ?? [],
      of: this.byFigure.get(shared?.of ?? -1) ?? null,
      isNameless: shared?.isNameless === true,
      topic,
      context: before,
      lead,
      role: isLast ? 'actual' : role.role,
      roleFrom: role.from,
      year,
      years: years.years.length > 1 ? years.years : [],
      isCumulative: years.isHorizon || cumulative.occursIn(own.text) || runsOver(lead),
      scope: this.scopeOf(figure),
      clause: layout.clauseAt(figure.digits),
      item: layout.itemAt(figure.digits),
      sentence: layout.sentenceAt(figure.digits),
      whole,
      isOpen: folded.startsWith('等', figure.end),
      document: this.documentOf(figure),
    };
    this.claims.push(whole === null || role.from === 'own' ? claim : this.asPart(claim, whole));
    this.byFigure.set(index, this.claims.length - 1);
    return this.claims.at(-1);
  }

  /** What a sentence announces as goals are goals, whatever the heading says. */
  private headingRole({ digits }: TextFigure): ClaimRole {
    const { layout, folded, setting } = this;
    const sentence = layout.sentenceAt(digits);
    if (this.announced.sentence !== sentence) {
      const start = layout.sentenceStart(digits);
      this.announced = { sentence, isGoals: announcesGoals(folded.slice(start, Math.min(start + CONTEXT, digits))) };
    }
    return this.announced.isGoals ? 'plan' : setting.role;
  }

  /** 人均79元 counts in 元/人, and so does what it was raised to. */
  private perFigure(figure: TextFigure, own: string, kind: ClaimKind): TextFigure {
    if (figure.unitClass !== 'money') return figure;
    const last = COMES_TO.test(own) ? this.claims.at(-1)?.figure : null;
    if (last?.unitClass === 'rate' && last.unit?.startsWith(`${figure.unit ?? ''}/`))
      return { ...figure, unit: last.unit, unitClass: 'rate' };
    const per = kind === 'per' ? perOf(own) : null;
    return per === null ? figure : { ...figure, unit: `${figure.unit ?? '元'}/${per}`, unitClass: 'rate' };
  }

  /** "较目标值860套超出44套": right behind what it is compared with, 超出 tells a difference and no threshold. */
  private isSurplus({ approximation, start }: TextFigure): boolean {
    const last = this.claims.at(-1);
    return approximation === 'over' && last?.end === start && isComparedTarget(last.own, '超');
  }

  /** A year before the figure before is no year of a change, nor of what something came up to: 由2022年的38%提高到39%. */
  private yearsFor(index: number, own: Words, kind: ClaimKind, role: ClaimRole): FigureYear {
    const years = this.years[index] ?? NO_YEAR;
    const changes = kind === 'change' || kind === 'growth' || role === 'up' || role === 'down';
    const comesTo = COMES_TO.test(own.text);
    if (years.year === null || (!changes && !comesTo)) return years;
    const { dates } = this.found;
    const isOwn = (dates[firstDate(dates, own.start)]?.end ?? Infinity) <= own.start + own.length;
    return isOwn ? years : NO_YEAR;
  }

  /** Differences to a target, percentage points, and targets by the words behind them. */
  private differenceRole(figure: TextFigure, own: string): Role | null {
    if (
      isTargetBehind(this.folded, figure.end) ||
      isBaseOfRate(own, this.folded.slice(figure.end, figure.end + 2)) ||
      isBareThreshold(this.claims.at(-1), figure, this.folded) ||
      isComparedTarget(own, this.folded.slice(figure.end, figure.end + 4), figure.isPoints)
    )
      return { role: 'plan', from: 'own' };
    const deviation = deviationOf(own);
    if (deviation) return { role: deviation, from: 'own' };
    if (figure.isPoints) return { role: /[降减低少缩]/.test(own.slice(-LAST_WORDS)) ? 'down' : 'up', from: 'own' };
    return null;
  }

  /** A part has the role of its whole, unless a word of its own gives it one. */
  private asPart(claim: TextClaim, whole: number): TextClaim {
    const total = this.claims[whole];
    if (!total || total.kind === 'change') return claim;
    const topic = [claim.topic.slice(-LEAD), subjectOf(total).slice(-LEAD)].join(' ');
    // 自评得分99.38分，其中…，安装电子警察指标7.6分
    const kind = total.kind === 'score' && claim.figure?.unit === total.figure?.unit ? 'score' : claim.kind;
    return { ...claim, kind, topic, role: total.role, roleFrom: 'clause', year: claim.year ?? total.year };
  }

  /** The subject that carries on to a figure without one of its own. */
  private topicOf(
    own: { readonly start: number; readonly text: string },
    figure: TextFigure,
    behind: string,
    role: ClaimRole,
  ): string {
    if (nameKey(own.text).length >= SHORTEST_KEY) return this.lastSubject(figure, false);
    if (nameKey(behind).length >= SHORTEST_KEY && figure.unitClass !== 'ratio') return this.lastSubject(figure, false);
    // 其中低保家庭满意度最高，为96.1%: a bare word goes on from the clause right before it
    const near = goesOn(own.text) ? clauseWithoutFigure(this.folded, this.original, own.start) : '';
    if (near !== '') return near;
    const isChange = role === 'up' || role === 'down' || role === 'rest';
    const carried = this.lastSubject(figure, isChange);
    if (carried !== '' && this.claims.at(-1)?.item === this.layout.itemAt(figure.digits)) return carried;
    return this.nearestClause(figure, own.start) || carried;
  }

  /** The subject of the last claim of the item; of the paragraph, where a change is told of it. */
  private lastSubject(figure: TextFigure, anywhere: boolean): string {
    const item = this.layout.itemAt(figure.digits);
    for (let at = this.claims.length - 1; at >= 0 && at >= this.claims.length - REACH; at -= 1) {
      const claim = this.claims[at];
      if (!claim || (!anywhere && claim.item !== item)) break;
      const subject = subjectOf(claim);
      if (nameKey(subject) !== '' || claim.kind === 'amount') return subject;
    }
    return '';
  }

  /** The nearest clause of the item before the figure that names something. */
  private nearestClause(figure: TextFigure, before: number): string {
    const start = Math.max(this.layout.itemStart(figure.digits), before - CONTEXT);
    let end = before;
    while (end > start) {
      let at = end - 1;
      while (at > start && !CLAUSE_ENDS.includes(this.folded.charAt(at - 1))) at -= 1;
      const clause = withoutDates(this.original, at, end, this.found.dates);
      if (nameKey(clause).length >= SHORTEST_KEY) return clause;
      end = at - 1 < start ? start : at;
      if (end === at && at > start) end = at - 1;
    }
    return '';
  }

  /** Behind 其中 and its like a figure is a part of the last whole of the same unit. */
  private wholeOf(figure: TextFigure): number | null {
    const { folded, layout, claims } = this;
    const last = claims.at(-1);
    const sentence = layout.sentenceAt(figure.digits);
    const gap = folded.slice(
      Math.max(last?.end ?? 0, figure.start - CONTEXT, layout.sentenceStart(figure.digits)),
      figure.start,
    );
    if (last && parts.occursIn(gap.replace(FROM_BEFORE, ''))) {
      const near = claims.slice(-REACH);
      const found = near.findLastIndex(
        (claim) =>
          isWholeFor(claim, figure) &&
          claim.sentence >= sentence - 1 &&
          !isBaseOfRate(claim.own, folded.slice(claim.end, claim.end + 2)),
      );
      const index = found < 0 ? -1 : claims.length - near.length + found;
      const total = claims[index];
      // a list of the sentence before begins with 其中; in the middle of a sentence it is a list of its own
      const sharesOut = gap.includes('分别') && !NAMES_PARTS.test(gap) && total?.item !== layout.itemAt(figure.digits);
      const reaches = total && !sharesOut && (total.sentence === sentence || gap.trimStart().startsWith('其中'));
      this.whole = reaches ? { index, sentence, until: this.closingOf(figure, gap) } : null;
    }
    if (!this.whole || this.whole.sentence !== sentence || figure.start >= this.whole.until) return null;
    const total = claims[this.whole.index];
    return total && isWholeFor(total, figure) ? this.whole.index : null;
  }

  /** A list in brackets ends with them. */
  private closingOf(figure: TextFigure, gap: string): number {
    if (!gap.includes('(')) return Infinity;
    const closing = this.layout.closing(figure.start);
    return closing < 0 || closing >= figure.end + LONGEST_LIST ? Infinity : closing;
  }

  private scopeOf(figure: TextFigure): string {
    const start = Math.max(this.layout.sentenceStart(figure.digits), figure.start - CONTEXT);
    const found = scopes.find(this.folded.slice(start, figure.start), 0);
    return found ? this.folded.slice(start + found.start, start + found.end) : '';
  }

  private documentOf(figure: TextFigure): string {
    const { documents } = this.layout;
    while ((documents[this.document + 1]?.start ?? Infinity) < figure.start) this.document += 1;
    const document = documents[this.document];
    return document && document.start < figure.start && document.start >= this.layout.sentenceStart(figure.digits)
      ? document.text
      : '';
  }
}

/** Claims that are looked back at. */
const REACH = 12;
const LONGEST_LIST = 600;
/** Letters right before a figure that tell whether it rose or fell. */
const LAST_WORDS = 6;
const COMES_TO = /(?:提高|提升|增加|增长|上升|减少|下降|降低|缩短|压缩)(?:到|至|为)$|[升降增减]至$/;
/** 由每月695元提高到…: what it was before. */
const OF_BEFORE = /[由从]/;
const COMES_NEXT = /^(?:提高|提升|增加|增长|上升|减少|下降|降低|缩短|压缩|调整|扩大)(?:到|至|为)/;

/** "8个中医馆和43个中医阁": what stands before the joint belongs to the figure before, and each figure counts its next noun. */
const ofNextNoun = (words: Words, behind: string): Words =>
  JOINT.test(words.text) && nameKey(behind).length >= SHORTEST_KEY ? { ...words, text: '' } : words;
const JOINT = /[和及与]$/;

const withoutMarks = (text: string): string => text.replace(/[《“][^《“》”]*[》”]/g, '');

/** What a claim is said of: the words before its figure, else those behind it, else what carries on. */
export function subjectOf(claim: Pick<TextClaim, 'own' | 'behind' | 'topic' | 'figure'>): string {
  if (nameKey(claim.own).length >= SHORTEST_KEY) return claim.own;
  if (nameKey(claim.behind).length >= SHORTEST_KEY && claim.figure?.unitClass !== 'ratio') return claim.behind;
  return claim.topic !== '' ? claim.topic : claim.own;
}
