import { areaName } from '../../workbook/address';
import { storedFormula } from './cell-xml';
import type { ConditionalChange } from './changes';
import { childrenOf } from './part-index';
import type { ElementSpan, PartEditor } from './part-index';
import { decodeEntities, encodeXml } from '../package/xml-text';

const NAME = 'conditionalFormatting';
/** Some writers put huge priorities; ours count on from the sensible ones. */
const SENSIBLE_PRIORITY = 2_000_000_000;

/** Removes the conditional rules whose formula contains `marker`; a format without rules goes as a whole. */
export function dropConditional(editor: PartEditor, marker: string): void {
  const { part } = editor.index;
  const isOurs = (rule: ElementSpan): boolean =>
    childrenOf(part, rule).some(
      ({ name, openEnd, closeStart }) =>
        name === 'formula' && decodeEntities(part.text(openEnd, closeStart)).includes(marker),
    );
  for (const format of editor.index.children.filter(({ name }) => name === NAME)) {
    const rules = childrenOf(part, format).filter(({ name }) => name === 'cfRule');
    const ours = rules.filter(isOurs);
    if (ours.length === 0) continue;
    if (ours.length === rules.length) editor.splices.replace(format.start, format.end, '');
    else for (const rule of ours) editor.splices.replace(rule.start, rule.end, '');
  }
}

/** Adds conditional formats behind those that are there; `differential` gives the index of a style. */
export function addConditional(
  editor: PartEditor,
  changes: readonly ConditionalChange[],
  differential: (change: ConditionalChange) => number,
): void {
  const { prefix } = editor.index;
  let priority = highestPriority(editor);
  let xml = '';
  for (const change of changes) {
    if (change.areas.length === 0) continue;
    const ranges = change.areas.map(areaName).join(' ');
    const formula = encodeXml(storedFormula(change.formula));
    xml +=
      `<${prefix}${NAME} sqref="${ranges}"><${prefix}cfRule type="expression" ` +
      `dxfId="${String(differential(change))}" priority="${String(++priority)}">` +
      `<${prefix}formula>${formula}</${prefix}formula></${prefix}cfRule></${prefix}${NAME}>`;
  }
  if (xml !== '') editor.splices.insert(editor.place(NAME), xml);
}

/** Rules of newer Excel stand in the extension list and count with the others. */
function highestPriority(editor: PartEditor): number {
  const { part, children } = editor.index;
  let highest = 0;
  for (const child of children) {
    if (child.name !== NAME && child.name !== 'extLst') continue;
    for (const match of part.text(child.start, child.end).matchAll(/\spriority\s?=\s?["'](\d{1,10})["']/g)) {
      const priority = Number(match[1]);
      if (priority > highest && priority < SENSIBLE_PRIORITY) highest = priority;
    }
  }
  return highest;
}
