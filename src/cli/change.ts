import { compareFindings, findingKey, type Review } from '../review';
import { renderText, type Language } from '../words';
import { cellName } from '../workbook/address';
import type { Change, Remembered } from './outcome';

/** What a later run has to know of the findings of this one. */
export function rememberedOf({ findings }: Review, language: Language): Remembered[] {
  return findings.map((finding) => ({
    key: findingKey(finding),
    rule: finding.rule,
    severity: finding.severity,
    sheet: finding.cell.sheet,
    cell: cellName(finding.cell.row, finding.cell.column),
    message: renderText(finding, language),
  }));
}

/** What has changed since an earlier run; null where there is none to compare with. */
export function changeSince({ findings }: Review, before: readonly Remembered[] | null): Change | null {
  if (before === null) return null;
  const { fresh, goneAt } = compareFindings(
    findings,
    before.map(({ key }) => key),
  );
  return { fresh, solved: goneAt.flatMap((index) => before[index] ?? []), same: findings.length - fresh.length };
}
