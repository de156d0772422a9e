import cli from '../../../src/words/cli.json';
import fileErrors from '../../../src/words/file-errors.json';
import type { Amplifier } from './amplifier';
import counts from './counts.json';
import { FULL, NEAR, shareOf, type Counts } from './counts';
import { MOST, runTwice } from './run-amplified';

/** What is said of faults of ours: a copy that does not read back as planned, an error within the program. */
const FAULTS = new RegExp([fileErrors['not-verified'].zh, cli.failed.zh, cli['broke-down'].zh].join('|'));
const COUNTS: Readonly<Record<string, Counts | undefined>> = counts;

/** Every so manyth construct is played on a day, so that the whole run keeps its time; JIHE_AMPLIFIED=all plays every one. */
const DAYS = 8;
const DAY = 86_400_000;

/** The constructs of one day, zero-based since 1970: all of them within `DAYS` days. */
export const ofDay = (amplifiers: readonly Amplifier[], day: number): readonly Amplifier[] =>
  amplifiers.filter((_, index) => index % DAYS === day % DAYS);

/** Plays constructs with the built command line: as often as each fits, and as often as the reader takes it. */
export function amplifiedSuite(amplifiers: readonly Amplifier[]): void {
  const played = process.env['JIHE_AMPLIFIED'] === 'all' ? amplifiers : ofDay(amplifiers, Math.floor(Date.now() / DAY));
  test('within its days each construct is played once', () => {
    const names = Array.from({ length: DAYS }, (_, day) => day).flatMap((day) =>
      ofDay(amplifiers, day).map(({ name }) => name),
    );
    expect(names.toSorted()).toEqual(amplifiers.map(({ name }) => name).toSorted());
  });
  test.each(played.map((made) => [made.name, made] as const))(
    '%s',
    (name, made) => {
      const { full, taken } = COUNTS[name] ?? { full: 0 };
      const file = made.make(full);
      expect(shareOf(file)).toBeLessThanOrEqual(1);
      if (full * NEAR < made.most) expect(shareOf(file)).toBeGreaterThan(FULL);
      ends(made, file.file(), ['check']);
      if (taken === undefined) ends(made, file.file(), commandsOf(made));
      else expect(ends(made, made.make(taken).file(), ['check', ...commandsOf(made)])).not.toBe(2);
    },
    600_000,
  );
}

/** What else is done with such a file. */
const commandsOf = ({ kind }: Amplifier): ('check' | 'recalc')[] => (kind === 'report' ? [] : ['recalc']);

/** Within the bounds, with a result or with one reason; the code of the first command. */
function ends({ kind }: Amplifier, bytes: Uint8Array, commands: readonly ('check' | 'recalc')[]): number | null {
  const codes = commands.map((command) => {
    const { code, seconds, megabytes, said } = runTwice(kind, bytes, command);
    expect({ command, code: code === 0 || code === 1 || code === 2 }).toEqual({ command, code: true });
    expect({ command, seconds: Math.max(seconds, MOST.seconds) }).toEqual({ command, seconds: MOST.seconds });
    expect({ command, megabytes: Math.max(megabytes, MOST.megabytes) }).toEqual({ command, megabytes: MOST.megabytes });
    expect(said).not.toMatch(FAULTS);
    return code;
  });
  return codes[0] ?? null;
}
