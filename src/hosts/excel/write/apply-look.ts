import { areaName, type RangeAddress } from '../../../workbook/address';
import { differing, rememberedLook, type Look } from '../../own-look';
import { isLookName } from '../../own-memory';
import { PLACES, placesIn } from '../cells/cell-looks';
import { HORIZONTAL_WORDS, LINE_WORDS, VERTICAL_WORDS } from '../../office-looks.data';
import type { TimedContext } from '../session';
import type { NameChange } from './change-set';

/** Bytes that a request needs to speak of one look. */
export const LOOK_BYTES = 6000;

/** Whether with a name a look goes that its cells have to be rid of. */
export const takesLook = ({ name, before, after }: NameChange): boolean =>
  isLookName(name) && after === null && Boolean(before?.range);

/** Queues that the cells of a name look as they are to look with us, as the name tells. */
export function queueOurLook({ workbook }: TimedContext, { name, after }: NameChange): void {
  if (!isLookName(name) || !after) return;
  const { before, after: ours, lines } = rememberedLook(after.comment);
  const format = formatOf(workbook, after.range);
  queueProperties(format, differing(before, ours));
  for (const place of placesIn(after.range.area)) {
    const line = lines[place];
    const words = line && LINE_WORDS[line.style];
    if (!words) continue;
    format.borders.getItem(PLACES[place]).set({
      style: words[0] as Excel.BorderLineStyle,
      weight: words[1] as Excel.BorderWeight,
      color: `#${line.color}`,
    });
  }
}

/** Queues that they look as they did without us; to be called before the name goes. */
export function queueTheirLook({ workbook }: TimedContext, { before }: NameChange): void {
  if (!before?.range) return;
  const { before: theirs, after: ours, lines } = rememberedLook(before.comment);
  const format = formatOf(workbook, before.range);
  const isDropped = Object.keys(ours).length === 0;
  queueProperties(format, isDropped ? theirs : differing(ours, theirs));
  for (const place of placesIn(before.range.area))
    if (isDropped ? lines[place] === null : lines[place]) format.borders.getItem(PLACES[place]).style = 'None';
}

const formatOf = (workbook: Excel.Workbook, { sheet, area }: RangeAddress): Excel.RangeFormat =>
  workbook.worksheets.getItem(sheet).getRange(areaName(area)).format;

function queueProperties(format: Excel.RangeFormat, look: Partial<Look>): void {
  const { font, fill } = format;
  if (look.name !== undefined) font.name = look.name;
  if (look.size !== undefined) font.size = look.size;
  if (look.bold !== undefined) font.bold = look.bold;
  if (look.italic !== undefined) font.italic = look.italic;
  if (look.color !== undefined) font.color = `#${look.color}`;
  if (look.fill === '') fill.clear();
  else if (look.fill !== undefined) fill.color = `#${look.fill}`;
  const [horizontal, vertical] = [HORIZONTAL_WORDS[look.horizontal ?? ''], VERTICAL_WORDS[look.vertical ?? '']];
  if (horizontal !== undefined) format.horizontalAlignment = horizontal as Excel.HorizontalAlignment;
  if (vertical !== undefined) format.verticalAlignment = vertical as Excel.VerticalAlignment;
}
