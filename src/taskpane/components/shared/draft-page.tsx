import { useState, type ReactNode } from 'react';
import type { Problem } from '../../state/pane-state';
import { FullPage } from './full-page';
import { RefusalBar } from '../shell/notices';
import { UnsavedDialog } from './unsaved-dialog';

export interface DraftPageProps {
  readonly name: string;
  readonly title: string;
  /** There is something that would be lost. */
  readonly isChanged: boolean;
  /** The refusal of the last save, if it was one. */
  readonly problem: Problem | null;
  readonly onClose: () => void;
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/** A page on which something is changed before it is saved: it asks before changes are lost. */
export function DraftPage({ name, title, isChanged, problem, onClose, foot, children }: DraftPageProps) {
  const [asked, setAsked] = useState(false);
  return (
    <FullPage
      name={name}
      title={title}
      onClose={() => {
        if (isChanged) setAsked(true);
        else onClose();
      }}
      notices={problem && <RefusalBar problem={problem} />}
      foot={foot}
    >
      {children}
      {asked && (
        <UnsavedDialog
          onStay={() => {
            setAsked(false);
          }}
          onDiscard={onClose}
        />
      )}
    </FullPage>
  );
}
