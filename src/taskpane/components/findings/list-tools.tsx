import {
  Button,
  makeStyles,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Finding } from '../../../contracts/finding';
import { safeFixes } from '../../../review/safe-fixes';
import { GROUPINGS, type Grouping } from '../../state/pane-state';
import { useWords } from '../../words-context';
import { BoltIcon, GroupIcon, SelectIcon } from '../shared/icons';
import { usePaneActions } from '../shared/pane-context';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: '2px',
    minHeight: '34px',
    '@media (max-height: 600px)': { minHeight: '30px' },
    padding: '2px 8px 2px 4px',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tool: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  fix: { minWidth: 'auto', marginInlineStart: 'auto', color: tokens.colorBrandForeground1 },
});

/** From so many safe fixes on, doing them one by one is a chore. */
const SEVERAL = 2;

export interface ListToolsProps {
  readonly findings: readonly Finding[];
  readonly grouping: Grouping;
  readonly picking: boolean;
}

/** How the list is grouped, picking several, and all safe fixes at once where there are several. */
export function ListTools({ findings, grouping, picking }: ListToolsProps) {
  const styles = useStyles();
  const { t } = useWords();
  const { dispatch, open, busy, prefer } = usePaneActions();
  const fixes = useMemo(() => safeFixes(findings), [findings]);
  const count = fixes.findings.length;
  return (
    <div className={styles.bar}>
      <Menu
        checkedValues={{ grouping: [grouping] }}
        onCheckedValueChange={(_, { checkedItems }) => {
          const chosen = GROUPINGS.find((one) => checkedItems.includes(one));
          if (!chosen) return;
          dispatch({ type: 'grouping-chosen', grouping: chosen });
          prefer('grouping', chosen);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            size="small"
            className={styles.tool}
            icon={<GroupIcon size={14} />}
            data-action="grouping"
            data-grouping={grouping}
          >
            {t(`grouping.${grouping}`)}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList aria-label={t('grouping.label')}>
            {GROUPINGS.map((one) => (
              <MenuItemRadio key={one} name="grouping" value={one} data-group-by={one}>
                {t(`grouping.${one}`)}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <ToggleButton
        appearance="subtle"
        size="small"
        className={styles.tool}
        icon={<SelectIcon size={14} />}
        checked={picking}
        disabled={busy}
        data-action="pick"
        onClick={() => {
          dispatch({ type: 'picking-switched', on: !picking });
        }}
      >
        {t(picking ? 'pick.close' : 'pick.open')}
      </ToggleButton>
      {count >= SEVERAL && (
        <Button
          className={styles.fix}
          size="small"
          icon={<BoltIcon size={14} />}
          disabled={busy}
          title={t('fix-all.offer', { count: String(count) })}
          data-action="fix-all"
          onClick={() => {
            open({ kind: 'fix-all', fixes });
          }}
        >
          {t('fix-all.open', { count: String(count) })}
        </Button>
      )}
    </div>
  );
}
