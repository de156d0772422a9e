import { HostError } from '../../workbook-host';
import type { AnchorName, OwnedName } from '../read/owned-names';
import { loadOurNames } from '../read/owned-names';
import type { CellComment } from '../read/cell-comments';
import { loadComments } from '../read/cell-comments';
import type { SheetInfo } from '../read/sheet-info';
import { loadSheets } from '../read/sheet-list';
import type { TimedContext } from '../session';
import type { OurFormat } from './our-format';
import { loadOurFormats } from './our-format';

/** What of ours is in the workbook, and on which sheets. */
export interface Survey {
  readonly sheets: readonly SheetInfo[];
  readonly names: readonly OwnedName[];
  /** Names of the whole workbook that our columns cannot have; see `OurNames`. */
  readonly taken: readonly string[];
  /** The workbook is open for reading only; Excel may refuse changes. */
  readonly readOnly: boolean;
  readonly anchors: readonly AnchorName[];
  /** What the name of our report sheet stands for; see `OurNames`. */
  readonly report: string | null;
  /** Sheets can be neither added nor removed. */
  readonly structureProtected: boolean;
  /** To be called before the second `sync` of the operation. */
  loadPlaces(): void;
  /** To be called after it; needs a `sync` of its own only where sheets have come since they were last listed. */
  formats(): Promise<OurFormat[]>;
  /** To be called after it; none where they were not asked for. */
  comments(): readonly CellComment[];
}

/** Whose comments are asked for; none where missing. */
export type CommentsAsked = 'ours' | 'all' | undefined;

/**
 * The first `sync` of an operation. `known`: sheets whose formats are asked for right away, which is what keeps the
 * whole to two `sync`; `alongside` queues more for the same answer; `comments` need no more of them. A known sheet that is gone costs one more.
 */
export async function survey(
  context: TimedContext,
  known: Iterable<string>,
  alongside: (sheets: ReadonlySet<string>) => void = () => undefined,
  comments?: CommentsAsked,
): Promise<Survey> {
  const names = new Set(known);
  try {
    return await surveySheets(context, names, alongside, comments);
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== 'sheet-gone') throw error;
    const list = loadSheets(context);
    await context.sync();
    const there = new Set(list().sheets.map(({ name }) => name));
    return surveySheets(context, new Set([...names].filter((name) => there.has(name))), alongside, comments);
  }
}

async function surveySheets(
  context: TimedContext,
  known: ReadonlySet<string>,
  alongside: (sheets: ReadonlySet<string>) => void,
  commentsAsked: CommentsAsked,
): Promise<Survey> {
  const list = loadSheets(context);
  const bookNames = loadOurNames(context);
  const knownFormats = [...known].map((name) => loadOurFormats(context, name));
  const comments = commentsAsked && loadComments(context, commentsAsked);
  const { workbook } = context;
  workbook.load('readOnly,protection/protected');
  alongside(known);
  await context.sync();

  const { sheets, names, anchors } = list();
  const ofBook = bookNames();
  let places: (() => OurFormat[])[] = [];
  let commentsThere: () => readonly CellComment[] = () => [];
  let newFormats: (() => () => OurFormat[])[] = [];
  return {
    sheets,
    names: [...ofBook.owned, ...names],
    taken: ofBook.taken,
    readOnly: workbook.readOnly,
    anchors: [...ofBook.anchors, ...anchors],
    report: ofBook.report,
    structureProtected: workbook.protection.protected,
    loadPlaces: () => {
      places = knownFormats.map((next) => next());
      commentsThere = comments?.() ?? commentsThere;
      newFormats = sheets.filter(({ name }) => !known.has(name)).map(({ name }) => loadOurFormats(context, name));
    },
    formats: async () => {
      const newPlaces = newFormats.map((next) => next());
      const found = places.flatMap((read) => read());
      if (newPlaces.length > 0) await context.sync();
      return [...found, ...newPlaces.flatMap((read) => read())];
    },
    comments: () => commentsThere(),
  };
}
