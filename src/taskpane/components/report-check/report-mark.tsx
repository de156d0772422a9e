import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  line: { stroke: tokens.colorNeutralBackground1, '@media (forced-colors: active)': { stroke: 'Canvas' } },
});

/** A written page beside a sheet, one line of the first leading to a cell of the second. */
export function ReportMark() {
  const styles = useStyles();
  return (
    <svg width="68" height="48" viewBox="0 0 68 48" fill="none" aria-hidden="true" focusable="false">
      <rect x="2" y="3" width="28" height="42" rx="4" fill="currentColor" opacity=".12" />
      <rect x="2" y="3" width="28" height="42" rx="4" stroke="currentColor" strokeWidth="2" />
      <path d="M8 12h16M8 19h10M8 33h16M8 39h9" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      <rect x="7" y="22.5" width="18" height="7" rx="2" fill="currentColor" />
      <path d="M11 26h10" className={styles.line} strokeWidth="1.6" strokeLinecap="round" />
      <path d="M25 26h13" stroke="currentColor" strokeWidth="2" strokeDasharray="3 2.5" />
      <rect x="38" y="9" width="28" height="30" rx="3" stroke="currentColor" strokeWidth="2" />
      <path d="M38 18.5h28M38 28h28M52 9v30" stroke="currentColor" strokeWidth="1.6" />
      <rect x="39" y="19.3" width="12.2" height="8" fill="currentColor" />
      <path d="m42.3 23.2 2.2 2.2 3.9-4" className={styles.line} strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
