import type { TableSummary } from '../../../contracts/review';
import { columnRoleText } from '../../../words';
import { useWords } from '../../words-context';
import { usePanelStyles } from '../shared/card-styles';

/** What a table was recognised by, and what else it could be. */
export function KindReason({ table }: { readonly table: TableSummary }) {
  const panel = usePanelStyles();
  const { t, language } = useWords();
  const { taught, otherFamily } = table;
  const roles = [...new Set(table.columns.flatMap(({ role }) => role ?? []))];
  return (
    <>
      {(taught ?? roles.length > 0) && (
        <p className={panel.meta} data-reason={taught ? 'taught' : 'roles'}>
          {taught
            ? t('adjust.why-taught')
            : t('adjust.why-kind', {
                roles: roles.map((role) => columnRoleText(role, language)).join(t('list.comma')),
              })}
        </p>
      )}
      {otherFamily && (
        <p className={panel.meta} data-other-family={otherFamily}>
          {t('adjust.other-family', { family: t(`adjust.family.${otherFamily}`) })}
        </p>
      )}
    </>
  );
}
