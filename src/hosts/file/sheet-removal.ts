import type { PackageEditor } from './package-editor';
import { childrenOf, type PartEditor } from './part-index';
import { sheetToPatch } from './patch-guard';
import type { PackageMap } from './workbook-reader';
import { notPatchable } from '../package/xlsx-error';
import type { XlsxWorkbook } from './xlsx-workbook';

/**
 * Takes sheets out of the workbook part and the package: their entries and parts go, views that count sheets count
 * anew. Names that belong to sheets are left to `scopeAfter`. Refuses to take the last sheet that can be seen.
 */
export function removeSheets(
  names: readonly string[],
  workbook: XlsxWorkbook,
  map: PackageMap,
  editor: PackageEditor,
  workbookEditor: PartEditor,
): void {
  if (names.length === 0) return;
  const [sheet = ''] = names;
  if (workbook.structureLocked) throw notPatchable('protected-workbook', { sheet });
  const left = workbook.sheets.filter(({ name, visibility }) => visibility === 'visible' && !names.includes(name));
  if (left.length === 0) throw notPatchable('no-sheet', { sheet });
  const gone = names.map((name) => sheetToPatch(workbook, name));
  const { part } = workbookEditor.index;
  const container = workbookEditor.child('sheets');
  for (const { name, attributes, start, end } of container ? childrenOf(part, container) : []) {
    if (name === 'sheet' && names.includes(attributes.get('name') ?? ''))
      workbookEditor.splices.replace(start, end, '');
  }
  for (const { part: own } of gone) if (own !== undefined) editor.remove(own, map.workbookPart);
  const views = workbookEditor.child('bookViews');
  for (const { start, openEnd } of views ? childrenOf(part, views) : []) {
    const open = part.text(start, openEnd);
    const counted = open.replace(
      /\s(activeTab|firstSheet)\s*=\s*["'](\d+)["']/g,
      (_, attribute: string, at: string) => {
        const index = scopeAfter(Number(at), names, workbook) ?? firstVisible(names, workbook);
        return ` ${attribute}="${String(index)}"`;
      },
    );
    if (counted !== open) workbookEditor.splices.replace(start, openEnd, counted);
  }
}

/** The index of a sheet once the others are gone; undefined for one that goes itself. */
export function scopeAfter(index: number, names: readonly string[], { sheets }: XlsxWorkbook): number | undefined {
  const sheet = sheets[index];
  if (!sheet || names.length === 0) return index;
  if (names.includes(sheet.name)) return undefined;
  return index - sheets.slice(0, index).filter(({ name }) => names.includes(name)).length;
}

/** Something has to be in front. */
function firstVisible(names: readonly string[], { sheets }: XlsxWorkbook): number {
  const left = sheets.filter(({ name }) => !names.includes(name));
  return Math.max(
    0,
    left.findIndex(({ visibility }) => visibility === 'visible'),
  );
}
