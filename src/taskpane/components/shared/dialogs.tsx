import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../../words-context';
import { useReturnFocus } from './return-focus';

/** Below this width Fluent stacks a dialog's buttons; ours are short enough for one line. */
const NARROW = '@media screen and (max-width: 480px)';

const useStyles = makeStyles({
  surface: { width: 'calc(100vw - 24px)', maxWidth: '480px', padding: '16px', boxSizing: 'border-box' },
  body: { position: 'relative', display: 'block', maxHeight: 'calc(100dvh - 64px)', overflowY: 'auto' },
  title: { marginBottom: '8px' },
  // Fluent's own content is wider than what holds it, to leave room for the outline of the focus.
  content: { overflowY: 'visible', minHeight: 0, margin: 0, padding: '0 0 2px' },
  actions: {
    display: 'flex',
    flexDirection: 'row',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: '8px',
    // In sight however long the content is.
    position: 'sticky',
    bottom: 0,
    marginTop: '8px',
    paddingTop: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    [NARROW]: { flexDirection: 'row', justifyContent: 'flex-end' },
  },
  button: { minWidth: 'auto', [NARROW]: { width: 'auto' } },
});

export interface PaneDialogProps {
  readonly name: string;
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
  readonly closeLabel: string;
  /** Closing is the safe choice, and the button for it the one that stands out. */
  readonly isCloseBetter?: boolean;
  /** The one thing to be done here; missing where the dialog only shows. */
  readonly primary?: { readonly label: string; readonly disabled?: boolean; readonly onClick: () => void };
}

/** A dialog as wide as the pane allows. Escape and the second button close it without doing anything. */
export function PaneDialog({
  name,
  title,
  children,
  onClose,
  closeLabel,
  isCloseBetter = false,
  primary,
}: PaneDialogProps) {
  const styles = useStyles();
  useReturnFocus();
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface} data-dialog={name}>
        <DialogBody className={styles.body}>
          <DialogTitle className={styles.title}>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions className={styles.actions}>
            <Button
              className={styles.button}
              appearance={isCloseBetter ? 'primary' : 'secondary'}
              onClick={onClose}
              data-action="close"
            >
              {closeLabel}
            </Button>
            {primary && (
              <Button
                className={styles.button}
                appearance={isCloseBetter ? 'secondary' : 'primary'}
                disabled={primary.disabled ?? false}
                onClick={primary.onClick}
                data-action="confirm"
              >
                {primary.label}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Words of the button that closes without doing. */
export function useCancelLabel(): string {
  return useWords().t('action.cancel');
}
