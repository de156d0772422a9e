import { loadStoredParts } from './read/stored-parts';
import type { TimedContext } from './session';

/** Makes `text` the only custom XML part of ours; null leaves none. */
export async function storeText(context: TimedContext, text: string | null): Promise<void> {
  const parts = loadStoredParts(context);
  await context.sync();
  const [first, ...more] = parts();
  for (const part of more) part.delete();
  if (text === null) first?.delete();
  else if (first) first.setXml(text);
  else context.workbook.customXmlParts.add(text);
  await context.sync();
}
