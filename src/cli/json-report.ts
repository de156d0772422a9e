import type { Review } from '../review';
import { renderText, type Language } from '../words';
import { addressName, areaName, cellName, type CellAddress } from '../workbook/address';

/** The review of one file in the JSON form of the contract; rows and cells as Excel shows them. */
export function jsonReport(file: string, review: Review, language: Language): object {
  return {
    file,
    tables: review.tables.map(({ kind, sheet, area, unit, profile }) => ({
      kind,
      sheet,
      range: areaName(area),
      unit,
      profile,
    })),
    findings: review.findings.map((finding) => ({
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
    })),
    notChecked: review.notChecked.map((entry) => ({
      rule: entry.rule,
      sheet: entry.cell.sheet,
      cell: nameOf(entry.cell),
      reason: renderText(entry, language),
    })),
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
  };
}

const nameOf = (cell: CellAddress): string => cellName(cell.row, cell.column);
