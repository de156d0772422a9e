import type { Mark, Progress, WorkbookHost, WriteReport } from '../../hosts/workbook-host';
import type { Finding } from '../../contracts/finding';
import type { Language } from '../../words';
import { commentsOf } from './comments';
import { marksOf } from './marks';
import { commentNotices } from './notices';
import type { Notice } from './pane-state';
import { problemOf } from './problems';

/** Who hears how far it is, and who may call it off. */
export interface Attendance {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/** What was marked. */
export interface Marked {
  readonly marks: readonly Mark[];
  readonly skipped: WriteReport['skipped'];
  /** What there is to tell of comments. */
  readonly notices: readonly Notice[];
}

/**
 * Marks what a review found, as a part of the operation that it follows, and explains it in comments where the person
 * wants that. Where comments stand in the way of the marks, the marks are written without them.
 */
export class Marking {
  private language: Language | null = null;
  /** The person wants no comments any more, and ours may still be there. */
  private leftover = false;

  constructor(private readonly host: Pick<WorkbookHost, 'write'>) {}

  /** Comments in that language from the next time on; null for none, and those that are there go the next time. */
  explain(language: Language | null): void {
    if (language === null && this.language !== null) this.leftover = true;
    this.language = language;
  }

  /** Whether comments are to be written or removed. */
  get touchesComments(): boolean {
    return this.language !== null || this.leftover;
  }

  /** Throws what the host throws, `cancelled` where `signal` called it off. */
  async mark(findings: readonly Finding[], { progress, signal }: Attendance = {}): Promise<Marked> {
    const marks = marksOf(findings);
    const plan = { marks, columns: null, edits: [], joins: true };
    if (!this.touchesComments)
      return { marks, skipped: (await this.host.write(plan, progress, signal)).skipped, notices: [] };
    const { language } = this;
    const comments = language && commentsOf(findings, language);
    try {
      const report = await this.host.write({ ...plan, comments }, progress, signal);
      if (language === null) this.leftover = false;
      return { marks, skipped: report.skipped, notices: language ? commentNotices(report.comments) : [] };
    } catch (error) {
      const problem = problemOf(error, 'writing');
      if (problem.code !== 'failed') throw error;
      const { skipped } = await this.host.write(plan, progress, signal);
      return { marks, skipped, notices: [{ intent: 'warning', key: 'notice.not-commented', values: {}, problem }] };
    }
  }
}
