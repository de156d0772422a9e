import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  tick: { stroke: tokens.colorNeutralBackground1, '@media (forced-colors: active)': { stroke: 'Canvas' } },
});

/** Where the system chooses the colours, a drawing has that of the words beside it, whatever colour it has of its own. */
const useForced = makeStyles({
  icon: { '@media (forced-colors: active)': { color: 'inherit', forcedColorAdjust: 'preserve-parent-color' } },
});

interface IconProps {
  readonly size?: number;
  readonly className?: string;
}

/** Our own drawings: decorative, in the colour of the words beside them. */
function Icon({ size = 16, className, children }: IconProps & { readonly children: ReactNode }) {
  const forced = useForced().icon;
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={mergeClasses(forced, className)}
    >
      {children}
    </svg>
  );
}

export const CheckIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m3 8.6 3.2 3.2L13 4.6" strokeWidth="1.7" />
  </Icon>
);

export const FormulaIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M11.8 2.9c-2.3-.7-3.3.3-3.6 2.3L6.8 12c-.3 1.5-1.1 2-2.4 1.6M5 7h5" />
  </Icon>
);

export const MoreIcon = (props: IconProps) => (
  <Icon {...props}>
    <g fill="currentColor" stroke="none">
      <circle cx="3.2" cy="8" r="1.2" />
      <circle cx="8" cy="8" r="1.2" />
      <circle cx="12.8" cy="8" r="1.2" />
    </g>
  </Icon>
);

export const SearchIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="7" cy="7" r="4" />
    <path d="m10 10 3.5 3.5" />
  </Icon>
);

export const UpIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M8 13V3.5M4 7.3l4-4 4 4" />
  </Icon>
);

export const DownIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M8 3v9.5M4 8.7l4 4 4-4" />
  </Icon>
);

export const EraseIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M6.2 13.2h7M4.3 12.4 2.6 10.7a1 1 0 0 1 0-1.4l6.2-6.2a1 1 0 0 1 1.4 0l2.9 2.9a1 1 0 0 1 0 1.4l-5.2 5.2a2 2 0 0 1-3.6-.2ZM5.8 6.2l4.3 4.3" />
  </Icon>
);

export const ReportIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M4 1.8h5.2L12.4 5v9.2H4ZM9 2v3.2h3.2M6 8h4.4M6 10.4h4.4" />
  </Icon>
);

export const LetterIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M1.8 3.8h12.4v8.6H1.8ZM2.2 4.4 8 8.8l5.8-4.4" />
  </Icon>
);

export const CompareIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M2 2.8h5v10.4H2zM9 5.2h5v8H9zM3.6 5.4h1.8M3.6 8h1.8M9 8h5M11.5 5.2v8" />
  </Icon>
);

export const UndoIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M3.2 3v4h4M3.4 6.8A5.2 5.2 0 1 1 3 9.5" />
  </Icon>
);

export const CloseIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m4 4 8 8m0-8-8 8" />
  </Icon>
);

export const BackIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M13 8H3.5M7.3 4l-4 4 4 4" />
  </Icon>
);

export const AddIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M8 3.2v9.6M3.2 8h9.6" />
  </Icon>
);

export const SettingsIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M2.5 4.5h5M11.5 4.5h2M2.5 11.5h2M8.5 11.5h5" />
    <circle cx="9.5" cy="4.5" r="1.8" />
    <circle cx="6.5" cy="11.5" r="1.8" />
  </Icon>
);

export const AsideIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M3 3.5h10M3 8h5.5M3 12.5h4M10.5 10.2l3 3m0-3-3 3" />
  </Icon>
);

export const MarkIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="2.3" y="3.3" width="11.4" height="9.4" rx="1" />
    <path d="M2.5 6.5h11M6.3 6.5v6" />
    <rect x="7.7" y="7.9" width="4.6" height="3.3" fill="currentColor" stroke="none" />
  </Icon>
);

export const LockIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="3.3" y="7" width="9.4" height="6.5" rx="1.2" />
    <path d="M5.3 7V5.2a2.7 2.7 0 0 1 5.4 0V7M8 9.7v1.2" />
  </Icon>
);

/** The sign of 绩核: a sheet whose last line is checked. */
export function SheetMark() {
  const className = useStyles().tick;
  return (
    <svg width="48" height="52" viewBox="6 2 48 52" fill="none" aria-hidden="true" focusable="false">
      <rect x="8" y="6" width="32" height="42" rx="4" fill="currentColor" opacity=".12" />
      <path
        d="M12 6h24a4 4 0 0 1 4 4v17M26 48H12a4 4 0 0 1-4-4V10a4 4 0 0 1 4-4M15 16h18M15 24h18M15 32h9"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <circle cx="39" cy="39" r="11" fill="currentColor" />
      <path
        d="m33.8 39.2 3.7 3.7 6.8-7.4"
        className={className}
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

export const BoltIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M9 1.8 3.6 9h3.9L7 14.2 12.4 7H8.5z" />
  </Icon>
);

export const ChevronIcon = ({ open, ...props }: IconProps & { readonly open: boolean }) => (
  <Icon {...props}>
    <path d={open ? 'm4 6 4 4 4-4' : 'm6 4 4 4-4 4'} />
  </Icon>
);

export const SelectIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="2.5" y="2.5" width="11" height="11" rx="2" />
    <path d="m5 8.2 2.2 2.2L11 6" />
  </Icon>
);

export const BoxIcon = ({ ticked, ...props }: IconProps & { readonly ticked: boolean }) => (
  <Icon {...props}>
    <rect x="2.5" y="2.5" width="11" height="11" rx="2" />
    {ticked && <path d="m5 8.2 2.2 2.2L11 6" strokeWidth="1.8" />}
  </Icon>
);

export const GroupIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M2.5 3.5h11M5 8h8.5M5 12.5h8.5" />
  </Icon>
);

export const KeysIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="1.8" y="4" width="12.4" height="8.5" rx="1.5" />
    <path d="M4.3 6.6h.1M7 6.6h.1M9.7 6.6h.1M12 6.6h-.1M5 10h6" />
  </Icon>
);

export const ListIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M3 2.5h7l3 3v8H3zM5.5 8h5M5.5 10.5h5" />
  </Icon>
);
