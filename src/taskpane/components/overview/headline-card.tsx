import { makeStyles, tokens } from '@fluentui/react-components';
import type { UnitFigures } from '../../../contracts/review';
import type { Settings } from '../../../contracts/settings';
import { decimalOf, percentText } from '../../view/figures';
import { grouped } from '../../../words/grouped-figure';
import { typeset } from '../../../words';
import { useWords } from '../../words-context';
import { usePanelStyles } from '../shared/card-styles';

const useStyles = makeStyles({
  grid: { margin: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(84px, 1fr))', gap: '10px 8px' },
  label: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
});

/** Budget, spending, rate, score and the grade that follows at a glance; nothing where none is stated. */
export function HeadlineCard({ figures, settings }: { readonly figures: UnitFigures; readonly settings: Settings }) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const { t } = useWords();
  const { budget, spent, rate, score, unit } = figures;
  if (budget === null && score === null) return null;
  const grade = score === null ? undefined : settings.grades.find(({ from }) => decimalOf(score)?.gte(from));
  const withUnit = (label: string): string => (unit === null ? label : `${label} (${unit})`);
  const amount = (text: string): string => typeset(grouped(text));
  const shown: readonly (readonly [string, string, string])[] = [
    ...(budget === null ? [] : [['budget', withUnit(t('headline.budget')), amount(budget)] as const]),
    ...(spent === null ? [] : [['spent', withUnit(t('headline.spent')), amount(spent)] as const]),
    ...(rate === null ? [] : [['rate', t('headline.rate'), percentText(rate)] as const]),
    ...(score === null ? [] : [['score', t('headline.score'), score] as const]),
    ...(grade ? [['grade', t('headline.grade'), grade.grade] as const] : []),
  ];
  return (
    <section className={panel.card} aria-label={t('headline.label')} data-headline="">
      <dl className={styles.grid}>
        {shown.map(([name, label, value]) => (
          <div key={name} data-figure={name}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.figure}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
