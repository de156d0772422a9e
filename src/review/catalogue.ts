import { formProfiles } from '../rules/forms/form-profile';
import { rules } from '../rules/registry';
import { reportRules } from '../rules/report/report-registry';
import type { RuleGroup } from '../rules/rule';
import { CHOOSABLE_ROLES } from '../tables';
import type { Severity } from '../contracts/finding';

export type { RuleGroup };

/** Everything that a person can choose among: what `Settings` may name. */
export interface Catalogue {
  /** In the order of the catalogue, group by group. */
  readonly rules: readonly { readonly id: string; readonly group: RuleGroup; readonly severity: Severity }[];
  readonly profiles: readonly { readonly id: string; readonly title: { readonly zh: string; readonly en: string } }[];
  /** Roles that a column of a table can be given. */
  readonly columnRoles: readonly string[];
}

export const CATALOGUE: Catalogue = {
  rules: [...rules, ...reportRules].map(({ id, group, severity }) => ({ id, group, severity })),
  profiles: formProfiles.map(({ id, title }) => ({ id, title })),
  columnRoles: CHOOSABLE_ROLES,
};
