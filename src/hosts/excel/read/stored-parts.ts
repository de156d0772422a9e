import { STORED_NAMESPACE } from '../ours.data';
import type { TimedContext } from '../session';

/** Queues the list of our custom XML parts; call the result after the next `sync`. There should be one at most. */
export function loadStoredParts(context: TimedContext): () => readonly Excel.CustomXmlPart[] {
  const parts = context.workbook.customXmlParts.getByNamespace(STORED_NAMESPACE);
  parts.load('items/id');
  return () => itemsOf(parts);
}

const itemsOf = ({ items }: Excel.CustomXmlPartScopedCollection): readonly Excel.CustomXmlPart[] => items;
