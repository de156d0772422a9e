/** What a cell of the report is, and so how it looks. */
export type ReportRole =
  | 'title'
  | 'facts'
  | 'code'
  | 'count-error'
  | 'count-warning'
  | 'count-info'
  | 'count-plain'
  | 'header'
  | 'section'
  | 'note'
  | 'number'
  | 'text'
  | 'small'
  | 'link'
  | 'figure'
  | 'struck'
  | 'error'
  | 'warning'
  | 'info'
  | 'plain';

/** How a role looks. Colours "#RRGGBB", sizes in points. */
export interface ReportStyle {
  readonly size: number;
  readonly color: string;
  readonly bold?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly fill?: string;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'center' | 'bottom';
  readonly wrap?: true;
  /** Thin lines on all four sides. */
  readonly lines?: true;
}

const INK = '#1F2933';
const GREY = '#616E7C';
const ERROR = { color: '#9C0006', fill: '#FDE7E9' } as const;
const WARNING = { color: '#7F4F00', fill: '#FFF4CE' } as const;
const INFO = { color: '#1F4E79', fill: '#E6F0F9' } as const;
const PLAIN = { color: GREY, fill: '#F2F4F6' } as const;

const COUNT = { size: 12, bold: true, horizontal: 'center', vertical: 'center' } as const;
const LABEL = { size: 10, bold: true, horizontal: 'center', vertical: 'center', lines: true } as const;
const CELL = { size: 10, color: INK, horizontal: 'left', vertical: 'center', wrap: true, lines: true } as const;

/** Color of the lines between cells. */
export const LINE_COLOR = '#D5DBE1';

export const REPORT_STYLES: Readonly<Record<ReportRole, ReportStyle>> = {
  title: { size: 20, color: '#0C522C', bold: true, horizontal: 'left', vertical: 'center' },
  facts: { size: 9, color: GREY, horizontal: 'left', vertical: 'center' },
  code: { size: 9, color: GREY, horizontal: 'right', vertical: 'center' },
  'count-error': { ...COUNT, ...ERROR },
  'count-warning': { ...COUNT, ...WARNING },
  'count-info': { ...COUNT, ...INFO },
  'count-plain': { ...COUNT, ...PLAIN },
  header: {
    size: 10,
    color: '#0C522C',
    bold: true,
    fill: '#E3F1E8',
    horizontal: 'center',
    vertical: 'center',
    lines: true,
  },
  section: { size: 12, color: INK, bold: true, horizontal: 'left', vertical: 'bottom' },
  note: { size: 10, color: '#0C522C', horizontal: 'left', vertical: 'center' },
  number: { ...CELL, color: GREY, horizontal: 'center' },
  text: CELL,
  small: { ...CELL, size: 9, color: GREY },
  link: { ...CELL, color: '#0563C1', underline: true },
  figure: { ...CELL, horizontal: 'right' },
  struck: { ...CELL, color: GREY, strike: true },
  error: { ...LABEL, ...ERROR },
  warning: { ...LABEL, ...WARNING },
  info: { ...LABEL, ...INFO },
  plain: { ...LABEL, ...PLAIN },
};

/** Widths of the columns in characters: together the width of A4 across at nine tenths of its size. */
export const REPORT_WIDTHS: readonly number[] = [6, 14, 18, 11, 21, 52, 13, 13, 11, 22];

/** Heights in points of the rows of fixed height. */
export const REPORT_HEIGHTS = { title: 34, facts: 18, counts: 26, header: 22, section: 28, note: 20 } as const;

/** Points of a line of a cell's text, and of the air above and below. */
export const LINE_HEIGHT = 13.5;
export const ROW_AIR = 5.5;
