import { ApiSets } from './api-sets';
import type { BatchFault } from './batch-fault';
import { EventQueue } from './events';
import { ExcelError } from './excel-error';
import { Faults } from './faults';
import { later } from './later';
import type { WorkbookModel } from './model';
import { workbookType } from './objects';
import { clientMetadata, Interpreter } from './rich-api';
import type { RequestBody, ResponseBody } from './rich-api';
import type { Services } from './rich-api';
import { Traffic } from './traffic';
import { byteLength } from './utf8';

export interface StandInOptions {
  /** Version of ExcelApi to play: "1.9", "1.14", …; the newest that the client knows where missing. */
  readonly excelApi?: string;
  readonly services?: Services;
  /** The namespace in which the client defines its classes; the global `Excel` where missing. */
  readonly client?: () => unknown;
}

const globalExcel = (): unknown => (globalThis as { readonly Excel?: unknown }).Excel;

/** Events of changed cells say what set them off since this version of ExcelApi. */
const TRIGGER_SINCE = '1.14';

/**
 * Excel as Microsoft's client sees it: takes requests as text and answers as text. An adapter carries them
 * (native-bridge.ts, window-external.ts).
 */
export class StandIn {
  readonly faults = new Faults();
  readonly traffic = new Traffic();
  readonly events = new EventQueue(this.faults, () => this.apiSets.isSupported('ExcelApi', TRIGGER_SINCE));
  readonly apiSets: ApiSets;
  private readonly interpreter: Interpreter;
  private readonly stop: () => void;

  constructor(
    readonly model: WorkbookModel,
    options: StandInOptions = {},
  ) {
    this.apiSets = new ApiSets(options.excelApi);
    this.interpreter = new Interpreter({
      root: workbookType.of(model),
      metadata: clientMetadata(options.client ?? globalExcel),
      ...(options.services && { services: options.services }),
      onEvent: (object, name, on) => {
        this.events.register(object, name, on);
      },
      onMember: (typeName, member) => {
        this.apiSets.check(typeName, member);
      },
      onUse: (typeName, member, how) => {
        if (this.faults.printerless && isPageSetup(typeName)) throw new ExcelError('GeneralException');
        if (model.readOnly && (how === 'set' || isChanging(member))) throw new ExcelError('AccessDenied');
      },
    });
    this.stop = model.onChange((change, origin) => {
      this.events.follow(change, origin);
    });
  }

  /** Lets go of the model: no more events. */
  disconnect(): void {
    this.stop();
  }

  /** Answers one request (JSON of a batch) with the JSON of its response, in a later task. */
  async answer(request: string): Promise<string> {
    return this.answerBody(JSON.parse(request) as RequestBody, byteLength(request));
  }

  /** The same for a request that has been read already, with the bytes of its JSON. */
  async answerBody(body: RequestBody, bytes: number): Promise<string> {
    // The client tidies up on its own, and again and again where it is refused: that always works here.
    if (!this.traffic.record(body, bytes)) return JSON.stringify(this.execute(body));
    const fault = this.faults.take();
    await pause(this.faults.latency);
    if (fault?.kind === 'hang') return this.hang(body, fault.done);
    if (fault?.kind === 'meanwhile') this.model.as('co-author', fault.work);
    const answer = JSON.stringify(this.respond(body, bytes, fault));
    const limit = this.faults.payloadLimit;
    const length = byteLength(answer);
    this.traffic.bytesOut += length;
    if (limit === undefined || length <= limit) return answer;
    return JSON.stringify(failed(new ExcelError('ResponsePayloadSizeLimitExceeded', undefined, 413)));
  }

  /** References that the client still holds. */
  get references(): number {
    return this.interpreter.identities.count;
  }

  private respond(body: RequestBody, bytes: number, fault: BatchFault | undefined): ResponseBody {
    try {
      this.faults.refuse(bytes);
      if (fault?.kind === 'fail' && fault.at === 'start') throw new ExcelError(fault.code);
      const response = this.execute(body, fault);
      if (fault?.kind === 'fail' && fault.at === 'end') throw new ExcelError(fault.code);
      return response;
    } catch (error) {
      if (error instanceof ExcelError) return failed(error);
      throw error;
    }
  }

  private execute(body: RequestBody, fault?: BatchFault): ResponseBody {
    this.model.filtered = this.faults.filtered;
    const response = this.model.as('add-in', () =>
      this.interpreter.execute(body, (index) => {
        if (fault?.kind === 'fail' && fault.at === index) throw new ExcelError(fault.code);
      }),
    );
    if (this.faults.forgetful) this.model.customXml = [];
    this.model.resumeCalculation();
    return response;
  }

  private hang(body: RequestBody, done: boolean): Promise<string> {
    if (done) this.execute(body);
    this.faults.hanging?.();
    return new Promise(() => undefined);
  }
}

function failed(error: ExcelError): ResponseBody {
  const Error = {
    Code: error.code,
    Message: error.message,
    Location: '',
    HttpStatusCode: error.httpStatus,
    ActionIndex: -1,
  };
  return { Error, Results: [], TraceIds: [] };
}

/** Methods that only look, select or get ready; all others change the workbook. */
const isChanging = (wireName: string): boolean => !/^(_|Get|Activate$|Select$|Calculate$|Suspend)/.test(wireName);

const isPageSetup = (typeName: string): boolean => /^(PageLayout|Header)/.test(typeName);

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    if (milliseconds === 0) later(resolve);
    else setTimeout(resolve, milliseconds);
  });
