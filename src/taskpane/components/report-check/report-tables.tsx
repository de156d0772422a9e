import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { NewSheet } from '../../../contracts/new-sheet';
import type { Review } from '../../../contracts/review';
import type { Finding } from '../../../contracts/finding';
import { largest } from '../../../workbook/lists';
import { renderMessage, ruleTitle } from '../../../words';
import { useWords } from '../../words-context';
import { usePanelStyles } from '../shared/card-styles';
import { MessagePage } from '../shared/message-page';
import { PlainMessage } from '../shared/message-text';
import { usePaneActions } from '../shared/pane-context';
import { SeverityIcon } from '../shared/severity-icon';
import { useFooterStyles } from '../shared/step-footer';

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  // The box is as far from the edge as the texts of other cards.
  box: {
    marginInlineStart: '-8px',
    maxWidth: 'calc(100% + 8px)',
    '& label': { minWidth: 0, overflowWrap: 'anywhere' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  meta: { marginInlineStart: '24px' },
  findings: { margin: '6px 0 0 24px', padding: 0, listStyleType: 'none', display: 'grid', gap: '6px' },
  finding: {
    display: 'flex',
    gap: '8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  sign: { flexShrink: 0, paddingTop: '2px' },
  rule: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  more: { minWidth: 'auto', marginInlineStart: '20px' },
  footer: { minHeight: '52px', paddingRight: '12px' },
  button: { whiteSpace: 'nowrap', minWidth: 'auto' },
});

/** Findings of a table shown before the rest is asked for. */
const FIRST = 3;

export interface ReportTablesProps {
  readonly sheets: readonly NewSheet[];
  /** Of the tables as sheets. */
  readonly review: Review;
  readonly onImport: (sheets: readonly NewSheet[]) => void;
}

/** The report's tables with what was found in them; ticked ones can become sheets of the workbook. */
export function ReportTables({ sheets, review, onImport }: ReportTablesProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const footer = useFooterStyles();
  const { t } = useWords();
  const { busy } = usePaneActions();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = sheets.filter(({ name }) => ticked.has(name));
  const tick = (names: readonly string[], on: boolean): void => {
    const next = new Set(ticked);
    for (const name of names) {
      if (on) next.add(name);
      else next.delete(name);
    }
    setTicked(next);
  };
  if (sheets.length === 0) return <MessagePage name="report-no-tables" title={t('report-check.no-tables')} />;
  return (
    <>
      <div className={panel.scroll} tabIndex={-1}>
        <p className={styles.hint}>{t('report-check.tables-hint')}</p>
        <ul className={styles.list}>
          {sheets.map((sheet) => (
            <li key={sheet.name}>
              <TableCard
                sheet={sheet}
                review={review}
                ticked={ticked.has(sheet.name)}
                onTick={(on) => {
                  tick([sheet.name], on);
                }}
              />
            </li>
          ))}
        </ul>
      </div>
      <div className={`${footer.footer} ${styles.footer}`}>
        <div className={footer.grow}>
          <Checkbox
            checked={chosen.length === sheets.length ? true : chosen.length > 0 ? 'mixed' : false}
            label={t('report-check.all-tables')}
            data-action="all-tables"
            onChange={(_, { checked }) => {
              tick(
                sheets.map(({ name }) => name),
                checked === true,
              );
            }}
          />
        </div>
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={busy || chosen.length === 0}
          data-action="import-tables"
          onClick={() => {
            if (busy || chosen.length === 0) return;
            setTicked(new Set());
            onImport(chosen);
          }}
        >
          {chosen.length === 0
            ? t('report-check.import-none')
            : t('report-check.import', { count: String(chosen.length) })}
        </Button>
      </div>
    </>
  );
}

interface TableCardProps {
  readonly sheet: NewSheet;
  readonly review: Review;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
}

function TableCard({ sheet, review, ticked, onTick }: TableCardProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const { name, rows, above } = sheet;
  const findings = review.findings.filter(({ cell }) => cell.sheet === name);
  const kind = review.tables.find((table) => table.sheet === name)?.kind;
  const size = {
    rows: String(rows.length - above),
    columns: String(
      largest(
        rows.map(({ length }) => length),
        0,
      ),
    ),
  };
  const count = String(findings.length);
  return (
    <article className={panel.card} data-report-table={name} data-findings={findings.length}>
      <Checkbox
        className={styles.box}
        checked={ticked}
        label={{ children: name, className: styles.name }}
        data-tick={name}
        onChange={(_, { checked }) => {
          onTick(checked === true);
        }}
      />
      <p className={`${panel.meta} ${styles.meta}`}>
        {kind === undefined
          ? t('report-check.table-size', size)
          : t('report-check.table-kind', { ...size, kind: t(`kind.${kind}`) })}
        {' · '}
        {findings.length === 0 ? t('report-check.table-clean') : t('report-check.table-findings', { count })}
      </p>
      {findings.length > 0 && (
        <ul className={styles.findings}>
          {(all ? findings : findings.slice(0, FIRST)).map((finding, index) => (
            <TableFinding key={index} finding={finding} />
          ))}
        </ul>
      )}
      {findings.length > FIRST && !all && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.more}
          onClick={() => {
            setAll(true);
          }}
        >
          {t('report-check.more', { count: String(findings.length - FIRST) })}
        </Button>
      )}
    </article>
  );
}

/** Its cells are those of the report: there is nothing to go to. */
function TableFinding({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { t, language } = useWords();
  return (
    <li className={styles.finding} data-rule={finding.rule}>
      <span className={styles.sign}>
        <SeverityIcon kind={finding.severity} size={14} label={t(`severity.${finding.severity}`)} />
      </span>
      <span>
        <span className={styles.rule}>{ruleTitle(finding.rule, language)}</span>
        {language === 'zh' ? '：' : ': '}
        <PlainMessage segments={renderMessage(finding, language)} />
      </span>
    </li>
  );
}
