import { encodeXml } from '../package/xml-text';
import type { SheetChanges } from './changes';
import { childrenOf, type ElementSpan, type PartEditor } from './part-index';

/** Columns of which one element speaks, zero-based. */
interface Run {
  readonly element: ElementSpan;
  readonly min: number;
  readonly max: number;
}

/**
 * Sets widths of columns of which the sheet says nothing, and resets those of columns of which it speaks singly; runs of
 * columns are never split.
 */
export function setWidths(editor: PartEditor, { widths = [], resetWidths = [] }: SheetChanges): void {
  const { part, prefix } = editor.index;
  const container = editor.child('cols');
  const runs: Run[] = (container ? childrenOf(part, container) : [])
    .filter(({ name }) => name === 'col')
    .map((element) => {
      const [min, max] = ['min', 'max'].map((name) => Number(element.attributes.get(name)) - 1);
      return { element, min: min ?? 0, max: max ?? 0 };
    });
  const wanted = [...widths]
    .sort((a, b) => a.column - b.column)
    .filter(({ column }) => runs.every(({ min, max }) => column < min || column > max))
    .map(({ column, width }) => {
      const at = String(column + 1);
      return { column, xml: `<${prefix}col min="${at}" max="${at}" width="${String(width)}" customWidth="1"/>` };
    });
  const reset = new Map(
    resetWidths.flatMap(({ column, width }): [Run, string][] => {
      const run = runs.find(({ min, max }) => min === column && max === column);
      return run ? [[run, resetXml(run.element, width)]] : [];
    }),
  );
  const staying = runs.filter((run) => reset.get(run) !== '');
  if (container && runs.length > 0 && staying.length + wanted.length === 0) {
    // the container may not stand empty
    editor.splices.replace(container.start, container.end, '');
    return;
  }
  for (const [{ element }, xml] of reset) editor.splices.replace(element.start, element.end, xml);
  if (wanted.length === 0) return;
  if (!container || container.selfClosing) {
    editor.append('cols', wanted.map(({ xml }) => xml).join(''), wanted.length, false);
    return;
  }
  for (const { column, xml } of wanted)
    editor.splices.insert(staying.find(({ min }) => min > column)?.element.start ?? container.closeStart, xml);
}

/** What tells of the width of a column. */
const OF_WIDTH: ReadonlySet<string> = new Set(['width', 'customWidth', 'bestFit']);
const OF_PLACE: ReadonlySet<string> = new Set(['min', 'max']);

/** The element with another width, or with none; empty where it then would say nothing. */
function resetXml({ fullName, attributes }: ElementSpan, width: number | null): string {
  const kept = [...attributes].filter(([name]) => !OF_WIDTH.has(name));
  if (width === null && kept.every(([name]) => OF_PLACE.has(name))) return '';
  const all = width === null ? kept : [...kept, ['width', String(width)], ['customWidth', '1']];
  return `<${fullName}${all.map(([name = '', value = '']) => ` ${name}="${encodeXml(value)}"`).join('')}/>`;
}
