import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import type { ThemeName } from './ports';

/** Excel's green, from dark to light; 80 is the colour of the primary button. */
const BRAND: BrandVariants = {
  10: '#02140a',
  20: '#062414',
  30: '#08331c',
  40: '#0a4325',
  50: '#0c522c',
  60: '#0d6033',
  70: '#0e6c39',
  80: '#107c41',
  90: '#218d51',
  100: '#359a62',
  110: '#4cb782',
  120: '#63c896',
  130: '#82d5ac',
  140: '#a3e2c3',
  150: '#c5eeda',
  160: '#e6f7ee',
};

const FONTS = {
  fontFamilyBase: "'Segoe UI', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
  fontFamilyNumeric: "'Segoe UI', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
  fontFamilyMonospace: "Consolas, 'SF Mono', 'Noto Sans Mono', 'Microsoft YaHei UI', 'Noto Sans CJK SC', monospace",
};

const dark = createDarkTheme(BRAND);

/** On dark ground the primary button is light green with dark words, so that it stays the brightest thing. */
const DARK_BRAND: Partial<Theme> = {
  colorNeutralBackground3: '#333333',
  colorStatusDangerForeground1: '#eeacb2',
  colorBrandBackground: BRAND[110],
  colorBrandBackgroundHover: BRAND[120],
  colorBrandBackgroundPressed: BRAND[100],
  colorBrandBackgroundSelected: BRAND[110],
  colorNeutralForegroundOnBrand: BRAND[10],
  colorBrandForeground1: BRAND[120],
  colorBrandForeground2: BRAND[130],
  colorBrandForegroundLink: BRAND[120],
  colorBrandForegroundLinkHover: BRAND[130],
  colorBrandForegroundLinkPressed: BRAND[110],
  colorBrandStroke1: BRAND[110],
  colorCompoundBrandStroke: BRAND[110],
  colorCompoundBrandForeground1: BRAND[120],
  colorCompoundBrandBackground: BRAND[110],
  colorCompoundBrandBackgroundHover: BRAND[120],
};

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: { ...createLightTheme(BRAND), ...FONTS },
  dark: { ...dark, ...DARK_BRAND, ...FONTS },
  'high-contrast': { ...teamsHighContrastTheme, ...FONTS },
};

/** Which of the browser's own colours (scroll bars, lists of choices, the cursor) go with a theme. */
export const COLOUR_SCHEMES: Readonly<Record<ThemeName, 'light' | 'dark'>> = {
  light: 'light',
  dark: 'dark',
  'high-contrast': 'dark',
};
