import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export const usePointStyles = makeStyles({
  point: { display: 'flex', gap: '10px', alignItems: 'flex-start' },
  icon: { flexShrink: 0, marginTop: '3px', color: tokens.colorBrandForeground1 },
});

/** A point of a list of what a page is for, with its drawing. */
export function Point({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  const styles = usePointStyles();
  return (
    <li className={styles.point}>
      <span className={styles.icon}>{icon}</span>
      <span>{children}</span>
    </li>
  );
}
