import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../words-context';
import { usePanelStyles } from '../shared/card-styles';

/** Rows shown before a card is unfolded. */
const FIRST = 10;

/** The first rows of a card, and on demand all of them. */
export function Foldable<Row>({
  rows,
  children,
}: {
  readonly rows: readonly Row[];
  readonly children: (rows: readonly Row[]) => ReactNode;
}) {
  const panel = usePanelStyles();
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  // One row more than the first ones is no reason to fold.
  const folds = rows.length > FIRST + 1;
  return (
    <>
      {children(folds && !isOpen ? rows.slice(0, FIRST) : rows)}
      {folds && (
        <Button
          appearance="transparent"
          size="small"
          className={panel.more}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? t('overview.show-fewer') : t('overview.show-all', { count: String(rows.length) })}
        </Button>
      )}
    </>
  );
}
