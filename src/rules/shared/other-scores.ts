import { Decimal, readAmount } from '../../quantity';
import type { IndicatorTable } from '../../tables';
import type { IndicatorReadings } from '../../tables/readings/indicator-readings';
import type { CellAddress } from '../../workbook/address';
import { largest } from '../../workbook/lists';

/** A subtotal or total of a column of scores beside the one that the form is judged by, which is not the sum of its rows. */
export interface WrongScoreSum {
  readonly name: string;
  readonly stated: Decimal;
  readonly sum: Decimal;
  readonly cell: CellAddress;
  readonly cells: readonly CellAddress[];
}

interface JudgedSum extends WrongScoreSum {
  readonly isRight: boolean;
}

/** So many sums of a column have to hold before one of it is wrong. */
const FEWEST_HELD = 2;

/**
 * Sums in the other columns of scores of a table (自评得分 beside 复核得分) that do not hold, where nearly all others do of their
 * column, or of all columns under one heading: a column an institution under 各机构得分. A total that follows from a wrong subtotal holds.
 */
export function wrongSumsOfOtherScores({ table }: IndicatorReadings): readonly WrongScoreSum[] {
  const { settled, columns } = table;
  const others = settled.filter(
    ({ column, roles, against }) =>
      (roles.includes('score') || against?.role === 'score') && !Object.values(columns).includes(column),
  );
  const families = new Map<string, JudgedSum[]>();
  for (const { column, texts } of others) {
    const family = texts.length > 1 ? (texts[0] ?? '') : `#${String(column)}`;
    families.set(family, [...(families.get(family) ?? []), ...judgedSums(table, column)]);
  }
  const own = columns.score === undefined ? [] : judgedSums(table, columns.score);
  const heading = settled.find(({ column }) => column === columns.score)?.texts;
  const siblings = heading && heading.length > 1 ? (heading[0] ?? '') : null;
  const ownHolds = own.length > 0 && own.every(({ isRight }) => isRight);
  return [...families].flatMap(([family, judged]) => {
    const wrong = judged.filter(({ isRight }) => !isRight);
    const held = judged.length - wrong.length + (family === siblings && ownHolds ? own.length : 0);
    if (held >= FEWEST_HELD && wrong.length * 2 <= held) return wrong;
    // One total and no subtotals: the sum beside it holds, and this one is near what it should be.
    return ownHolds && judged.length === own.length && wrong.length === 1 ? wrong.filter(isNear) : [];
  });
}

/** So near is a slip; further away the column is scored in another way. */
const NEAR = new Decimal('0.05');

const isNear = ({ stated, sum }: WrongScoreSum): boolean => stated.minus(sum).abs().lte(sum.abs().times(NEAR));

/** The subtotals and the total of one column of scores, against the sums of its rows. */
function judgedSums({ view, rows, groups, totalRow }: IndicatorTable, column: number): JudgedSum[] {
  const cellOf = (row: number): CellAddress => view.address(row, column);
  const valueOf = (row: number): Decimal | null => {
    const value = view.value(row, column);
    const reading = value === null ? null : readAmount(value, view.format(row, column));
    return reading?.kind === 'number' ? reading.value : null;
  };
  const sumOf = (indices: readonly number[]): Decimal | null => {
    const values = indices.map((index) => valueOf(rows[index]?.row ?? 0));
    return values.some((value) => value === null)
      ? null
      : values.reduce<Decimal>((sum, value) => sum.plus(value ?? 0), new Decimal(0));
  };
  const leaves = rows.flatMap(({ kind }, index) => (kind === 'indicator' ? [index] : []));
  const outer = groups.filter(
    ({ members }) =>
      members.length ===
      largest(groups.filter((one) => members.every((at) => one.members.includes(at))).map((one) => one.members.length)),
  );
  return [
    ...groups.map(({ index, members }) => ({
      row: rows[index]?.row ?? 0,
      name: rows[index]?.name ?? '',
      parts: [members],
    })),
    ...(totalRow === null ? [] : [{ row: totalRow, name: '', parts: [leaves, outer.map(({ index }) => index)] }]),
  ].flatMap(({ row, name, parts }) => {
    const stated = valueOf(row);
    const sums = parts.flatMap((indices) => (indices.length > 0 ? (sumOf(indices) ?? []) : []));
    const [sum] = sums;
    if (!stated || !sum) return [];
    const cells = (parts[0] ?? []).map((index) => cellOf(rows[index]?.row ?? 0));
    return [{ name, stated, sum, cell: cellOf(row), cells, isRight: sums.some((one) => one.eq(stated)) }];
  });
}
