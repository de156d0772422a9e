import { makeStyles } from '@fluentui/react-components';
import type { Segment } from '../../../words';
import { typeset } from '../../../words';
import { CellLink } from './cell-link';

const useStyles = makeStyles({
  // A link is a box of its own, which the line may break around: a bracket stays with what it holds.
  whole: { whiteSpace: 'nowrap' },
  joined: { whiteSpace: 'nowrap', '& button': { whiteSpace: 'normal' } },
});

interface Joined {
  readonly segment: Segment;
  /** Brackets right before and right behind an address. */
  readonly before: string;
  readonly after: string;
}

/** Texts one behind the other are one; figures among them with a true minus sign. */
function joinTexts(segments: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if ('address' in segment) joined.push(segment);
    else if (last && !('address' in last)) joined[joined.length - 1] = { text: last.text + typeset(segment.text) };
    else joined.push({ text: typeset(segment.text) });
  }
  return joined;
}

/** Brackets around an address go with it. */
function withBrackets(segments: readonly Segment[]): readonly Joined[] {
  return segments.map((segment, index) => {
    const [last, next] = [segments[index - 1], segments[index + 1]];
    if ('address' in segment)
      return {
        segment,
        before: OPENING.exec(last?.text ?? '')?.[0] ?? '',
        after: CLOSING.exec(next?.text ?? '')?.[0] ?? '',
      };
    let { text } = segment;
    if (last && 'address' in last) text = text.replace(CLOSING, '');
    if (next && 'address' in next) text = text.replace(OPENING, '');
    return { segment: { text }, before: '', after: '' };
  });
}

/** Units that stay in one line with their figures. */
const UNITS = ['万元', '个百分点'];

/** What stands before its unit on the same line: a figure with its sign. */
const isOfFigure = (letter: string | undefined): boolean => letter !== undefined && '0123456789.,-− '.includes(letter);

/** The parts of a text, every other one a figure with its unit; joined they are the text. */
function aroundFigures(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = UNITS.find((one) => text.startsWith(one, at));
    if (unit === undefined) continue;
    let start = at;
    while (start > from && isOfFigure(text[start - 1])) start--;
    // A blank before the figure is where a line may end.
    while (start < at && text[start] === ' ') start++;
    parts.push(text.slice(from, start), text.slice(start, at + unit.length));
    from = at + unit.length;
    at = from - 1;
  }
  return [...parts, text.slice(from)];
}

/** A text in which no line is broken between a figure and its unit; copied it is the text and nothing else. */
function Words({ text }: { readonly text: string }) {
  const styles = useStyles();
  return aroundFigures(text).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className={styles.whole}>
        {part}
      </span>
    ),
  );
}

const OPENING = /[（(]$/;
const CLOSING = /^[）)]/;

/** A sentence whose addresses can be followed. */
export function MessageText({ segments }: { readonly segments: readonly Segment[] }) {
  const styles = useStyles();
  return withBrackets(joinTexts(segments)).map(({ segment, before, after }, index) =>
    'address' in segment ? (
      <span key={index} className={before + after === '' ? undefined : styles.joined}>
        {before}
        <CellLink cell={segment.address} text={segment.text} look="inline" />
        {after}
      </span>
    ) : (
      <span key={index}>
        <Words text={segment.text} />
      </span>
    ),
  );
}

/** A sentence whose addresses are words like all others. */
export function PlainMessage({ segments }: { readonly segments: readonly Segment[] }) {
  return <Words text={segments.map(({ text }) => typeset(text)).join('')} />;
}
