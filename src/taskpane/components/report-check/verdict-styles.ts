import { makeStyles, tokens } from '@fluentui/react-components';

/** Grounds of figures and pills by verdict; each has a line of its own kind, so that colour is never the only sign. */
export const useVerdictStyles = makeStyles({
  agrees: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
  },
  differs: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    borderBottom: `3px double ${tokens.colorStatusDangerForeground1}`,
  },
  'contradicts-itself': {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    borderBottom: `2px dashed ${tokens.colorStatusWarningForeground1}`,
  },
  'not-found': {
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    borderBottom: `2px dotted ${tokens.colorNeutralStroke1}`,
  },
});

/** The same as words on the page's ground. */
export const useVerdictColours = makeStyles({
  agrees: { color: tokens.colorBrandForeground1 },
  differs: { color: tokens.colorStatusDangerForeground1 },
  'contradicts-itself': { color: tokens.colorStatusWarningForeground1 },
  'not-found': { color: tokens.colorNeutralForeground3 },
});
