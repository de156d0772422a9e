import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Severity } from '../../../contracts/finding';

export type Kind = Severity | 'unchecked' | 'waived';

/** Colours of the kinds as words on the page's ground; readable in all themes. */
export const useKindColours = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorPaletteBlueForeground2 },
  unchecked: { color: tokens.colorNeutralForeground3 },
  waived: { color: tokens.colorNeutralForeground3 },
});

const useStyles = makeStyles({
  // An SVG keeps its parent's colour where the system chooses the colours, unless it is told.
  icon: { flexShrink: 0, '@media (forced-colors: active)': { color: 'CanvasText', forcedColorAdjust: 'none' } },
  glyph: { stroke: tokens.colorNeutralBackground1, '@media (forced-colors: active)': { stroke: 'Canvas' } },
});

/** Each kind has a shape of its own, so that colour is never the only sign. `glyph` draws on the filled shape. */
const SHAPES: Readonly<Record<Kind, (glyph: string) => ReactNode>> = {
  error: (glyph) => (
    <>
      <path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z" fill="currentColor" />
      <path className={glyph} d="m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  warning: (glyph) => (
    <>
      <path d="M7.1 2.2a1 1 0 0 1 1.8 0l5.9 10.9a1 1 0 0 1-.9 1.4H2.1a1 1 0 0 1-.9-1.4z" fill="currentColor" />
      <path className={glyph} d="M8 6.2v3.6m0 2.3v.1" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  info: () => (
    <>
      <circle cx="8" cy="8" r="6.3" stroke="currentColor" strokeWidth="1.4" />
      <path d="M8 7.4v3.6M8 5v.1" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  waived: () => (
    <>
      <circle cx="8" cy="8" r="6.3" stroke="currentColor" strokeWidth="1.4" />
      <path d="m3.7 12.3 8.6-8.6" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
    </>
  ),
  unchecked: () => (
    <>
      <circle cx="8" cy="8" r="6.3" stroke="currentColor" strokeWidth="1.4" strokeDasharray="2.6 2.3" />
      <path d="M5.5 8h5" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
};

/** A severity's sign. With `label` it is spoken, without it is decoration. */
export function SeverityIcon({
  kind,
  label,
  size = 16,
}: {
  readonly kind: Kind;
  readonly label?: string;
  readonly size?: number;
}) {
  const styles = useStyles();
  const colours = useKindColours();
  return (
    <svg
      className={mergeClasses(styles.icon, colours[kind])}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      focusable="false"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {SHAPES[kind](styles.glyph)}
    </svg>
  );
}
