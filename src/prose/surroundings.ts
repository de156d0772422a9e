import { bareText, type Pairs } from './name-key';
import { remembered } from '../workbook/remembered';
import type { ProseText } from './report-text';

/** What stands around a text, made once for all its claims. */
export interface Surroundings {
  /** Headings above the text, as bare letters. */
  readonly headings: string;
  /** Title, project and body of the report and the workbook. */
  readonly whole: Pairs;
  /** Whether the text names the table of that title: 见表1-3. */
  readonly pointsTo: (title: string) => boolean;
}

export function surroundingsOf({ headings, pointsTo }: ProseText, whole: Pairs): Surroundings {
  return {
    headings: bareText(headings),
    whole,
    pointsTo: remembered((title) => pointsTo.some((name) => bareText(title).includes(name))),
  };
}
