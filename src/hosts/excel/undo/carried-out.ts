import type { AnchorName } from '../read/owned-names';
import type { ChangeSet } from '../write/change-set';
import type { Survey } from '../write/survey';

/** A name for a list of areas, and what it stands for at a moment, with "=". */
export type WatchingName = Pick<AnchorName, 'name' | 'formula'>;

/** A change set, and the names that watch its cells from its first request to its last. */
export interface Watched {
  readonly changes: ChangeSet;
  readonly watch: readonly WatchingName[];
}

/** Whether a write of which nothing is known after its last request was carried out to its end. */
export function isCarriedOut({ changes, watch }: Watched, now: Survey): boolean {
  const [going, coming] = [goingNames(changes), comingNames(changes)];
  const isPassing = ({ name }: WatchingName): boolean =>
    [...changes.anchors].some((anchor) => anchor.name === name && anchor.after === null);
  const staying = watch.filter((name) => !isPassing(name)).map(({ name }) => ({ name, scope: null }));
  return (
    going.length + coming.length > 0 &&
    ![...going, ...passingNames(changes)].some((name) => isThere(name, now)) &&
    [...coming, ...staying].every((name) => isThere(name, now))
  );
}

/** Names of ours that go with a change set, after all cells. */
const goingNames = ({ names, anchors }: ChangeSet): NameOf[] =>
  [...names, ...anchors].filter(({ before, after }) => before !== null && after === null);

/** Names that come with columns. */
const comingNames = ({ names }: ChangeSet): NameOf[] =>
  names.filter(({ before, after }) => before === null && after !== null);

/** Names that come before all else, and go after it. */
const passingNames = ({ anchors }: ChangeSet): NameOf[] => anchors.filter(({ meanwhile }) => meanwhile !== undefined);

/** Whether the first request wrote nothing yet: names that watch come before all else, and not all of them are there. */
export function isUntouched(changes: ChangeSet, now: Survey): boolean {
  const first = changes.anchors.filter(({ after, meanwhile }) => after !== null || meanwhile !== undefined);
  if (first.every((name) => isThere(name, now))) return false;
  if (passingNames(changes).length === 0) return true;
  const [going, coming] = [goingNames(changes), comingNames(changes)];
  // Names that pass may be gone again.
  return (
    going.length + coming.length > 0 &&
    going.every((name) => isThere(name, now)) &&
    !coming.some((name) => isThere(name, now))
  );
}

type NameOf = Pick<AnchorName, 'name' | 'scope'>;

const isThere = ({ name, scope }: NameOf, { names, memories, anchors }: Survey): boolean =>
  [...names, ...memories, ...anchors].some((there) => there.name === name && there.scope === scope);
