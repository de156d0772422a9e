import { cliText } from '../words/cli-text';
import type { Language } from '../words';
import type { Outcome } from './outcome';
import type { Terminal } from './terminal';

/** Milliseconds between two looks at a terminal, and between two plain lines elsewhere. */
const REFRESH = 200;
const PLAIN = 15_000;

/**
 * Tells how far a long run is: a line that is rewritten on a terminal, a plain line now and then elsewhere. Short runs
 * say nothing. `clock` counts milliseconds.
 */
export class Progress {
  private done = 0;
  private worked = 0;
  private findings = 0;
  private told: number;
  private readonly begin: number;

  constructor(
    private readonly total: number,
    private readonly terminal: Terminal,
    private readonly language: Language,
    private readonly clock: () => number,
  ) {
    this.begin = clock();
    this.told = this.begin;
  }

  step({ counts, same }: Outcome): void {
    this.done++;
    if (!same) this.worked++;
    if (counts) this.findings += counts.error + counts.warning + counts.info;
    const now = this.clock();
    if (now - this.told < (this.terminal.status ? REFRESH : PLAIN) || this.done === this.total) return;
    this.told = now;
    const line = this.line(now - this.begin);
    if (this.terminal.status) this.terminal.status(line);
    else this.terminal.error(line);
  }

  /** Takes the line off the terminal. */
  end(): void {
    this.terminal.status?.(null);
  }

  /** Time left is told by the files that were worked on, not by those that an earlier run had done. */
  private line(elapsed: number): string {
    const rate = this.worked === 0 ? 0 : this.worked / (elapsed / 1000);
    const left = rate === 0 ? '–' : timeText((this.total - this.done) / rate);
    return cliText('progress', this.language)
      .replace('{done}', String(this.done))
      .replace('{total}', String(this.total))
      .replace('{rate}', rate < 10 ? rate.toFixed(1) : rate.toFixed(0))
      .replace('{left}', left)
      .replace('{findings}', String(this.findings));
  }
}

/** Seconds as "45 s", "3:05" or "2:03:05". */
export function timeText(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${String(whole)} s`;
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return hours === 0 ? `${String(minutes)}:${two(whole % 60)}` : `${String(hours)}:${two(minutes)}:${two(whole % 60)}`;
}
