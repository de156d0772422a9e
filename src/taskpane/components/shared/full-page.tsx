import { Button, Dialog, DialogSurface, DialogTitle, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../../words-context';
import { BackIcon } from './icons';
import { useReturnFocus } from './return-focus';

const useStyles = makeStyles({
  surface: {
    position: 'fixed',
    inset: 0,
    width: '100%',
    maxWidth: 'none',
    height: '100dvh',
    maxHeight: 'none',
    margin: 0,
    padding: 0,
    border: 'none',
    borderRadius: 0,
    boxShadow: 'none',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    flexShrink: 0,
    minHeight: '48px',
    padding: '0 12px 0 6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  notices: { flexShrink: 0, backgroundColor: tokens.colorNeutralBackground1, ':empty': { display: 'none' } },
  content: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    // A line that begins to scroll under the footer stays in view when it is focused.
    scrollPaddingBlock: '12px',
  },
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    maxWidth: '640px',
    margin: '0 auto',
    padding: '12px',
    boxSizing: 'border-box',
  },
  filled: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, position: 'relative' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: '8px',
    flexShrink: 0,
    minHeight: '52px',
    padding: '8px 12px',
    boxSizing: 'border-box',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

export interface FullPageProps {
  /** Which page it is, for tests. */
  readonly name: string;
  readonly title: string;
  /** Escape and the button in front of the title. */
  readonly onClose: () => void;
  /** What went wrong, below the title. */
  readonly notices?: ReactNode;
  readonly foot?: ReactNode;
  /** The content fills the page and scrolls by itself. */
  readonly fills?: boolean;
  readonly children: ReactNode;
}

/** A page over the whole pane. What lies below stays as it was, and has the focus again afterwards. */
export function FullPage({ name, title, onClose, notices, foot, fills = false, children }: FullPageProps) {
  const styles = useStyles();
  const { t } = useWords();
  useReturnFocus();
  return (
    <Dialog
      open
      surfaceMotion={null}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface} backdropMotion={null} data-dialog={name}>
        <div className={styles.head}>
          <Button
            appearance="subtle"
            icon={<BackIcon />}
            aria-label={t('action.back')}
            data-action="back"
            onClick={onClose}
          />
          <DialogTitle className={styles.title}>{title}</DialogTitle>
        </div>
        <div className={styles.notices}>{notices}</div>
        {fills ? (
          <div className={styles.filled}>{children}</div>
        ) : (
          <div className={styles.content} tabIndex={-1}>
            <div className={styles.column}>{children}</div>
          </div>
        )}
        {foot && <div className={styles.foot}>{foot}</div>}
      </DialogSurface>
    </Dialog>
  );
}
