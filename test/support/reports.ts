import { NO_FIGURES } from '../../src/contracts/review';
import { reportSheet, type ReportSheet } from '../../src/report';
import { DEFAULT_SETTINGS, type Finding } from '../../src/review';
import { cell } from './plans';

function finding(row: number): Finding {
  return {
    rule: 'negative-balance',
    message: 'negative',
    data: {},
    severity: row % 2 ? 'error' : 'warning',
    cell: cell('支出', `E${String(row + 1)}`),
    related: [],
    expected: '=≥ 0',
    actual: '-0.50',
    difference: null,
    table: 0,
    fix: null,
    waived: null,
  };
}

/** A report of so many findings on the sheet 支出. */
export function reportOf(count: number, time = '2026-11-25 09:30'): ReportSheet {
  const findings = Array.from({ length: count }, (_, row) => finding(row));
  const found = {
    tables: [],
    findings,
    notChecked: [],
    checked: {},
    computed: [],
    overview: [],
    figures: NO_FIGURES,
    staleWaivers: [],
  };
  return reportSheet(found, { workbook: 'a.xlsx', time, language: 'zh', settings: DEFAULT_SETTINGS });
}
