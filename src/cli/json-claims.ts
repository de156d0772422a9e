import type { CheckedClaim } from '../contracts';
import { cellName } from '../workbook/address';

/** One figure of a text in the JSON form of the contract. */
export type JsonClaim = Omit<CheckedClaim, 'place' | 'note'> &
  (
    | { readonly paragraph: number }
    | { readonly table: number; readonly row: number; readonly column: number }
    | { readonly sheet: string; readonly cell: string }
  ) & {
    readonly note?: string;
  };

export function jsonClaims(claims: readonly CheckedClaim[]): JsonClaim[] {
  return claims.map(({ place, note, ...claim }) => ({
    ...('cell' in place ? { sheet: place.cell.sheet, cell: cellName(place.cell.row, place.cell.column) } : place),
    ...claim,
    ...(note === null ? {} : { note }),
  }));
}
