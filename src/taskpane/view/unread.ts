import type { NotChecked } from '../../contracts/finding';
import type { Review } from '../../contracts/review';

/** Under this name stands what recognition could not read or decide. */
export const RECOGNITION = 'recognition';

/** Reasons of recognition that a person can help with by saying where a table is, or what its columns hold. */
const HELPED: ReadonlySet<string> = new Set(['block-unread', 'column-unread', 'sheet-left-out']);

export function isUnread({ rule, reason }: NotChecked): boolean {
  return rule === RECOGNITION && HELPED.has(reason);
}

/** Sheets and blocks that hold figures and were not read as tables. */
export function unreadPlaces({ notChecked }: Pick<Review, 'notChecked'>): readonly NotChecked[] {
  return notChecked.filter((entry) => isUnread(entry) && entry.reason !== 'column-unread');
}
