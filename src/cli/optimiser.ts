import { setFlagsFromString } from 'node:v8';

/**
 * How long a function has to run before the engine compiles it with its optimiser, by the version of the engine: some
 * seven times as long as by itself. A run over some forms ends before what was compiled in it has paid for the compiling,
 * which took a third of its work; long tables and folders, where it pays, are hardly later. Versions that are not
 * listed have a second compiler before it, which needs no such help, or no such flag.
 */
const LATER: readonly (readonly [engine: string, flag: string])[] = [
  ['11.', '--interrupt-budget=500000'],
  ['12.', '--invocation-count-for-turbofan=22000'],
];

/** The flag for an engine's version ("11.3.244"); null where there is none that it knows. */
export const flagOf = (engine: string): string | null =>
  LATER.find(([version]) => engine.startsWith(version))?.[1] ?? null;

/** Lets the engine optimise later, in all threads of the program. */
export function optimiseLater(): void {
  const flag = flagOf(process.versions.v8);
  if (flag !== null) setFlagsFromString(flag);
}
