import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CellAddress } from '../../../workbook/address';
import { useWords } from '../../words-context';
import { useLinkStops } from './link-stops';
import { useReveal } from './pane-context';

const useStyles = makeStyles({
  base: {
    border: 'none',
    cursor: 'pointer',
    fontFamily: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    position: 'relative',
    zIndex: 1,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorBrandForeground1,
    outlineOffset: '1px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  inline: {
    display: 'inline',
    // 24 px high for the finger, as high as the line for the text.
    padding: '2px 1px',
    margin: '-2px 0',
    backgroundColor: 'transparent',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    overflowWrap: 'anywhere',
    textAlign: 'start',
    ':hover': { textDecorationLine: 'underline', color: tokens.colorBrandForegroundLinkHover },
  },
  chip: {
    flexShrink: 0,
    minHeight: '24px',
    padding: '0 7px',
    fontFamily: tokens.fontFamilyMonospace,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '24px',
    ':hover': { textDecorationLine: 'underline' },
    '@media (forced-colors: active)': { border: '1px solid ButtonText' },
  },
  plain: {
    minWidth: '24px',
    minHeight: '24px',
    padding: '0 2px',
    backgroundColor: 'transparent',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    textAlign: 'end',
    overflowWrap: 'anywhere',
    ':hover': { textDecorationLine: 'underline', color: tokens.colorBrandForeground1 },
  },
});

export interface CellLinkProps {
  readonly cell: CellAddress;
  /** The address as it is to be read: A1, with the sheet where that is not the one spoken of. */
  readonly text: string;
  readonly look: 'inline' | 'chip' | 'plain';
}

/** An address that brings its cell into view when it is chosen. */
export function CellLink({ cell, text, look }: CellLinkProps) {
  const styles = useStyles();
  const { t } = useWords();
  const reveal = useReveal();
  const isStop = useLinkStops();
  return (
    <button
      type="button"
      className={mergeClasses(styles.base, styles[look])}
      aria-label={t('finding.jump', { cell: text })}
      data-cell={text}
      {...(isStop ? {} : { tabIndex: -1 })}
      onClick={(event) => {
        event.stopPropagation();
        reveal(cell);
      }}
    >
      {text}
    </button>
  );
}
