import { FluentProvider, makeStaticStyles } from '@fluentui/react-components';
import { useLayoutEffect, useState, type ReactNode } from 'react';
import { LANGUAGE_TAGS, type Language } from '../words';
import { Pane } from './components/shell/pane';
import type { PaneProps, ThemeName } from './ports';
import { COLOUR_SCHEMES, THEMES } from './theme';
import { WordsProvider } from './words-context';

// Not a class: Fluent hands the provider's classes on to menus and dialogs, which must not fill the page.
const FILL = { position: 'relative', height: '100%', minWidth: 0, overflow: 'hidden' } as const;

/** Where the system sets the colours, a grey of its own is all that tells a button that is off: its line tells, too. */
const useStaticStyles = makeStaticStyles(
  '@media (forced-colors: active) { button:disabled, button[aria-disabled="true"] { border-style: dashed !important; } }',
);

export interface FrameProps {
  readonly theme: ThemeName;
  readonly language: Language;
  readonly children: ReactNode;
}

/** Theme and words around whatever the page shows. */
export function Frame({ theme, language, children }: FrameProps) {
  useStaticStyles();
  // On the root, so that menus and dialogs, which stand beside the pane, have it too.
  useLayoutEffect(() => {
    document.documentElement.style.colorScheme = COLOUR_SCHEMES[theme];
  }, [theme]);
  return (
    <FluentProvider theme={THEMES[theme]} style={FILL} lang={LANGUAGE_TAGS[language]} data-theme={theme}>
      <WordsProvider language={language}>{children}</WordsProvider>
    </FluentProvider>
  );
}

/** The task pane. All its powers come in as props; see `PanePorts`. */
export function App({ language: first, theme, workbookName, onLanguage, ...ports }: PaneProps) {
  const [language, setLanguage] = useState<Language>(first);
  // Another language from outside goes before what was chosen here.
  const [given, setGiven] = useState<Language>(first);
  if (given !== first) {
    setGiven(first);
    setLanguage(first);
  }
  return (
    <Frame theme={theme} language={language}>
      <Pane
        ports={ports}
        workbookName={workbookName}
        onLanguage={(chosen) => {
          setLanguage(chosen);
          onLanguage?.(chosen);
        }}
      />
    </Frame>
  );
}
