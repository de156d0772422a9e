import { HostError } from '../workbook-host';
import { loadStoredParts } from './read/stored-parts';
import type { TimedContext } from './session';

/** Makes `text` the only custom XML part of ours; null leaves none. HostError `read-only` where nothing may be kept. */
export async function storeText(context: TimedContext, text: string | null): Promise<void> {
  const { workbook } = context;
  const parts = loadStoredParts(context);
  workbook.load('readOnly');
  await context.sync();
  const [first, ...more] = parts();
  for (const part of more) part.delete();
  if (text === null) first?.delete();
  else if (first) first.setXml(text);
  else workbook.customXmlParts.add(text);
  try {
    await context.sync();
  } catch (error) {
    const isViewed = error instanceof HostError && error.code === 'protected-sheet' && workbook.readOnly;
    throw isViewed ? new HostError('read-only', {}, { cause: error }) : error;
  }
}
