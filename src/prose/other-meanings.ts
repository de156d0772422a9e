import { fitsScope, fitsUnit, fitsYear, isMoneyClaim, roleFit } from './claim-fits';
import { isConsistent } from './compare';
import { isOtherWay } from './directions';
import type { Fact } from './facts/fact';
import { bareHeading, type FactIndex } from './facts/fact-index';
import { bareText, moneyKey } from './name-key';
import type { TextClaim } from './text-claim';

/** What else the words of a claim may be of. */
export interface Meanings {
  /** Facts whose names fit less well than the best one. */
  readonly others: readonly Fact[];
  /** Facts in whose rows the sentence may speak of another column. */
  readonly rows: readonly Fact[];
  /** The best name is the one that is said, and not only alike. */
  readonly isSure: boolean;
  /** The whole that the claim is a part of. */
  readonly whole: TextClaim | undefined;
  /** Headings and labels around the text. */
  readonly around: string;
  /** The year of the workbook, else of the report. */
  readonly year: number | null;
}

/**
 * A contradiction is told only where no reading of the sentence is right: the first fact that says the same, of those whose
 * names fit less well, those whose rows the sentence names, the totals that need no name, and the columns of their rows
 * that it speaks of. Null where none does.
 */
export function otherMeaning(claim: TextClaim, index: FactIndex, meanings: Meanings): Fact | null {
  const says = saying(claim);
  if (!says) return null;
  const { others, rows, year } = meanings;
  const totals = (): readonly Fact[] =>
    isMoneyClaim(claim) && (moneyKey(claim.own) === '' || rows[0]?.isTotal === true)
      ? index.totalsOfMoney.filter((fact) => fits(claim, fact, year))
      : [];
  return (
    others.find(says) ??
    mentioned(claim, index, meanings).find(says) ??
    ofNamedLine(claim, index, rows, meanings.around).find(says) ??
    totals().find(says) ??
    (meanings.isSure ? undefined : rows.flatMap((fact) => index.totalsOfColumn(fact)).find(says)) ??
    spokenOf(
      claim,
      [...rows, ...others].flatMap((fact) => index.rowOf(fact)),
      meanings.whole,
    ).find(says) ??
    null
  );
}

function saying(claim: TextClaim): ((fact: Fact) => boolean) | null {
  const { figure, kind } = claim;
  if (!figure) return null;
  const changes = kind === 'change' || kind === 'growth';
  return (fact) =>
    fitsUnit(claim, fact, fact.unitClass === 'none') &&
    isConsistent(figure, fact, 'same', changes) &&
    !isOtherWay(claim, fact);
}

/** Facts of the rows whose names stand in the sentence or over it. */
function mentioned(claim: TextClaim, index: FactIndex, { around, year }: Pick<Meanings, 'around' | 'year'>): Fact[] {
  const said = bareText([around, claim.topic, claim.lead, claim.own, claim.behind].join(' '));
  return index.namedIn(said).filter((fact) => fits(claim, fact, year));
}

/** 检验电梯19236台，首检不合格1046台: of a column the line that the sentence names, and not its total. */
function ofNamedLine(claim: TextClaim, index: FactIndex, [total]: readonly Fact[], around: string): readonly Fact[] {
  if (!total?.isTotal) return [];
  const said = bareText([around, claim.context, claim.lead].join(' '));
  return index.columnOf(total).filter(({ name, isTotal }) => {
    const line = bareText(name);
    return !isTotal && line.length >= SHORTEST_LINE && said.includes(line);
  });
}
const SHORTEST_LINE = 2;

const fits = (claim: TextClaim, fact: Fact, year: number | null): boolean =>
  roleFit(claim, fact) !== null && fitsYear(claim, fact, year) && fitsScope(claim, fact, '');

/** The facts of whose columns the sentence speaks: by the role of the whole that it is a part of, or by their headings. */
function spokenOf(claim: TextClaim, facts: readonly Fact[], whole: TextClaim | undefined): Fact[] {
  const said = bareText(claim.context + claim.lead + claim.own);
  return facts.filter((fact) => {
    if (fact.year !== claim.year || fact.role === 'last') return false;
    if (whole !== undefined && fact.role === whole.role) return true;
    if (fact.role !== 'any' && fact.role !== 'change' && roleFit(claim, fact) === null) return false;
    const heading = bareHeading(fact.column);
    return heading.length > 1 && said.includes(heading);
  });
}
