import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { rulePage, type Block, type Line } from '../../view/rule-page';
import { useWords } from '../../words-context';
import { usePaneActions } from '../shared/pane-context';

const useStyles = makeStyles({
  page: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: '19px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    '& p': { margin: '0 0 6px' },
    '& ul': { margin: '0 0 6px', paddingInlineStart: '18px' },
    '& blockquote': {
      margin: '0 0 6px',
      paddingInlineStart: '10px',
      borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  heading: {
    margin: '12px 0 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '19px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  code: { fontFamily: tokens.fontFamilyMonospace },
  link: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    textAlign: 'start',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // A shadow at the edge behind which more of the table is; the ground that goes along covers it at the end.
  scroll: {
    overflowX: 'auto',
    margin: '0 0 8px',
    outlineOffset: '-2px',
    backgroundImage: [
      `linear-gradient(to right, ${tokens.colorNeutralBackground1} 50%, transparent)`,
      `linear-gradient(to left, ${tokens.colorNeutralBackground1} 50%, transparent)`,
      `linear-gradient(to right, ${tokens.colorNeutralStroke1Pressed}, transparent)`,
      `linear-gradient(to left, ${tokens.colorNeutralStroke1Pressed}, transparent)`,
    ].join(', '),
    backgroundPosition: 'left, right, left, right',
    backgroundRepeat: 'no-repeat',
    backgroundSize: '24px 100%, 24px 100%, 12px 100%, 12px 100%',
    backgroundAttachment: 'local, local, scroll, scroll',
  },
  table: {
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'normal',
    '& th, & td': {
      padding: '3px 8px',
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'start',
      verticalAlign: 'top',
      // A cell of words is no column of single letters; what is too wide is scrolled.
      minWidth: '48px',
    },
    '& th:first-child, & td:first-child': { minWidth: 0 },
    '& th': { fontWeight: tokens.fontWeightSemibold },
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The page that explains a rule: what it checks, why, an example, how to repair. `onRule` follows a link to another. */
export function RulePage({ rule, onRule }: { readonly rule: string; readonly onRule: (rule: string) => void }) {
  const styles = useStyles();
  const { t, language } = useWords();
  const { reference } = usePaneActions();
  const [loaded, setLoaded] = useState<{ readonly rule: string; readonly text: string | null } | null>(null);
  useEffect(() => {
    let over = false;
    const show = (text: string | null): void => {
      if (!over) setLoaded({ rule, text });
    };
    reference.rulePage(rule).then(show, () => {
      show(null);
    });
    return () => {
      over = true;
    };
  }, [reference, rule]);
  if (loaded?.rule !== rule) return <p className={styles.hint}>{t('rule.page-loading')}</p>;
  if (loaded.text === null) {
    return (
      <p className={styles.hint} role="alert" data-rule-page="missing">
        {t('rule.page-missing')}
      </p>
    );
  }
  return (
    <div className={styles.page} data-rule-page={rule}>
      {rulePage(loaded.text, language).map((block, index) => (
        <Part key={index} block={block} onRule={onRule} />
      ))}
    </div>
  );
}

type OnRule = (rule: string) => void;

function Part({ block, onRule }: { readonly block: Block; readonly onRule: OnRule }) {
  const styles = useStyles();
  const { t } = useWords();
  const say = (line: Line) => <Words line={line} onRule={onRule} />;
  switch (block.kind) {
    case 'heading':
      return <h3 className={styles.heading}>{block.text}</h3>;
    case 'paragraph':
      return <p>{say(block.line)}</p>;
    case 'quote':
      return <blockquote>{say(block.line)}</blockquote>;
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>{say(item)}</li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <div className={styles.scroll} role="group" aria-label={t('rule.table')} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                {block.head.map((cell, index) =>
                  cell.length > 0 ? <th key={index}>{say(cell)}</th> : <td key={index} />,
                )}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, at) => (
                <tr key={at}>
                  {row.map((cell, index) => (
                    <td key={index}>{say(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

function Words({ line, onRule }: { readonly line: Line; readonly onRule: OnRule }) {
  const styles = useStyles();
  return line.map((piece, index) => {
    switch (piece.kind) {
      case 'text':
        return piece.text;
      case 'strong':
        return <strong key={index}>{piece.text}</strong>;
      case 'code':
        return (
          <code key={index} className={styles.code}>
            {piece.text}
          </code>
        );
      case 'rule':
        return (
          <button
            key={index}
            type="button"
            className={styles.link}
            data-see-rule={piece.rule}
            onClick={() => {
              onRule(piece.rule);
            }}
          >
            {piece.text}
          </button>
        );
    }
  });
}
