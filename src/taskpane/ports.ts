import type { WorkbookHost } from '../hosts/workbook-host';
import type { Catalogue } from '../review/catalogue';
import type { Review, TableSummary } from '../contracts/review';
import type { ReportText } from '../contracts/report-sheet';
import type { Settings } from '../contracts/settings';
import type { NewSheet } from '../contracts/new-sheet';
import type { ReportReview } from '../contracts/report-review';
import type { TaughtForms } from '../contracts/taught-form';
import type { WrittenReport } from '../contracts/written-report';
import type { Language } from '../words';
import type { RangeAddress } from '../workbook/address';
import type { Snapshot } from '../workbook/snapshot';

export type ThemeName = 'light' | 'dark' | 'high-contrast';

/** Settings as the workbook keeps them: text (XML) to settings and back. */
export interface SettingsStore {
  restore(stored: string | null): Settings;
  store(settings: Settings): string;
}

/** What the ribbon may ask of an open pane. */
export type PaneCommand = 'check' | 'recalculate' | 'clear' | 'compare' | 'next' | 'previous';

/** Whether each command has something to do, and may be given now. */
export type PossibleCommands = Readonly<Record<'check' | 'recalculate' | 'clear' | 'compare', boolean>>;

/** Where commands come from; `subscribe` answers with the function that ends the subscription. */
export interface CommandSource {
  subscribe(listener: (command: PaneCommand) => void): () => void;
  /** Takes what may be given now, whenever that changes. */
  tell(possible: PossibleCommands): void;
}

/** What there is to choose among, looked at after a review only, and the pages that explain the rules. */
export interface Reference extends Catalogue {
  /** The page of a rule as docs/rules has it (Markdown); rejects where it cannot be loaded. */
  rulePage(rule: string): Promise<string>;
}

/** What checking by itself needs beside the host. The switch is the person's, not the workbook's. */
export interface LivePorts {
  /** The person had it on the last time. */
  readonly initiallyOn: boolean;
  remember(on: boolean): void;
  /** Calls `action` once after so many milliseconds; the answer calls it off. */
  after(milliseconds: number, action: () => void): () => void;
}

/** Whether findings are explained in comments on their cells. The switch is the person's, not the workbook's. */
export interface CommentPorts {
  /** The person had it on the last time. */
  readonly initiallyOn: boolean;
  remember(on: boolean): void;
}

/** Small things that a person chose on this machine: how the list is grouped, that the first steps were seen. */
export interface Preferences {
  /** What was kept under a name; null where nothing was. */
  read(name: PreferenceName): string | null;
  keep(name: PreferenceName, value: string): void;
}

export type PreferenceName = 'grouping' | 'first-steps';

/** The letter to a unit on one review (导出意见函), as the bytes of a .docx file. */
export type WriteLetter = (
  review: Review,
  about: { readonly unit: string; readonly workbook: string; readonly language: Language },
) => Promise<Uint8Array>;

/** What reads a report in Word and holds it against the workbook. */
export interface ReportReader {
  /** The report of a .docx file, or the code of why it cannot be read (`words/report-errors.json`). */
  read(bytes: Uint8Array): { readonly report: WrittenReport } | { readonly refused: string };
  /** The pure review of a report beside a workbook. */
  review(report: WrittenReport, snapshot: Snapshot, settings: Settings): ReportReview;
  /** Its tables as sheets, in the order and under the names that they have in the review. */
  tables(report: WrittenReport): readonly NewSheet[];
}
/** A list in the columns of the report, headings first, as the bytes of an .xlsx file of one sheet. */
export type WriteList = (sheet: string, rows: readonly (readonly ReportText[])[]) => Promise<Uint8Array>;

/** What was taught about forms on this machine: corrections that hold for every table with the same header. */
export interface FormsStore {
  load(): TaughtForms;
  /** Whether they could be kept. */
  save(forms: TaughtForms): boolean;
}

/** All powers of the pane. It knows nothing of Excel or Office: everything it does goes through these. */
export interface PanePorts {
  readonly host: WorkbookHost;
  /** The pure review of a snapshot; a promise where its code is still on its way. */
  readonly review: (snapshot: Snapshot, settings: Settings) => Review | Promise<Review>;
  /** A range of a snapshot as the table that somebody says it is; missing where tables cannot be shown. Asked after a review. */
  readonly tableAt?: (snapshot: Snapshot, range: RangeAddress) => TableSummary | undefined;
  readonly settings: SettingsStore;
  /** Missing where nothing can be kept beyond the workbook; `review` reads by what it holds. */
  readonly forms?: FormsStore;
  readonly reference: Reference;
  readonly now: () => Date;
  readonly commands?: CommandSource;
  /** Missing where the pane never checks by itself. */
  readonly live?: LivePorts;
  /** Missing where the pane writes no comments. */
  readonly comments?: CommentPorts;
  /** Missing where the pane writes no letters. */
  readonly letter?: WriteLetter;
  /** Loads the reader of reports, which nobody needs before the first; missing where the pane reads none. */
  readonly reportReader?: () => Promise<ReportReader>;
  /** Missing where the pane writes no list as a workbook. */
  readonly writeList?: WriteList;
  /** Whether the workbook keeps, as keys, what the last check found, so that the next one can tell what is new. */
  readonly remembers?: boolean;
  /** Opens a workbook to try beside the person's own; rejects where it cannot be had. Missing where there is none. */
  readonly openSample?: () => Promise<void>;
  /** Missing where nothing is kept from one time to the next. */
  readonly preferences?: Preferences;
}

export interface PaneProps extends PanePorts {
  /** The language to begin with; the person can switch. */
  readonly language: Language;
  readonly theme: ThemeName;
  /** Name of the workbook, shown in the status line's tooltip where it is known. */
  readonly workbookName?: string;
  /** Told when the person switches the language. */
  readonly onLanguage?: (language: Language) => void;
}
