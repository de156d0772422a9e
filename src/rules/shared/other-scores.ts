import { Decimal, readAmount } from '../../quantity';
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

/** So many sums of a column have to hold before one of it is wrong. */
const FEWEST_HELD = 2;

/**
 * Sums in the other columns of scores of a table (自评得分 beside 复核得分) that do not hold, where nearly all others of their
 * column do. A total that follows from a wrong subtotal holds.
 */
export function wrongSumsOfOtherScores({ table }: IndicatorReadings): readonly WrongScoreSum[] {
  const { view, rows, groups, totalRow, settled, columns } = table;
  const others = settled.filter(
    ({ column, roles, against }) =>
      (roles.includes('score') || against?.role === 'score') && !Object.values(columns).includes(column),
  );
  return others.flatMap(({ column }): WrongScoreSum[] => {
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
        largest(
          groups.filter((one) => members.every((at) => one.members.includes(at))).map((one) => one.members.length),
        ),
    );
    const judged = [
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
    const wrong = judged.filter(({ isRight }) => !isRight);
    const held = judged.length - wrong.length;
    return held >= FEWEST_HELD && wrong.length * 2 <= held ? wrong : [];
  });
}
