import type { Area } from '../../../workbook/address';
import { HostError } from '../../workbook-host';
import type { AnchorName, OtherName, OurNames, OwnedName } from '../read/owned-names';
import { loadOurNames } from '../read/owned-names';
import type { CellComment } from '../read/cell-comments';
import { loadComments } from '../read/cell-comments';
import type { SheetInfo } from '../read/sheet-info';
import { loadSheets } from '../read/sheet-list';
import { loadUsedArea } from '../read/used-area';
import type { TimedContext } from '../session';
import type { OurFormat } from './our-format';
import { loadOurFormats } from './our-format';

/** What of ours is in the workbook, and on which sheets. */
export interface Survey {
  readonly sheets: readonly SheetInfo[];
  readonly names: readonly OwnedName[];
  /** Names that remember what our columns took the place of; see `OurNames`. */
  readonly memories: readonly OwnedName[];
  /** Those of the whole workbook, as they were when everything else was asked. */
  readonly bookNames: OurNames;
  /** Names of the whole workbook that our columns cannot have; see `OurNames`. */
  readonly taken: readonly string[];
  /** The workbook is open for reading only; Excel may refuse changes. */
  readonly readOnly: boolean;
  readonly anchors: readonly AnchorName[];
  /** Names of the user's own, of the workbook and of its sheets. */
  readonly otherNames: readonly OtherName[];
  /**
   * Areas of the cells with content: of the known sheets, and of all where there is a report of ours. Sheets without
   * any are missing.
   */
  readonly content: ReadonlyMap<string, Area>;
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
 * The first `sync` of an operation. `known`: sheets that are asked about right away, which is what keeps the whole to
 * two `sync`; `alongside` queues more for the same answer; `comments` need no more of them. A known sheet that is gone
 * costs one more, and so do sheets that were not known where there is a report of ours, to which they may refer.
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
  const looks = new Map([...known].map((name) => [name, lookAt(context, name)]));
  const comments = commentsAsked && loadComments(context, commentsAsked);
  const { workbook } = context;
  workbook.load('readOnly,protection/protected');
  alongside(known);
  await context.sync();

  const { sheets, names, memories, anchors, others } = list();
  const ofBook = bookNames();
  const unknown = sheets.map(({ name }) => name).filter((name) => !known.has(name));
  if (ofBook.report !== null && unknown.length > 0) {
    for (const name of unknown) looks.set(name, lookAt(context, name));
    await context.sync();
  }
  let places: (() => OurFormat[])[] = [];
  let commentsThere: () => readonly CellComment[] = () => [];
  let newFormats: (() => () => OurFormat[])[] = [];
  return {
    sheets,
    names: [...ofBook.owned, ...names],
    memories: [...ofBook.memories, ...memories],
    bookNames: ofBook,
    taken: ofBook.taken,
    readOnly: workbook.readOnly,
    anchors: [...ofBook.anchors, ...anchors],
    otherNames: [...ofBook.others, ...others],
    content: new Map([...looks].flatMap(([name, { content }]) => pairOf(name, content()))),
    report: ofBook.report,
    structureProtected: workbook.protection.protected,
    loadPlaces: () => {
      places = [...looks.values()].map(({ formats }) => formats());
      commentsThere = comments?.() ?? commentsThere;
      newFormats = unknown.filter((name) => !looks.has(name)).map((name) => loadOurFormats(context, name));
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

/** Queues what is asked of each sheet first. */
function lookAt(context: TimedContext, name: string) {
  const sheet = context.workbook.worksheets.getItem(name);
  return { content: loadUsedArea(sheet, true), formats: loadOurFormats(context, name) };
}

const pairOf = (name: string, area: Area | undefined): [string, Area][] => (area ? [[name, area]] : []);
