import { setFlagsFromString } from 'node:v8';

/**
 * How long a function has to run before the engine compiles it with its optimiser, by the version of the engine: some
 * seven times as long as by itself. A run over some forms ends before what was compiled in it has paid for the compiling,
 * which took a third of its work. Long files are left to the engine: they read and judged a tenth slower. Versions that are not
 * listed have a second compiler before it, which needs no such help, or no such flag.
 */
const LATER: readonly (readonly [engine: string, flag: string])[] = [
  ['11.', '--interrupt-budget=500000'],
  ['12.', '--invocation-count-for-turbofan=22000'],
];

/** What these engines do by themselves. */
const AS_EVER: readonly (readonly [engine: string, flag: string])[] = [
  ['11.', '--interrupt-budget=67584'],
  ['12.', '--invocation-count-for-turbofan=3000'],
];

/** Bytes of a file whose tables are so long that what is compiled for them pays within their first rows. */
const LONG_FILE = 1_000_000;

/** The flag for an engine's version ("11.3.244"); null where there is none that it knows. */
export const flagOf = (engine: string): string | null => flagIn(LATER, engine);

/** The flag by which an engine optimises as it does by itself; null where `flagOf` knows none. */
export const ownFlagOf = (engine: string): string | null => flagIn(AS_EVER, engine);

const flagIn = (flags: typeof LATER, engine: string): string | null =>
  flags.find(([version]) => engine.startsWith(version))?.[1] ?? null;

/** Lets the engine optimise as it does by itself from now on, where a file of so many bytes is long. */
export function optimiseForFile(bytes: number): void {
  const flag = bytes > LONG_FILE ? ownFlagOf(process.versions.v8) : null;
  if (flag !== null) setFlagsFromString(flag);
}

/** Lets the engine optimise later, in all threads of the program. */
export function optimiseLater(): void {
  const flag = flagOf(process.versions.v8);
  if (flag !== null) setFlagsFromString(flag);
}
