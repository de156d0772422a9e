import type { SafeFixes } from '../../review/safe-fixes';
import { addressName } from '../../workbook/address';
import type { CellEdit } from '../../workbook/edit';

/** Edits of one rule on one sheet. */
export interface FixGroup {
  readonly rule: string;
  readonly sheet: string;
  readonly edits: readonly CellEdit[];
}

/** The edits by rule and sheet, in the order of the findings; a cell that two fixes agree on stands once, with the first. */
export function fixGroups({ findings }: SafeFixes): readonly FixGroup[] {
  const groups = new Map<string, { rule: string; sheet: string; edits: CellEdit[] }>();
  const seen = new Set<string>();
  for (const { rule, fix } of findings) {
    for (const edit of fix.edits) {
      const name = addressName(edit.cell);
      if (seen.has(name)) continue;
      seen.add(name);
      const { sheet } = edit.cell;
      const key = JSON.stringify([rule, sheet]);
      const group = groups.get(key) ?? { rule, sheet, edits: [] };
      group.edits.push(edit);
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}
