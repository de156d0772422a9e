import type { ReportReview } from '../../../contracts/report-review';
import { useWords } from '../../words-context';
import { MessagePage } from '../shared/message-page';
import { ReportFooter } from './report-footer';
import { ReportText } from './report-text';
import type { ReportTextState } from './use-report-text';

export interface ReportReadingProps {
  readonly reading: ReportTextState;
  readonly review: ReportReview;
}

/** The report as it was written, with the way from one figure to the next. */
export function ReportReading({ reading, review }: ReportReadingProps) {
  const { t } = useWords();
  const { rows, order, steps, shown, selected } = reading;
  if (rows.length === 0) {
    return (
      <MessagePage
        name="report-nothing"
        title={t(shown === null ? 'report-check.no-claims' : 'report-check.nothing')}
      />
    );
  }
  return (
    <>
      <ReportText
        rows={rows}
        review={review}
        waived={reading.waived}
        selected={selected}
        attention={reading.attention}
        focus={reading.focus}
        onSelect={reading.select}
        onStep={reading.step}
      />
      {steps.length > 0 && (
        <ReportFooter order={steps} isProblems={shown === null} selected={selected} all={order} onStep={reading.step} />
      )}
    </>
  );
}
