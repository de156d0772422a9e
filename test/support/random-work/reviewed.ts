import { serialize } from 'node:v8';
import { review, type Review, type Settings } from '../../../src/review';
import type { Snapshot } from '../../../src/workbook/snapshot';

/** Reviews of a file of stories, by what was reviewed; most stories come by the same few workbooks. */
const known = new Map<string, Review>();

/** `review`, which is pure: once for each snapshot and settings. */
export function reviewed(snapshot: Snapshot, settings: Settings): Review {
  const key = serialize([snapshot, settings]).toString('latin1');
  const found = known.get(key) ?? review(snapshot, settings);
  known.set(key, found);
  return found;
}
