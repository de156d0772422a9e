import type { CellAddress } from '../../workbook/address';
import { WordTree } from '../../quantity/word-tree';
import { keyOf } from '../claim-subjects';
import { bareText, levelsOf, nameKey, Pairs, pairsOf } from '../name-key';
import { groupedBy } from '../../workbook/lists';
import { remembered } from '../../workbook/remembered';
import type { BookFacts } from './book-facts';
import type { Fact } from './fact';

/** Without its context a name must be known this far, one way or the other. */
export const OWN = 0.5;

/** Facts that bear one key. */
interface Named {
  readonly key: string;
  readonly facts: Fact[];
}

/** Facts by the pairs of letters of their names, by their rows and cells. */
export class FactIndex {
  private readonly names: Named[] = [];
  private readonly byKey = new Map<string, Named>();
  /** Indices of names by their pairs, one for each time that a pair stands in the name. */
  private readonly byPair = new Map<number, number[]>();
  private readonly totals: Fact[] = [];
  private readonly byRow = new Map<string, Fact[]>();
  private readonly keys = new Map<Fact, string>();
  private readonly labels = new Map<Fact, Pairs>();
  private readonly pairs = new Map<Fact, Pairs>();
  private readonly counts: Uint16Array;

  constructor(readonly book: BookFacts) {
    const reduced = new Map(book.facts.map((fact) => [fact, keyOfFact(fact)]));
    const shared = sharedEndings(reduced);
    for (const fact of book.facts) {
      const short = reduced.get(fact) ?? '';
      // 预算执行审计 beside 经济责任审计: what is left of a name must not be what all of its column are
      const said = bareText(fact.name);
      const isOneOfAll = said.endsWith(short) && shared.get(columnKey(fact))?.has(short) === true;
      const key = isOneOfAll ? said : short;
      const row = this.byRow.get(rowKey(fact.cell));
      if (row) row.push(fact);
      else this.byRow.set(rowKey(fact.cell), [fact]);
      this.keys.set(fact, key);
      if (fact.isTotal || key === '') this.totals.push(fact);
      if (key !== '') this.addName(key, fact);
    }
    this.counts = new Uint16Array(this.names.length);
    this.totalsOfMoney = this.totals.filter(({ isTotal, unitClass }) => isTotal && unitClass === 'money');
  }

  private addName(key: string, fact: Fact): void {
    const known = this.byKey.get(key);
    if (known) {
      known.facts.push(fact);
      return;
    }
    const named: Named = { key, facts: [fact] };
    this.byKey.set(key, named);
    for (const pair of pairsOf(key)) {
      const list = this.byPair.get(pair);
      if (list) list.push(this.names.length);
      else this.byPair.set(pair, [this.names.length]);
    }
    this.names.push(named);
  }

  /** The figures of a fact's row in its table. */
  rowOf({ cell, table }: Fact): readonly Fact[] {
    return (this.byRow.get(rowKey(cell)) ?? []).filter((fact) => fact.table === table);
  }

  /** Whether a name of these levels of government stands in no other row of the fact's table: 中央资金 for its only line. */
  isOnlyOfLevel(fact: Fact, levels: ReadonlySet<string>): boolean {
    const [level] = levels;
    if (level === undefined || levels.size > 1 || !levelsOf(fact.name).has(level)) return false;
    return this.columnOf(fact).every(({ cell, name }) => cell.row === fact.cell.row || !levelsOf(name).has(level));
  }

  /** The totals of the column that a fact stands in. */
  totalsOfColumn(fact: Fact): readonly Fact[] {
    return this.columnOf(fact).filter(({ isTotal }) => isTotal);
  }

  /** The figures of a fact's column in its table. */
  columnOf(fact: Fact): readonly Fact[] {
    this.columns ??= groupedBy(this.book.facts, columnKey);
    return this.columns.get(columnKey(fact)) ?? [];
  }

  at(cell: CellAddress | undefined): Fact | undefined {
    return cell && this.byRow.get(rowKey(cell))?.find((fact) => fact.cell.column === cell.column);
  }

  keyOf(fact: Fact): string {
    return this.keys.get(fact) ?? '';
  }

  pairsOf(fact: Fact): Pairs {
    return madeOnce(this.pairs, fact, () => new Pairs([this.keyOf(fact)]));
  }

  labelsOf(fact: Fact): Pairs {
    return madeOnce(
      this.labels,
      fact,
      () => new Pairs([fact.labels, fact.title, fact.column].map((text) => nameKey(text))),
    );
  }

  /** The amount of all in a role, in the year of the workbook: of the fund block before others. */
  readonly totalOf = remembered((role: string): Fact | null => {
    const found = this.totals.filter(
      (fact) => fact.isTotal && fact.role === role && fact.unitClass === 'money' && fact.year === null,
    );
    return found.find(({ block }) => block === 'funds') ?? found[0] ?? null;
  });

