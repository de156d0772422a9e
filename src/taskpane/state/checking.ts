import type { Dispatch } from 'react';
import type { Finding } from '../../contracts/finding';
import type { Review } from '../../contracts/review';
import { DEFAULT_SETTINGS, type Settings } from '../../contracts/settings';
import { HostError, type Mark } from '../../hosts/workbook-host';
import { findingKey, type FindingKey } from '../../review/finding-keys';
import { sameCell, type CellAddress } from '../../workbook/address';
import type { CommandPorts, Onward } from './command-ports';
import { Marking } from './marking';
import { marksOf, sameMarks } from './marks';
import { skippedNotices } from './notices';
import { hasTraces, outcomeOf, paint } from './outcome';
import type { Notice, Outcome, Tab } from './pane-state';
import { problemOf } from './problems';
import type { PaneAction } from './reducer';
import type { Undertakings } from './undertakings';

/** What comes after a check that follows something else. */
export interface Then {
  /** The finding to be looked at. */
  readonly next?: Finding;
  /** The finding that comes next when asked for; null for none. The list stays where it is. */
  readonly resume?: Finding | null;
  /** The cell to stay at. */
  readonly stay?: CellAddress;
  /** What there is to tell once the check is done. */
  readonly told?: (outcome: Outcome) => readonly Notice[];
  /** What there is to tell where the check was refused. */
  readonly untold?: readonly Notice[];
}

/** Beyond so many findings the workbook is not told of them. */
const MOST_REMEMBERED = 5000;

/** Checks, with the marks that follow from them, and what the workbook remembers of the last one. */
export class Checking {
  readonly marking: Marking;
  /** The marks that the workbook shows, as far as we know. */
  private shown: readonly Mark[] | null = null;
  /** Findings of the last check that the person asked for. */
  private known: readonly FindingKey[] | null = null;
  /** The settings that the workbook keeps, as far as we know. */
  private kept: Settings | null = null;

  constructor(
    private readonly ports: CommandPorts,
    private readonly dispatch: Dispatch<PaneAction>,
    private readonly undertakings: Undertakings,
  ) {
    this.marking = new Marking(ports.host);
  }

  get seen(): readonly FindingKey[] | null {
    return this.known;
  }

  /** The workbook shows these marks from now on; null where nobody knows. */
  marked(marks: readonly Mark[] | null): void {
    this.shown = marks;
  }

  /** What the person asks for by itself. Resolves to whether there is a result. */
  async check(tab?: Tab): Promise<boolean> {
    const { undertakings } = this;
    const outcome = await undertakings.attempt('reading', async () => {
      undertakings.begin('reading', tab);
      this.shown = null;
      const made = await this.readAndReview({ asked: true });
      undertakings.finish(hasTraces(made), ...(await this.mark(made.review.findings)));
      await this.remember(made);
      return made;
    });
    return outcome !== null;
  }

  /** Tells what was done, then reads and reviews anew and goes on to `next`. */
  async checkAgain(notices: readonly Notice[], marking: 'mark' | 'leave-marks', then: Then = {}): Promise<void> {
    const { undertakings, dispatch } = this;
    const outcome = await undertakings.attempt('reading', async () => {
      undertakings.begin('reading');
      for (const notice of notices) dispatch({ type: 'noticed', notice });
      const outcome = await this.readAndReview(then);
      for (const notice of then.told?.(outcome) ?? []) dispatch({ type: 'noticed', notice });
      // Marks that stay as they are may be any.
      if (marking === 'leave-marks') undertakings.finish(true);
      else undertakings.finish(hasTraces(outcome), ...(await this.mark(outcome.review.findings)));
      await this.remember(outcome);
      return outcome;
    });
    const { stay } = then;
    if (!outcome) for (const notice of then.untold ?? []) dispatch({ type: 'noticed', notice });
    else if (then.next) await this.goOn(then.next, outcome.review);
    else if (stay) await undertakings.attempt('revealing', () => this.ports.host.reveal(stay));
  }

  /** Keeps settings in the workbook, tells it, and checks again. */
  async keep(settings: Settings, told: Notice, { kept: done, next }: Onward = {}): Promise<void> {
    const { undertakings, ports } = this;
    const store = async (): Promise<Notice> => {
      undertakings.begin('writing');
      await ports.host.store(ports.settings.store(settings));
      this.kept = settings;
      return told;
    };
    const notice = await undertakings.attempt('writing', store, settings);
    if (!notice) return;
    done?.();
    await this.checkAgain([notice], 'mark', next && { next });
  }

  /** Takes the memory of findings out of the workbook, and with it our part of it where nothing else is kept there. */
  async forget(): Promise<void> {
    const { kept, ports } = this;
    if (!kept?.seen) return;
    const without = { ...kept, seen: null };
    const isBare = JSON.stringify(without) === JSON.stringify(DEFAULT_SETTINGS);
    await ports.host.store(isBare ? null : ports.settings.store(without));
    this.kept = without;
    this.dispatch({ type: 'remembered', settings: without });
  }

  private async readAndReview({ next, resume, asked }: Then & { readonly asked?: boolean } = {}): Promise<Outcome> {
    const { ports, dispatch, undertakings } = this;
    const from = ports.now();
    const snapshot = await ports.host.read(undertakings.progress, undertakings.signal);
    dispatch({ type: 'started', activity: 'reviewing' });
    await paint();
    const outcome = await outcomeOf(ports, snapshot, from, this.known);
    dispatch({
      type: 'reviewed',
      outcome,
      ...(next && { next }),
      ...(resume !== undefined && { resume }),
      ...(asked && { asked }),
    });
    return outcome;
  }

  /**
   * Marks what the review found, as a part of the operation that it follows: undo takes back both. That it could not be
   * marked is told beside the findings.
   */
  private async mark(findings: readonly Finding[]): Promise<readonly Notice[]> {
    const { marking, undertakings } = this;
    const marks = marksOf(findings);
    if (this.shown && sameMarks(this.shown, marks) && !marking.touchesComments) return [];
    try {
      const { skipped, notices } = await marking.mark(findings, undertakings);
      this.shown = skipped.length > 0 ? null : marks;
      return [...skippedNotices('notice.unmarked', skipped), ...notices];
    } catch (error) {
      this.shown = null;
      return [{ intent: 'warning', key: 'notice.not-marked', values: {}, problem: problemOf(error, 'writing') }];
    }
  }

  /**
   * Keeps the keys of the findings in the workbook, so that the next check can tell what is new, whoever makes it. Where
   * the workbook takes none, this pane knows them by itself: nothing the person asked for is missing, so nothing is told.
   */
  private async remember({ review: { findings }, settings }: Outcome): Promise<void> {
    const { ports } = this;
    const seen = findings.map(findingKey);
    this.known = seen;
    this.kept = settings;
    if (!ports.remembers || seen.length > MOST_REMEMBERED || sameKeys(seen, settings.seen)) return;
    const remembering = { ...settings, seen };
    try {
      await ports.host.store(ports.settings.store(remembering));
      this.kept = remembering;
      this.dispatch({ type: 'remembered', settings: remembering });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
  }

  /** Shows the cell of the finding that the person goes on to, where the review still has it. */
  private async goOn({ rule, cell }: Finding, { findings }: Review): Promise<void> {
    if (findings.some((finding) => finding.rule === rule && sameCell(finding.cell, cell)))
      await this.undertakings.attempt('revealing', () => this.ports.host.reveal(cell));
  }
}

const sameKeys = (a: readonly FindingKey[], b: readonly FindingKey[] | null): boolean =>
  b !== null && a.length === b.length && a.every((key, index) => key === b[index]);
