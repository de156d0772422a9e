import {
  findingKey,
  type Measure,
  type Review,
  type Severity,
  type TableKind,
  type UnitFigures,
  type Waiver,
} from '../review';
import { renderText, type Language } from '../words';
import { jsonClaims, type JsonClaim } from './json-claims';
import { addressName, areaName, cellName, type CellAddress } from '../workbook/address';

/** The JSON form of the contract; rows and cells as Excel shows them. */
export interface JsonReport {
  readonly file: string;
  readonly tables: readonly JsonTable[];
  readonly findings: readonly JsonFinding[];
  /** What an earlier run found that is there no more; missing where there is none to compare with. */
  readonly solved?: readonly Remembered[];
  readonly notChecked: readonly JsonNotChecked[];
  readonly computed: readonly JsonComputed[];
  readonly figures: UnitFigures;
  /** Figures of long texts; missing where there are none. */
  readonly claims?: readonly JsonClaim[];
}

export interface JsonTable {
  readonly kind: TableKind;
  readonly sheet: string;
  readonly range: string;
  readonly unit: string | null;
  readonly profile: string | null;
  /** Title of the taught form by which it was read; missing where none was. */
  readonly taught?: string;
}

export interface JsonFinding {
  /** To know the finding again in a later run; see findingKey. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly related: readonly string[];
  readonly waived: Waiver | null;
  readonly fix: { readonly safe: boolean; readonly edits: readonly object[] } | null;
  /** Whether an earlier run had it; missing where there is none to compare with. */
  readonly state?: 'new' | 'same';
}

/** A finding as a later run is to know it again. */
export type Remembered = Pick<JsonFinding, 'key' | 'rule' | 'severity' | 'sheet' | 'cell' | 'message'>;

/** What has changed since an earlier run. */
export interface Change {
  /** Places in the list of findings of those that are new. */
  readonly fresh: readonly number[];
  readonly solved: readonly Remembered[];
  /** How many are still there. */
  readonly same: number;
}

export interface JsonNotChecked {
  readonly rule: string;
  readonly sheet: string;
  readonly cell: string;
  /** What kind of reason it is, the same in every language: column-unread, block-unread, sheet-left-out, not-calculated … */
  readonly key: string;
  /** The reason as a sentence. */
  readonly reason: string;
}

export interface JsonComputed {
  readonly sheet: string;
  readonly row: number;
  readonly measure: Measure;
  readonly value: string;
  readonly formula: string | null;
  readonly cell: string;
}

/** The review of one file in the JSON form of the contract. */
export function jsonReport(file: string, review: Review, language: Language, change: Change | null = null): JsonReport {
  const fresh = new Set(change?.fresh);
  return {
    file,
    tables: review.tables.map(({ kind, sheet, area, unit, profile, taught }) => ({
      kind,
      sheet,
      range: areaName(area),
      unit,
      profile,
      ...(taught && { taught: taught.title }),
    })),
    findings: review.findings.map((finding, index) => ({
      key: findingKey(finding),
      rule: finding.rule,
      severity: finding.severity,
      sheet: finding.cell.sheet,
      cell: nameOf(finding.cell),
      message: renderText(finding, language),
      expected: finding.expected,
      actual: finding.actual,
      difference: finding.difference,
      related: finding.related.map(addressName),
      waived: finding.waived,
      fix: finding.fix
        ? {
            safe: finding.fix.safe,
            edits: finding.fix.edits.map(({ cell, before, after }) => ({ cell: addressName(cell), before, after })),
          }
        : null,
      ...(change ? { state: fresh.has(index) ? ('new' as const) : ('same' as const) } : {}),
    })),
    ...(change ? { solved: change.solved } : {}),
    notChecked: review.notChecked.map((entry) => ({
      rule: entry.rule,
      sheet: entry.cell.sheet,
      cell: nameOf(entry.cell),
      key: entry.reason,
      reason: renderText(entry, language),
    })),
    figures: review.figures,
    computed: review.computed.flatMap((column) =>
      column.cells.map((cell) => ({
        sheet: column.sheet,
        row: cell.row + 1,
        measure: column.measure,
        value: cell.value,
        formula: cell.formula,
        cell: cellName(cell.row, column.column),
      })),
    ),
    ...(review.claims ? { claims: jsonClaims(review.claims) } : {}),
  };
}

const nameOf = (cell: CellAddress): string => cellName(cell.row, cell.column);
