import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { LANGUAGE_TAGS, LANGUAGES, type Language } from '../../../words';
import type { PaneState } from '../../state/pane-state';
import { possibleCommands } from '../../state/possible-commands';
import { useWords } from '../../words-context';
import {
  AsideIcon,
  CheckIcon,
  CompareIcon,
  EraseIcon,
  FormulaIcon,
  KeysIcon,
  LetterIcon,
  ListIcon,
  MoreIcon,
  ReportIcon,
  SettingsIcon,
  UndoIcon,
} from '../shared/icons';
import { StatusLine } from './status-line';
import type { ExportWay } from './use-export';

const useStyles = makeStyles({
  header: {
    position: 'relative',
    flexShrink: 0,
    padding: '12px 12px 10px',
    // On a laptop the list needs the room.
    '@media (max-height: 600px)': { padding: '8px 12px 6px' },
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: { display: 'flex', alignItems: 'center', gap: '8px' },
  button: { minWidth: 'auto', whiteSpace: 'nowrap', paddingInline: '12px' },
  menu: { marginInlineStart: 'auto' },
  // As wide as the icons of the other items, so that all texts begin in one line.
  list: {
    '& .fui-MenuItemCheckbox__checkmark, & .fui-MenuItemRadio__checkmark': { width: '20px', justifyContent: 'center' },
  },
  progress: { position: 'absolute', insetInline: 0, bottom: 0 },
});

const EXPORTS: readonly ExportWay[] = ['xlsx', 'csv', 'copy'];

export interface HeaderProps {
  readonly state: PaneState;
  /** The sheets have changed since the check. */
  readonly isStale: boolean;
  readonly onKeys: () => void;
  readonly workbookName: string | undefined;
  readonly onCheck: () => void;
  /** Calls off what is under way. */
  readonly onCancel: () => void;
  readonly onRecalculate: () => void;
  /** Missing before the first check. */
  readonly onReport: (() => void) | undefined;
  /** Missing before the first check, and where the pane writes no letters. */
  readonly onLetter: (() => void) | undefined;
  /** Missing where the pane reads no reports. */
  readonly onCompare: (() => void) | undefined;
  /** Hands the list out; missing where there is none. */
  readonly onExport: ((way: ExportWay) => void) | undefined;
  readonly onClear: () => void;
  readonly onUndo: () => void;
  readonly onFormulas: () => void;
  readonly onWaivers: () => void;
  readonly onSettings: () => void;
  readonly onLanguage: (language: Language) => void;
  /** Switches checking by itself; null where the pane cannot. */
  readonly onLive: ((on: boolean) => void) | null;
  /** Switches comments on the cells of findings; null where the pane cannot. */
  readonly onComments: ((on: boolean) => void) | null;
}

/** The two buttons of the main job, the menu of everything rare, and how things stand. */
export function Header({
  state,
  isStale,
  onKeys,
  workbookName,
  onCheck,
  onCancel,
  onRecalculate,
  onReport,
  onLetter,
  onCompare,
  onExport,
  onClear,
  onUndo,
  onFormulas,
  onWaivers,
  onSettings,
  onLanguage,
  onLive,
  onComments,
}: HeaderProps) {
  const styles = useStyles();
  const { t, language } = useWords();
  const { activity, progress } = state;
  const busy = activity !== null;
  const possible = possibleCommands(state);
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        <Button
          appearance="primary"
          className={styles.button}
          icon={<CheckIcon />}
          disabledFocusable={busy}
          data-action="check"
          onClick={() => {
            if (!busy) onCheck();
          }}
        >
          {t(isStale ? 'action.check-again' : 'action.check')}
        </Button>
        <Button
          className={styles.button}
          icon={<FormulaIcon />}
          disabledFocusable={!possible.recalculate}
          {...(possible.recalculate || busy ? {} : { title: t('recalculate.none-here') })}
          data-action="recalculate"
          onClick={() => {
            if (possible.recalculate) onRecalculate();
          }}
        >
          {t('action.recalculate')}
        </Button>
        <Menu
          checkedValues={{
            language: [language],
            live: state.live.on ? ['on'] : [],
            comments: state.comments ? ['on'] : [],
          }}
          onCheckedValueChange={(_, { name, checkedItems }) => {
            if (name === 'live') {
              onLive?.(checkedItems.includes('on'));
              return;
            }
            if (name === 'comments') {
              onComments?.(checkedItems.includes('on'));
              return;
            }
            const chosen = LANGUAGES.find((one) => checkedItems.includes(one));
            if (chosen) onLanguage(chosen);
          }}
        >
          <MenuTrigger disableButtonEnhancement>
            <Button
              appearance="subtle"
              className={styles.menu}
              icon={<MoreIcon />}
              aria-label={t('action.menu')}
              title={t('action.menu')}
              data-action="menu"
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList className={styles.list}>
              <MenuItem icon={<ReportIcon />} disabled={busy || !onReport} data-action="report" onClick={onReport}>
                {t('action.report')}
              </MenuItem>
              {onLetter && (
                <MenuItem icon={<LetterIcon />} disabled={busy} data-action="letter" onClick={onLetter}>
                  {t('action.letter')}
                </MenuItem>
              )}
              {onCompare && (
                <MenuItem icon={<CompareIcon />} disabled={busy} data-action="compare" onClick={onCompare}>
                  {t('report-check.open')}
                </MenuItem>
              )}
              <Menu>
                <MenuTrigger disableButtonEnhancement>
                  <MenuItem icon={<ListIcon />} disabled={busy || !onExport} data-action="export">
                    {t('export.open')}
                  </MenuItem>
                </MenuTrigger>
                <MenuPopover>
                  <MenuList>
                    {EXPORTS.map((way) => (
                      <MenuItem
                        key={way}
                        data-action={`export-${way}`}
                        onClick={() => {
                          onExport?.(way);
                        }}
                      >
                        {t(`export.${way}`)}
                      </MenuItem>
                    ))}
                  </MenuList>
                </MenuPopover>
              </Menu>
              <MenuItem icon={<EraseIcon />} disabled={busy} data-action="clear" onClick={onClear}>
                {t('action.clear')}
              </MenuItem>
              <MenuItem icon={<UndoIcon />} disabled={busy || !state.canUndo} data-action="undo" onClick={onUndo}>
                {t('action.undo')}
              </MenuItem>
              <MenuDivider />
              <MenuItem icon={<FormulaIcon />} disabled={busy} data-action="formulas" onClick={onFormulas}>
                {t('action.formulas')}
              </MenuItem>
              <MenuItem icon={<AsideIcon />} disabled={busy} data-action="waivers" onClick={onWaivers}>
                {t('action.waivers')}
              </MenuItem>
              <MenuItem icon={<SettingsIcon />} disabled={busy} data-action="settings" onClick={onSettings}>
                {t('action.settings')}
              </MenuItem>
              <MenuItem icon={<KeysIcon />} data-action="keys" onClick={onKeys}>
                {t('action.keys')}
              </MenuItem>
              {onLive && (
                <MenuItemCheckbox name="live" value="on" disabled={busy} persistOnClick={false} data-action="live">
                  {t('live.switch')}
                </MenuItemCheckbox>
              )}
              {onComments && (
                <MenuItemCheckbox
                  name="comments"
                  value="on"
                  disabled={busy}
                  persistOnClick={false}
                  data-action="comments"
                >
                  {t('comments.switch')}
                </MenuItemCheckbox>
              )}
              <MenuDivider />
              <MenuGroup>
                <MenuGroupHeader>{t('action.language')}</MenuGroupHeader>
                {LANGUAGES.map((one) => (
                  <MenuItemRadio key={one} name="language" value={one} lang={LANGUAGE_TAGS[one]}>
                    {t(`language.${one}`)}
                  </MenuItemRadio>
                ))}
              </MenuGroup>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      <StatusLine state={state} workbookName={workbookName} onCancel={onCancel} />
      {busy && (
        <ProgressBar
          className={styles.progress}
          thickness="medium"
          shape="square"
          aria-label={t('status.progress')}
          {...(progress ? { value: progress.done, max: Math.max(progress.total, 1) } : {})}
        />
      )}
    </header>
  );
}
