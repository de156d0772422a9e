import type { CellEdit, CellInput } from '../workbook/edit';
import { addressName } from '../workbook/address';
import type { Finding, Fix } from '../contracts/finding';

export interface SafeFixes {
  /** Findings whose fix is carried out, in the order of the review. */
  readonly findings: readonly (Finding & { readonly fix: Fix })[];
  /** All their edits, one a cell. */
  readonly edits: readonly CellEdit[];
}

/**
 * The safe fixes that can be carried out together: each cell once. A fix that wants something else in a cell that an
 * earlier one changes waits for the next review; a waived finding stays as it is. What only changes how a figure is
 * written is left out where the figure is wrong anyway: it would make a wrong text a wrong number.
 */
export function safeFixes(findings: readonly Finding[]): SafeFixes {
  const edits = new Map<string, CellEdit>();
  const wrong = wrongCells(findings);
  const chosen: (Finding & { readonly fix: Fix })[] = [];
  for (const finding of findings) {
    const { fix } = finding;
    if (!fix?.safe || finding.waived) continue;
    if (finding.severity !== 'error' && fix.edits.some(({ cell }) => wrong.has(addressName(cell)))) continue;
    if (fix.edits.some((edit) => contradicts(edits.get(addressName(edit.cell)), edit))) continue;
    for (const edit of fix.edits) edits.set(addressName(edit.cell), edit);
    chosen.push({ ...finding, fix });
  }
  return { findings: chosen, edits: [...edits.values()] };
}

/** Cells whose figure is an open error. */
const wrongCells = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(
    findings.flatMap(({ severity, waived, cell }) => (severity === 'error' && !waived ? [addressName(cell)] : [])),
  );

function contradicts(earlier: CellEdit | undefined, later: CellEdit): boolean {
  return earlier !== undefined && !(sameInput(earlier.after, later.after) && earlier.format === later.format);
}

function sameInput(a: CellInput, b: CellInput): boolean {
  return a.kind === 'formula'
    ? b.kind === 'formula' && a.formula === b.formula
    : b.kind === 'value' && a.value === b.value;
}
