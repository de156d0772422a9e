import { convertInThread, isLegacyThread, serveLegacy } from './legacy-thread';
import { serveTasks } from './worker-thread';

/** What the program loads where there are files to work on; help and mistakes in the command line need none of it. */
export { check } from './check';
export { convertInThread } from './legacy-thread';
export { letter } from './letter';
export { merge } from './merge';
export { optimiseLater } from './optimiser';
export { recalc } from './recalc';
export { hashOf } from './source-file';
export { startThread } from './worker-thread';

/** The side of a thread that runs the program at this path: it converts one file, or works on tasks. */
export function serveThread(program: string): void {
  if (isLegacyThread()) serveLegacy();
  else serveTasks(convertInThread(program));
}
