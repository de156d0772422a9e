import type { TimedContext } from '../session';
import type { AnchorName, OtherName, OwnedName } from './owned-names';
import { ourNames } from './owned-names';
import type { SheetInfo, Visibility } from './sheet-info';

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

export interface SheetList {
  readonly sheets: readonly SheetInfo[];
  /** Names of ours that belong to single sheets. */
  readonly names: readonly OwnedName[];
  readonly memories: readonly OwnedName[];
  readonly anchors: readonly AnchorName[];
  readonly others: readonly OtherName[];
}

/** Queues the list of sheets; call the result after the next `sync`. */
export function loadSheets({ workbook }: TimedContext): () => SheetList {
  const { worksheets } = workbook;
  worksheets.load(
    'items/id,items/name,items/visibility,items/protection/protected,items/names/name,items/names/formula,items/names/comment',
  );
  return () => {
    const ours = worksheets.items.map(({ name, names }) => ourNames(names, name));
    return {
      sheets: worksheets.items.map(sheetInfo),
      names: ours.flatMap(({ owned }) => owned),
      memories: ours.flatMap(({ memories }) => memories),
      anchors: ours.flatMap(({ anchors }) => anchors),
      others: ours.flatMap(({ others }) => others),
    };
  };
}

function sheetInfo({ id, name, visibility, protection }: Excel.Worksheet): SheetInfo {
  return { id, name, visibility: VISIBILITY[visibility] ?? 'visible', protected: protection.protected };
}
