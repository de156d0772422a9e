import { HostError } from '../workbook-host';
import { loadStoredParts } from './read/stored-parts';
import type { TimedContext } from './session';

/**
 * Makes `text` the only custom XML part of ours; null leaves none; then asks for it again, since Excel loses such parts on
 * some platforms. HostError `read-only` or `access-denied` where nothing may be kept, `not-stored` where it is not there
 * afterwards, or still is.
 */
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
  const after = loadStoredParts(context);
  try {
    await context.sync();
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== 'protected-sheet') throw error;
    throw new HostError(workbook.readOnly ? 'read-only' : 'access-denied', error.data, { cause: error });
  }
  const found = after();
  if (text === null && found.length === 0) return;
  if (text === null || !(await keptTexts(context, found)).some((kept) => plain(kept) === plain(text)))
    throw new HostError('not-stored');
}

/** What the parts hold; nothing where one is gone already. */
async function keptTexts(context: TimedContext, parts: readonly Excel.CustomXmlPart[]): Promise<readonly string[]> {
  if (parts.length === 0) return [];
  const kept = parts.map((part) => part.getXml());
  try {
    await context.sync();
  } catch (error) {
    if (error instanceof HostError && error.code === 'sheet-gone') return [];
    throw error;
  }
  return kept.map(({ value }) => value);
}

/** XML without what may be written in another way: the declaration, blanks, entities where they are not needed. */
const plain = (xml: string): string =>
  xml
    .slice(xml.startsWith('<?') ? xml.indexOf('?>') + 2 : 0)
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll(/\s/g, '');
