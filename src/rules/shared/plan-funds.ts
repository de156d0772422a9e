import type { FundAmount, FundingReadings } from '../../tables/readings/funding-readings';
import { keyOf } from '../../tables/words/lexicon';
import { groupedBy } from '../../workbook/lists';
import type { Book } from '../rule';
import { fundView } from './fund-view';
import { nameKey } from './likeness';
import { projectOf, tellOfDifferent } from './subject';

/** The sum of money that a project asked for, and what the form about the same year says that it had. */
export interface PlanPair {
  readonly plan: FundingReadings;
  readonly form: FundingReadings;
  readonly planned: FundAmount;
  /** First approved, where the form tells that, then the whole year's: a plan repeats either. */
  readonly budgets: readonly [FundAmount, ...FundAmount[]];
}

/**
 * Blocks of the goals that a project was applied for with (one amount a line, nothing spent), and those of the
 * self-evaluation of the same project on another sheet, where both call their total the same and each is the only one.
 */
export function planPairs(book: Book): PlanPair[] {
  const named = book.funds.flatMap((funds) => {
    const project = nameKey(projectOf(book, funds.table) ?? '');
    const total = project === '' ? null : totalOf(funds);
    return total ? [{ funds, project, ...total, isPlan: isPlan(funds) }] : [];
  });
  return [...groupedBy(named, ({ project }) => project).values()].flatMap((ofProject): PlanPair[] => {
    const plan = ofProject.find(({ isPlan: asks }) => asks);
    const form = ofProject.find(({ isPlan: asks }) => !asks);
    if (!plan?.amount || !form || ofProject.length > 2 || form.label !== plan.label) return [];
    const [one, other] = [plan.funds.table, form.funds.table];
    if (one.view === other.view || tellOfDifferent(book, one, other)) return [];
    const { initial, budget } = fundView(form.funds);
    const [first, ...rest] = [initial, budget].flatMap((entry) => entry ?? []);
    return first ? [{ plan: plan.funds, form: form.funds, planned: plan.amount, budgets: [first, ...rest] }] : [];
  });
}

const isPlan = ({ table }: FundingReadings): boolean =>
  table.layout !== 'grid' && table.figures.every(({ role }) => role === 'planned');

/** What a block calls its total, and a plan's amount of it. */
function totalOf(funds: FundingReadings): { readonly label: string; readonly amount: FundAmount | null } | null {
  if (funds.total) return { label: keyOf(funds.total.row.label), amount: null };
  const whole = funds.figures.find(({ figure }) => figure.share === null);
  if (!whole) return null;
  const { row, column } = whole.figure.label;
  return { label: keyOf(funds.table.view.text(row, column)), amount: whole.amount };
}
