import { makeStyles } from '@fluentui/react-components';
import type { Segment } from '../../../words';
import { typeset } from '../../../words';
import { CellLink } from './cell-link';

const useStyles = makeStyles({
  // A link is a box of its own, which the line may break around: a bracket stays with what it holds.
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

/** No line is broken within the unit: U+2060 joins. */
const whole = (text: string): string => text.replaceAll('万元', '万\u2060元');

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
      <span key={index}>{whole(typeset(segment.text))}</span>
    ),
  );
}

/** A sentence whose addresses are words like all others. */
export function PlainMessage({ segments }: { readonly segments: readonly Segment[] }) {
  return whole(segments.map(({ text }) => typeset(text)).join(''));
}
