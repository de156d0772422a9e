import type { Decimal } from '../../quantity';
import type { MessageData } from '../../contracts/finding';
import type { CellAddress } from '../../workbook/address';
import { at, plain } from './show';

/** What a balance adds to the plan besides (上年结转, 调整), or deducts besides what was spent (冻结). */
export interface OtherTerm {
  readonly value: Decimal;
  readonly cell: CellAddress;
  readonly isAdded: boolean;
}

/** The sentence that tells of a wrong balance, and what it says of the other terms of its row. */
export function balanceWords(others: readonly OtherTerm[]): { readonly message: string; readonly data: MessageData } {
  const [only, ...more] = others;
  if (!only) return { message: 'mismatch', data: {} };
  const data = { other: at(only.cell), otherValue: plain(only.value) };
  return { message: more.length > 0 ? 'several' : only.isAdded ? 'plus' : 'less', data };
}
