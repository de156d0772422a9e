import type { Segment } from '../../../words';
import { typeset } from '../../view/figures';
import { CellLink } from './cell-link';

/** A sentence whose addresses can be followed. */
export function MessageText({ segments }: { readonly segments: readonly Segment[] }) {
  return segments.map((segment, index) =>
    'address' in segment ? (
      <CellLink key={index} cell={segment.address} text={segment.text} look="inline" />
    ) : (
      <span key={index}>{typeset(segment.text)}</span>
    ),
  );
}

/** A sentence whose addresses are words like all others. */
export function PlainMessage({ segments }: { readonly segments: readonly Segment[] }) {
  return segments.map(({ text }) => typeset(text)).join('');
}
