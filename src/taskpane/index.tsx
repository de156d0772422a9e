import { createRoot } from 'react-dom/client';
import type { ReactNode } from 'react';
import { afterReally } from '../hosts/clock';
import { createExcelHost, openAsNewWorkbook } from '../hosts/excel';
import { restoreSettings, storeSettings } from '../review/stored-settings';
import { LANGUAGE_TAGS, type Language } from '../words';
import { App, Frame } from './app';
import { paneCommands } from './command-channel';
import { FindingsView } from './components/shell/lazy-pages';
import { OutsidePage, TooOldPage } from './components/shell/outside-page';
import type {
  CommentPorts,
  LivePorts,
  PanePorts,
  Reference,
  ReportReader,
  ThemeName,
  WriteLetter,
  WriteList,
} from './ports';
import { formsStore } from './forms-store';
import { lateEngine } from './late-engine';
import { loadPart } from './load-part';
import { rulePage } from './rule-pages';
import {
  fileNameOf,
  preferencesOf,
  FORCED_COLOURS,
  rememberComments,
  rememberedComments,
  rememberedLanguage,
  rememberedLive,
  rememberLanguage,
  rememberLive,
  storageOf,
  themeOf,
  watchLanguage,
} from './surroundings';

/** The requirement set that the Excel host needs at least. */
const NEEDED = '1.9';

const settings = { restore: restoreSettings, store: storeSettings };
const engine = lateEngine(() => import(/* webpackChunkName: "review" */ './review-engine'));
const reference: Reference = {
  get rules() {
    return engine.loaded().CATALOGUE.rules;
  },
  get profiles() {
    return engine.loaded().CATALOGUE.profiles;
  },
  get columnRoles() {
    return engine.loaded().CATALOGUE.columnRoles;
  },
  rulePage,
};
const letter: WriteLetter = async (review, about) => {
  const { exportLetter } = await loadPart(() => import(/* webpackChunkName: "letter" */ '../letter'));
  return exportLetter(review, about);
};
const writeList: WriteList = async (sheet, rows) => {
  const [{ listWorkbook }, { browserCodec }] = await loadPart(() =>
    Promise.all([
      import(/* webpackChunkName: "list" */ '../hosts/file/list-workbook'),
      import(/* webpackChunkName: "list" */ '../hosts/package/browser-codec'),
    ]),
  );
  return listWorkbook(sheet, rows, browserCodec);
};
const now = (): Date => new Date();

/** The workbook with every kind of mistake, as a new one beside the person's own. */
const openSample = async (): Promise<void> => {
  const response = await fetch('samples/mistakes.xlsx');
  if (!response.ok) throw new Error(`the sample could not be loaded: ${String(response.status)}`);
  await openAsNewWorkbook(new Uint8Array(await response.arrayBuffer()));
};

/** The readers of .docx and of its sentences: loaded with the first report. */
const reportReader = async (): Promise<ReportReader> => {
  const loaded = await loadPart(() => import(/* webpackChunkName: "report-reader" */ './report-reader'));
  return loaded.reportReader;
};

/** The element of the page that the pane fills. */
function container(): HTMLElement {
  const there = document.getElementById('pane');
  if (there) return there;
  const made = document.createElement('div');
  made.id = 'pane';
  made.style.height = '100%';
  document.body.append(made);
  return made;
}

/** What the page shows in Excel, in an Excel that is too old, or outside of it. `again` asks for it anew. */
function content(isExcel: boolean, again: () => void): (theme: ThemeName) => ReactNode {
  const storage = storageOf(window);
  let language = rememberedLanguage(storage, isExcel ? Office.context.displayLanguage : navigator.language);
  document.documentElement.lang = LANGUAGE_TAGS[language];
  const framed =
    (page: ReactNode) =>
    (theme: ThemeName): ReactNode => (
      <Frame theme={theme} language={language}>
        {page}
      </Frame>
    );
  if (!isExcel) return framed(<OutsidePage />);
  if (!Office.context.requirements.isSetSupported('ExcelApi', NEEDED)) return framed(<TooOldPage />);
  const host = createExcelHost();
  const live = livePorts(storage);
  const comments = commentPorts(storage);
  const forms = storage && formsStore(storage, () => engine.loaded());
  const workbookName = fileNameOf(Office.context.document.url);
  // The same ones whenever the page is shown anew: what the pane knows hangs on them.
  const ports: PanePorts = {
    host,
    review: async (snapshot, chosen) => (await engine.load()).review(snapshot, chosen, forms?.load() ?? []),
    ...(forms && { forms }),
    tableAt: (snapshot, range) => engine.loaded().tableAt(snapshot, range),
    remembers: true,
    preferences: preferencesOf(storage),
    settings,
    reference,
    now,
    commands: paneCommands,
    live,
    comments,
    letter,
    reportReader,
    writeList,
    openSample,
  };
  const speak = (chosen: Language): void => {
    language = chosen;
    document.documentElement.lang = LANGUAGE_TAGS[chosen];
    again();
  };
  watchLanguage(window, speak);
  return (theme) => (
    <App
      {...ports}
      {...(workbookName !== undefined && { workbookName })}
      language={language}
      theme={theme}
      onLanguage={(chosen) => {
        rememberLanguage(storage, chosen);
        speak(chosen);
      }}
    />
  );
}

function commentPorts(storage: Storage | null): CommentPorts {
  return {
    initiallyOn: rememberedComments(storage),
    remember: (on) => {
      rememberComments(storage, on);
    },
  };
}

function livePorts(storage: Storage | null): LivePorts {
  return {
    initiallyOn: rememberedLive(storage),
    remember: (on) => {
      rememberLive(storage, on);
    },
    after: afterReally,
  };
}

function start(isExcel: boolean): void {
  const root = createRoot(container());
  const forced = window.matchMedia(FORCED_COLOURS);
  const page = content(isExcel, () => {
    show();
  });
  const show = (): void => {
    root.render(page(themeOf(isExcel ? Office.context.officeTheme : null, forced.matches)));
  };
  forced.addEventListener('change', show);
  show();
  // Nobody waits for them yet: a check asks again, and says what is wrong.
  if (isExcel) Promise.all([engine.load(), FindingsView.load()]).catch(() => undefined);
}

if (typeof Office === 'undefined') start(false);
else {
  Office.onReady(({ host }) => {
    start(host === Office.HostType.Excel);
  }).catch((error: unknown) => {
    reportError(error);
    start(false);
  });
}
