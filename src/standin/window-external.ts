import type { StandIn } from './stand-in';

/**
 * The contract between office.js and a desktop Excel for Windows: the object that the page finds at `window.external`.
 * Numbers are those of the client's dispatch table.
 */
const Dispatch = {
  selectionEvent: 2,
  richApiEvent: 33,
  appCommandEvent: 39,
  richApi: 93,
  appCommandDone: 94,
} as const;

/** What an Execute that is not modelled answers: ooeInternalError. */
const INTERNAL_ERROR = 5001;

/** Stands for a COM SafeArray. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}
const safeArray = (entries: readonly unknown[]): SafeArray => ({ toArray: () => entries, dimensions: () => 1 });

type Answer = (result: SafeArray) => void;
type EventHandler = (id: number, payload: unknown) => void;

export interface ExternalOptions {
  /** Display language as Excel names it: "zh-CN", "en-US". */
  readonly language: string;
  /** Colours of Office, "#RRGGBB"; Excel's white where missing. */
  readonly theme?: OfficeTheme;
}

export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

/** Office's black theme. */
export const BLACK_THEME: OfficeTheme = {
  bodyBackgroundColor: '#262626',
  bodyForegroundColor: '#FFFFFF',
  controlBackgroundColor: '#363636',
  controlForegroundColor: '#FFFFFF',
};

const WHITE: OfficeTheme = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#000000',
  controlBackgroundColor: '#F0F0F0',
  controlForegroundColor: '#000000',
};

/** Excel's version as the client is told it. */
const VERSION = '16.0.17328.20000';

/** The object for `window.external`, over a stand-in. */
export class WindowExternal {
  private readonly handlers = new Map<string, EventHandler>();
  private readonly commands = new Map<string, (status: unknown) => void>();
  /** Office.context.document.settings. */
  private readonly settings = new Map<string, string>();

  constructor(
    private readonly standIn: StandIn,
    private readonly options: ExternalOptions,
  ) {
    standIn.events.sendTo((entries) => {
      const rows = entries.map((entry) => [
        entry.messageCategory,
        entry.messageType,
        entry.targetId,
        entry.message,
        undefined,
      ]);
      this.fire(Dispatch.richApiEvent, safeArray(rows));
    });
  }

  /** Tells the page that the selection has changed (Office's older event, beside those of the Rich API). */
  selectionChanged(): void {
    this.fire(Dispatch.selectionEvent, null);
  }

  /** A click on a button of the ribbon; resolves when the add-in says that it is done (`event.completed()`). */
  clickRibbon(controlId: string, functionName: string): Promise<void> {
    return new Promise((resolve) => {
      this.commands.set(controlId, () => {
        resolve();
      });
      const source = JSON.stringify({ source: { id: controlId } });
      this.fire(Dispatch.appCommandEvent, [controlId, functionName, source]);
    });
  }

  /** What the page sees. */
  get object(): object {
    return {
      GetHostInfo: () => `Excel$Win32$16.01$${this.options.language}$telemetry$$disableLogging$16`,
      GetLoggingAllowed: () => false,
      GetContext: () => this.context(),
      Execute: (id: number, parameters: readonly unknown[], answer?: Answer) => {
        this.execute(id, parameters, answer);
      },
      RegisterEvent: (id: number, target: string, handler: EventHandler, answer?: Answer) => {
        this.handlers.set(keyOf(id, target), handler);
        later(answer, [0]);
      },
      UnregisterEvent: (id: number, target: string, answer?: Answer) => {
        this.handlers.delete(keyOf(id, target));
        later(answer, [0]);
      },
      MessageParent2: () => undefined,
      MessageChild2: () => undefined,
    };
  }

  private context(): object {
    const { language } = this.options;
    return {
      GetActivationMode: () => 2,
      GetAppCapabilities: () => 0,
      GetAppDataLocale: () => language,
      GetAppType: () => 1,
      GetAppUILocale: () => language,
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      GetCommerceAllowed: () => false,
      GetControlIntegrationLevel: () => 1,
      GetCorrelationId: () => 'stand-in',
      GetDocUrl: () => this.standIn.model.fileName,
      GetHostCustomMessage: () => '',
      GetHostFullVersion: () => VERSION,
      GetInitialDisplayMode: () => 2,
      GetInstanceId: () => 'stand-in',
      GetOfficeThemeInfo: () => JSON.stringify(themeNumbers(this.options.theme ?? WHITE)),
      GetSettings: () => this.settingsBag(),
      GetSolutionRef: () => 'stand-in',
      GetSolutionToken: () => '',
      GetSupportedMatrix: () => JSON.stringify(this.standIn.apiSets.matrix),
      GetTouchEnabled: () => false,
    };
  }

  private settingsBag(): object {
    return {
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of this.settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        this.settings.clear();
        keys.forEach((key, index) => this.settings.set(key, values[index] ?? ''));
      },
    };
  }

  private execute(id: number, parameters: readonly unknown[], answer?: Answer): void {
    if (id === Dispatch.richApi) this.richApi(parameters[0], answer);
    else if (id === Dispatch.appCommandDone) {
      this.commands.get(String(parameters[0]))?.(parameters[1]);
      later(answer, [0]);
    } else later(answer, [INTERNAL_ERROR, `stand-in: method ${String(id)} is not modelled`]);
  }

  /** A message is [custom data, method, path, headers, body, …]; its answer [error, HTTP status, headers, body]. */
  private richApi(message: unknown, answer?: Answer): void {
    const [, , path, , body] = Array.isArray(message) ? (message as readonly unknown[]) : [];
    if (!/ProcessQuery/i.test(String(path))) {
      later(answer, [INTERNAL_ERROR, `stand-in: ${String(path)} is not modelled`]);
      return;
    }
    this.standIn.answer(String(body)).then(
      (text) => {
        answer?.(safeArray([0, 200, [], text]));
      },
      (error: unknown) => {
        answer?.(safeArray([INTERNAL_ERROR, String(error)]));
      },
    );
  }

  private fire(id: number, payload: unknown): void {
    this.handlers.get(keyOf(id, ''))?.(id, payload);
  }
}

const keyOf = (id: number, target: string | undefined): string => `${String(id)}|${target ?? ''}`;

function later(answer: Answer | undefined, entries: readonly unknown[]): void {
  if (answer)
    setTimeout(() => {
      answer(safeArray(entries));
    });
}

function themeNumbers(theme: OfficeTheme): Record<string, number> {
  return Object.fromEntries(
    Object.entries(theme).map(([name, colour]) => [name, parseInt(String(colour).slice(1), 16)]),
  );
}
