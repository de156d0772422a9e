import type { Severity } from '../contracts/finding';

/** How a mark looks: a gentle fill and a dark font of the same hue, legible on white and over the user's own fills. */
export interface MarkStyle {
  /** "#RRGGBB". */
  readonly fill: string;
  readonly font: string;
  /** The formula of its conditional format: always true, and it carries our name. */
  readonly formula: string;
}

export const MARK_STYLES: Readonly<Record<Severity, MarkStyle>> = {
  error: { fill: '#FFC7CE', font: '#9C0006', formula: '=LEN("jihe:error")>0' },
  warning: { fill: '#FFEB9C', font: '#7F4F00', formula: '=LEN("jihe:warning")>0' },
  info: { fill: '#DDEBF7', font: '#1F4E79', formula: '=LEN("jihe:info")>0' },
};
