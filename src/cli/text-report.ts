import type { Review, Severity } from '../review';
import { cliText } from '../words/cli-text';
import { interfaceText, renderText, ruleTitle, type Language } from '../words';
import { areaName, cellName } from '../workbook/address';
import type { Change } from './outcome';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The review of one file as lines for a terminal: tables, findings by sheet, what was not checked, a summary. */
export function textReport(file: string, review: Review, language: Language, change: Change | null = null): string[] {
  const fresh = new Set(change?.fresh);
  const lines = [file];
  if (review.tables.length === 0) lines.push(`  ${cliText('no-tables', language)}`);
  for (const table of review.tables) {
    lines.push(
      `  ${interfaceText(`kind.${table.kind}`, language)}  ${table.sheet}!${areaName(table.area)}${table.unit ? `  ${table.unit}` : ''}`,
    );
  }
  for (const [index, finding] of review.findings.entries()) {
    const place = `${finding.cell.sheet}!${cellName(finding.cell.row, finding.cell.column)}`;
    const waived = finding.waived ? ` [${cliText('waived', language)}: ${finding.waived.reason}]` : '';
    lines.push(
      `  ${interfaceText(`severity.${finding.severity}`, language)}  ${place}  ${ruleTitle(finding.rule, language)} (${finding.rule})${fresh.has(index) ? ` [${cliText('new', language)}]` : ''}${waived}`,
      `      ${renderText(finding, language)}`,
    );
  }
  for (const { sheet, cell, rule, message } of change?.solved ?? []) {
    lines.push(`  ${cliText('solved', language)}  ${sheet}!${cell}  ${ruleTitle(rule, language)}  ${message}`);
  }
  for (const entry of review.notChecked) {
    lines.push(
      `  ${cliText('not-checked', language)}  ${entry.cell.sheet}!${cellName(entry.cell.row, entry.cell.column)}  ${ruleTitle(entry.rule, language)}  ${renderText(entry, language)}`,
    );
  }
  const counts = SEVERITIES.map(
    (severity) =>
      `${interfaceText(`severity.${severity}`, language)} ${String(review.findings.filter((finding) => finding.severity === severity && !finding.waived).length)}`,
  );
  lines.push(`  ${counts.join('  ')}  ${cliText('not-checked', language)} ${String(review.notChecked.length)}`);
  if (change) lines.push(`  ${changeText(change, language)}`);
  return lines;
}

/** What has changed since the last time, in numbers. */
export function changeText({ fresh, solved, same }: Change, language: Language): string {
  return cliText('change', language)
    .replace('{fresh}', String(fresh.length))
    .replace('{solved}', String(solved.length))
    .replace('{same}', String(same));
}
