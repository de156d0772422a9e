import type { Area } from '../../workbook/address';
import { addAll } from '../../workbook/lists';

/** Up to so many merges of a row are looked through one by one. */
const FEW = 8;

/** Columns of a row, both included, that a merge covers as the first stored of all that do. */
interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly merge: Area;
}

/** Merges of one row: finds the first stored of those that cover a column. */
export class RowMerges {
  private readonly merges: Area[] = [];
  /** Ascending and apart; made when it is first needed. */
  private stretches: readonly Stretch[] | null = null;

  push(merge: Area): void {
    this.merges.push(merge);
    this.stretches = null;
  }

  /** `column`: zero-based. */
  at(column: number): Area | undefined {
    const { merges } = this;
    if (merges.length <= FEW) {
      for (const merge of merges) if (column >= merge.left && column <= merge.right) return merge;
      return undefined;
    }
    this.stretches ??= stretchesOf(merges);
    const found = this.stretches[firstReaching(this.stretches, column)];
    return found && found.left <= column ? found.merge : undefined;
  }
}

/** The index of the first stretch that ends at the column or beyond. */
function firstReaching(stretches: readonly Stretch[], column: number): number {
  let [from, to] = [0, stretches.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((stretches[middle]?.right ?? Infinity) < column) from = middle + 1;
    else to = middle;
  }
  return from;
}

function stretchesOf(merges: readonly Area[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const merge of merges) {
    const first = firstReaching(stretches, merge.left);
    const own: Stretch[] = [];
    let [next, left] = [first, merge.left];
    for (let known = stretches[next]; known && known.left <= merge.right; known = stretches[++next]) {
      if (known.left > left) own.push({ left, right: known.left - 1, merge });
      own.push(known);
      left = known.right + 1;
    }
    if (left <= merge.right) own.push({ left, right: merge.right, merge });
    const behind = stretches.splice(first).slice(next - first);
    addAll(stretches, own);
    addAll(stretches, behind);
  }
  return stretches;
}
