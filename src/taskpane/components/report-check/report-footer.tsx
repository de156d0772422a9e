import { Button } from '@fluentui/react-components';
import { useWords } from '../../words-context';
import { DownIcon, UpIcon } from '../shared/icons';
import { useFooterStyles } from '../shared/step-footer';

export interface ReportFooterProps {
  /** Indices of the claims that are stepped through, in the order of the text. */
  readonly order: readonly number[];
  /** They are those with a finding. */
  readonly isProblems: boolean;
  readonly selected: number | null;
  /** All claims in the order of the text: from one that is not stepped through the next one is looked for. */
  readonly all: readonly number[];
  readonly onStep: (claim: number) => void;
}

/** Where one stands in the report, and the way to the figure before and after. */
export function ReportFooter({ order, isProblems, selected, all, onStep }: ReportFooterProps) {
  const footer = useFooterStyles();
  const { t } = useWords();
  const at = selected === null ? -1 : order.indexOf(selected);
  const here = selected === null ? -1 : all.indexOf(selected);
  const nextOf = (step: 1 | -1): number | undefined =>
    step === 1
      ? order.find((claim) => all.indexOf(claim) > here)
      : order.findLast((claim) => here >= 0 && all.indexOf(claim) < here);
  const button = (step: 1 | -1) => {
    const next = nextOf(step);
    return (
      <Button
        appearance="subtle"
        size="small"
        className={footer.button}
        icon={step === 1 ? <DownIcon /> : <UpIcon />}
        disabledFocusable={next === undefined}
        data-report-step={step}
        onClick={() => {
          if (next !== undefined) onStep(next);
        }}
      >
        {t(step === 1 ? 'report-check.next' : 'report-check.previous')}
      </Button>
    );
  };
  const count = String(order.length);
  return (
    <div className={footer.footer} role="group" aria-label={t('report-check.step')}>
      <span className={footer.grow} data-position={at + 1}>
        {at >= 0
          ? t('report-check.position', { index: String(at + 1), count })
          : t(isProblems ? 'report-check.problems' : 'report-check.position-none', { count })}
      </span>
      {button(-1)}
      {button(1)}
    </div>
  );
}
