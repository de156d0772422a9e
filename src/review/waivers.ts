import { cellName, parseArea } from '../workbook/address';
import type { Finding } from '../contracts/finding';
import type { Review } from '../contracts/review';
import type { StoredWaiver } from '../contracts/settings';

/** Marks findings that a person set aside, and lists the waivers that no finding answers to any more. */
export function waive(
  findings: readonly Finding[],
  waivers: readonly StoredWaiver[],
): { findings: Finding[]; stale: Review['staleWaivers'] } {
  if (waivers.length === 0) return { findings: [...findings], stale: [] };
  const keyOf = (rule: string, sheet: string, cell: string): string => `${rule}|${sheet}!${cell}`;
  const byKey = new Map(waivers.map((waiver) => [keyOf(waiver.rule, waiver.sheet, waiver.cell), waiver]));
  const used = new Set<StoredWaiver>();
  const marked = findings.map((finding) => {
    const waiver = byKey.get(keyOf(finding.rule, finding.cell.sheet, cellName(finding.cell.row, finding.cell.column)));
    if (!waiver) return finding;
    used.add(waiver);
    return { ...finding, waived: { reason: waiver.reason, date: waiver.date } };
  });
  const stale = waivers
    .filter((waiver) => !used.has(waiver))
    .flatMap((waiver) => {
      const area = parseArea(waiver.cell);
      return area
        ? [
            {
              rule: waiver.rule,
              cell: { sheet: waiver.sheet, area },
              waiver: { reason: waiver.reason, date: waiver.date },
            },
          ]
        : [];
    });
  return { findings: marked, stale };
}
