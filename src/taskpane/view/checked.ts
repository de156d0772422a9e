import type { Review } from '../../contracts/review';
import { checkedSentence, type Language } from '../../words';

/** What a check that found nothing has judged, with numbers. */
export function checkedText({ tables, checked }: Pick<Review, 'tables' | 'checked'>, language: Language): string {
  return checkedSentence(tables.length, checked, language);
}
