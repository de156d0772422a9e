import type { Dimension, FundingTable, IndicatorTable } from '../../tables';
import profiles from './form-profiles.json';

/** How one region's form weighs and scores. The data stand in form-profiles.json; the sources in docs/forms.md. */
export interface FormProfile {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** First-level dimensions that the form has. */
  readonly dimensions: readonly Dimension[];
  /** Weight of 预算执行率 that the form prints by itself; null where it has none. */
  readonly execution: { readonly weight: string } | null;
  /** Usual weights by dimension; null where the form leaves them open. */
  readonly weights: Readonly<Partial<Record<Dimension, string>>> | null;
  /** Most points of the whole form below an execution rate, from the lowest rate up; missing where the form caps nothing. */
  readonly caps?: readonly { readonly below: string; readonly most: string }[];
  /** Completion from which a row may not keep its full score; missing where over-completion costs nothing. */
  readonly overTarget?: string;
  readonly scoring: 'none' | 'weight-times-completion' | 'weight-times-stated' | 'unit-score-times-weight';
}

interface StoredProfile extends FormProfile {
  readonly match: {
    readonly all: readonly string[];
    readonly any: readonly string[];
    readonly noWeights?: boolean;
    readonly nature?: boolean;
    /** Taken only where a person chooses it. */
    readonly chosenOnly?: boolean;
  };
}

const all = profiles as unknown as readonly StoredProfile[];

export const formProfiles: readonly FormProfile[] = all;

/**
 * The first profile of the list whose marks the table's headers bear: every word of `all`, one of `any` (where there
 * are any), no weight column for `noWeights`, a fund block by nature on its sheet for `nature`; one that is `chosenOnly` never. The last one, central, has no marks.
 */
export function profileOf(table: IndicatorTable, funds: readonly FundingTable[], chosen: string | null): FormProfile {
  const wanted = all.find((profile) => profile.id === chosen);
  if (wanted) return wanted;
  const text = table.headerTexts.join('|');
  const scored = table.columns.weight !== undefined || table.columns.score !== undefined;
  const byNature = funds.some((fund) => fund.view === table.view && fund.natures.length > 0);
  const found = all.find(({ match }) => {
    if (match.chosenOnly || (match.noWeights && scored)) return false;
    if (match.nature && !byNature) return false;
    return (
      match.all.every((word) => text.includes(word)) &&
      (match.any.length === 0 || match.any.some((word) => text.includes(word)))
    );
  });
  const fallback = all[all.length - 1];
  if (found) return found;
  if (!fallback) throw new Error('form-profiles.json is empty');
  return fallback;
}
