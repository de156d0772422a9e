import { languageOf, type Language } from '../words';
import type { Preferences, ThemeName } from './ports';

/** Media queries that the theme depends on. */
export const FORCED_COLOURS = '(forced-colors: active)';

/** What Office says of its colours; missing on the web and outside Office. */
export interface OfficeColours {
  readonly isDarkTheme?: boolean | undefined;
  /** "#RRGGBB". */
  readonly bodyBackgroundColor?: string | undefined;
}

/** The theme that fits Office's own, or high contrast where the system asks for it. */
export function themeOf(colours: OfficeColours | null | undefined, forcedColours: boolean): ThemeName {
  if (forcedColours) return 'high-contrast';
  if (!colours) return 'light';
  return (colours.isDarkTheme ?? isDark(colours.bodyBackgroundColor)) ? 'dark' : 'light';
}

/** Whether white words are the better ones on a "#RRGGBB" ground (Rec. 601 luma below the middle). */
function isDark(colour: string | undefined): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '');
  if (!match) return false;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0) < 128;
}

/** The file name in a document's address (a path of any system, or a URL); undefined where there is none yet. */
export function fileNameOf(address: string | null | undefined): string | undefined {
  const path = (address ?? '').replace(/^(https?:\/\/[^?#]*)[?#].*$/i, '$1');
  const name = path.split(/[\\/]/).at(-1) ?? '';
  if (name === '') return undefined;
  if (!/^https?:/i.test(path)) return name;
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
}

const LANGUAGE_KEY = 'jihe.language';

/** The language that the person chose here before, else that of Office. */
export function rememberedLanguage(storage: Storage | null, display: string | undefined): Language {
  const kept = storage?.getItem(LANGUAGE_KEY);
  return kept === 'zh' || kept === 'en' ? kept : languageOf(display);
}

export function rememberLanguage(storage: Storage | null, language: Language): void {
  storage?.setItem(LANGUAGE_KEY, language);
}

/** Calls `listener` with the language that the person chooses in another page of ours on this machine. */
export function watchLanguage(page: Pick<Window, 'addEventListener'>, listener: (language: Language) => void): void {
  page.addEventListener('storage', ({ key, newValue }) => {
    if (key === LANGUAGE_KEY && (newValue === 'zh' || newValue === 'en')) listener(newValue);
  });
}

const LIVE_KEY = 'jihe.live';

/** Whether the person let the pane check by itself the last time. */
export function rememberedLive(storage: Storage | null): boolean {
  return storage?.getItem(LIVE_KEY) === 'on';
}

export function rememberLive(storage: Storage | null, on: boolean): void {
  storage?.setItem(LIVE_KEY, on ? 'on' : 'off');
}

const COMMENTS_KEY = 'jihe.comments';

/** Whether the person wanted comments the last time. */
export function rememberedComments(storage: Storage | null): boolean {
  return storage?.getItem(COMMENTS_KEY) === 'on';
}

export function rememberComments(storage: Storage | null, on: boolean): void {
  storage?.setItem(COMMENTS_KEY, on ? 'on' : 'off');
}

/** Small choices of the person's, kept on this machine. */
export function preferencesOf(storage: Storage | null): Preferences {
  return {
    read: (name) => storage?.getItem(`jihe.${name}`) ?? null,
    keep: (name, value) => storage?.setItem(`jihe.${name}`, value),
  };
}

/** The page's own storage; null where the browser denies it to embedded pages. */
export function storageOf(page: { readonly localStorage: Storage }): Storage | null {
  try {
    return page.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
