import type { Settings } from '../contracts/settings';
import { blame, isBorneOut } from './checks/blame';
import { complementConflicts, growthConflicts } from './checks/growth';
import { gradeConflicts, listConflicts, shareConflicts, twiceConflicts } from './checks/lists';
import { ratioConflicts } from './checks/ratios';
import { freeConfirmedWholes, netConflicts, partsConflicts, restConflicts } from './checks/sums';
import type { JudgedClaim } from './judged-claim';
import type { ProseText } from './report-text';

/** What the sentences say of themselves; a contradiction is told only where no reading of the sentence is right. */
export function checkSentences(judged: readonly JudgedClaim[], settings: Settings): void {
  const places = new Map(judged.map((entry, index) => [entry, index]));
  const byText = new Map<ProseText, JudgedClaim[]>();
  for (const entry of judged) {
    const list = byText.get(entry.text);
    if (list) list.push(entry);
    else byText.set(entry.text, [entry]);
  }
  for (const claims of byText.values()) {
    const conflicts = [
      ...[
        ...ratioConflicts(claims),
        ...partsConflicts(claims),
        ...growthConflicts(claims),
        ...netConflicts(claims),
        ...restConflicts(claims),
        ...complementConflicts(claims),
        ...shareConflicts(claims),
      ].filter((conflict) => !isBorneOut(conflict)),
      ...listConflicts(claims),
      ...gradeConflicts(claims, settings),
    ];
    for (const conflict of conflicts) blame(conflict, places);
    freeConfirmedWholes(claims);
  }
  for (const conflict of twiceConflicts(judged)) blame(conflict, places);
}
