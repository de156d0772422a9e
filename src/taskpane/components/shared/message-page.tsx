import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '28px 20px 20px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '22px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  mark: { color: tokens.colorBrandForeground1, marginBottom: '12px' },
  title: {
    margin: '0 0 8px',
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  content: { '& p': { margin: '0 0 12px' } },
});

/** A page that says one thing: nothing checked yet, nothing recognised, nothing found, something went wrong. */
export function MessagePage({
  mark,
  title,
  children,
  name,
}: {
  readonly mark?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  /** Which page it is, for tests. */
  readonly name: string;
}) {
  const styles = useStyles();
  return (
    <section className={styles.page} data-page={name} tabIndex={-1}>
      {mark && <div className={styles.mark}>{mark}</div>}
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