  /** Amounts that need no name. */
  readonly totalsOfMoney: readonly Fact[];
  private tree: WordTree<Fact[]> | null = null;
  private columns: ReadonlyMap<string, readonly Fact[]> | null = null;

  /** Facts whose names stand in a bare text, the last name first. */
  namedIn(text: string): Fact[] {
    this.tree ??= this.treeOfNames();
    return Array.from(this.tree.matches(text), ({ value }) => value)
      .reverse()
      .flat();
  }

  /** The facts that bear the last of those names. */
  lastNamedIn(text: string): readonly Fact[] {
    this.tree ??= this.treeOfNames();
    let last: readonly Fact[] = [];
    for (const { value } of this.tree.matches(text)) last = value;
    return last;
  }

  private treeOfNames(): WordTree<Fact[]> {
    const byName = new Map<string, Fact[]>();
    for (const fact of this.book.facts) {
      const name = fact.isTotal ? '' : bareText(fact.name);
      if (name.length < SHORTEST_NAME || name.length > LONGEST_NAME) continue;
      const list = byName.get(name);
      if (list) list.push(fact);
      else byName.set(name, [fact]);
    }
    return new WordTree([...byName]);
  }

  /**
   * Facts that one of the keys may name: those whose key is known half by it, or the other way about; for money those
   * that need no name as well. A key of one letter names what bears no other.
   */
  candidates(keys: readonly string[], isMoney: boolean): ReadonlySet<Fact> {
    const found = new Set<Fact>(isMoney ? this.totals : []);
    for (const key of keys) {
      if (key.length === 1) for (const fact of this.byKey.get(key)?.facts ?? []) found.add(fact);
      for (const index of this.near(key)) for (const fact of this.names[index]?.facts ?? []) found.add(fact);
    }
    return found;
  }

  /** Names of which half is known by the key, or the other way about, by their indices. */
  private readonly near = remembered((key): readonly number[] => {
    const { counts, names, byPair } = this;
    const met: number[] = [];
    for (const pair of pairsOf(key)) {
      for (const index of byPair.get(pair) ?? []) {
        if (counts[index] === 0) met.push(index);
        counts[index] = (counts[index] ?? 0) + 1;
      }
    }
    // a pair in common knows two letters at most
    const near = met.filter(
      (index) => 2 * (counts[index] ?? 0) >= OWN * Math.min(key.length, names[index]?.key.length ?? 0),
    );
    for (const index of met) counts[index] = 0;
    return near;
  });
}

/** Names of so many letters can be told within a sentence. */
const SHORTEST_NAME = 3;
const LONGEST_NAME = 40;

const columnKey = ({ table, cell }: Fact): string => `${String(table)}!${String(cell.column)}!${cell.sheet}`;

/** For each column what several of its longer names end with: 审计 of 经济责任审计 and 政府投资审计. */
function sharedEndings(keys: ReadonlyMap<Fact, string>): ReadonlyMap<string, ReadonlySet<string>> {
  const once = new Map<string, Set<string>>();
  const shared = new Map<string, Set<string>>();
  for (const [fact, key] of keys) {
    if (fact.isTotal || key.length <= ENDING) continue;
    const column = columnKey(fact);
    const ending = key.slice(-ENDING);
    const seen = once.get(column) ?? new Set();
    const ofColumn = seen.has(ending) ? (shared.get(column) ?? new Set()) : null;
    if (ofColumn) shared.set(column, ofColumn.add(ending));
    once.set(column, seen.add(ending));
  }
  return shared;
}
const ENDING = 2;

const rowKey = ({ sheet, row }: CellAddress): string => `${sheet}!${String(row)}`;

function madeOnce<Made>(known: Map<Fact, Made>, fact: Fact, make: () => Made): Made {
  let made = known.get(fact);
  if (made === undefined) {
    made = make();
    known.set(fact, made);
  }
  return made;
}

/** A heading without what stands in brackets, as bare letters. */
export const bareHeading = remembered((column) => bareText(withoutBrackets(column)));

const withoutBrackets = (text: string): string => text.replace(/[(（][^()（）]*[)）]/g, '');

/** A rate of the whole is called by its column alone: 执行率. */
function keyOfFact(fact: Fact): string {
  const isMoney = fact.unitClass === 'money';
  if (fact.isTotal && (fact.role === 'score' || fact.role === 'weight')) return nameKey('得分');
  if (fact.isTotal && fact.name === '' && (fact.unitClass === 'count' || fact.role === 'any'))
    return keyOf(withoutBrackets(fact.column), isMoney);
  return fact.isTotal && fact.role === 'rate' ? nameKey(fact.column) : keyOf(fact.name, isMoney);
}
