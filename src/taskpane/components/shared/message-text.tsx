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

const UNIT = '万元';

/** What stands before its unit on the same line: a figure with its sign. */
const isOfFigure = (letter: string | undefined): boolean => letter !== undefined && '0123456789.,-− '.includes(letter);

/** The parts of a text, every other one a figure with its unit; joined they are the text. */
function aroundFigures(text: string): readonly string[] {
  const parts: string[] = [];
  const pieces = text.split(UNIT);
  for (const [index, piece] of pieces.entries()) {
    let end = piece.length;
    if (index + 1 < pieces.length) while (isOfFigure(piece[end - 1])) end--;
    // A blank before the figure is where a line may end.
    while (end < piece.length && piece[end] === ' ') end++;
    parts.push(piece.slice(0, end));
    if (index + 1 < pieces.length) parts.push(piece.slice(end) + UNIT);
  }
  return parts;
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
  return withBrackets(segments).map(({ segment, before, after }, index) =>
    'address' in segment ? (
      <span key={index} className={before + after === '' ? undefined : styles.joined}>
        {before}
        <CellLink cell={segment.address} text={segment.text} look="inline" />
        {after}
      </span>
    ) : (
      <span key={index}>
        <Words text={typeset(segment.text)} />
      </span>
    ),
  );
}

/** A sentence whose addresses are words like all others. */
export function PlainMessage({ segments }: { readonly segments: readonly Segment[] }) {
  return <Words text={segments.map(({ text }) => typeset(text)).join('')} />;
}
