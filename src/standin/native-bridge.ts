import type { RequestBody } from './rich-api';
import type { StandIn } from './stand-in';
import { byteLength } from './utf8';

/** The object that the client looks for under the global name `_richApiNativeBridge` when it is evaluated. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the client. */
  onMessageFromHost: ((text: string) => void) | null;
}

/** Kinds of messages to the client. */
const RESPONSE = 2;
const EVENTS = 3;

interface HostMessage {
  readonly id: number;
  readonly message: { readonly body: RequestBody | string };
}

/** Bytes of the JSON of a message's body. */
const bytesOfBody = (text: string, message: HostMessage): number =>
  byteLength(text) - byteLength(JSON.stringify({ ...message, message: { ...message.message, body: 0 } })) + 1;

/**
 * The client's own door for native hosts: the fast way for unit tests, which need no page. The client can be
 * evaluated once a realm only, so the bridge asks for the stand-in that is current at each request.
 */
export function createNativeBridge(current: () => StandIn): NativeBridge {
  const wired = new WeakSet<StandIn>();
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const message = JSON.parse(text) as HostMessage;
      const { id } = message;
      const standIn = current();
      if (!wired.has(standIn)) {
        wired.add(standIn);
        standIn.events.sendTo((entries) => {
          send({ type: EVENTS, message: { entries } });
        });
      }
      const { body } = message.message;
      const answer =
        typeof body === 'string' ? standIn.answer(body) : standIn.answerBody(body, bytesOfBody(text, message));
      answer.then(
        (json) => {
          // The answer goes in as it is: as a text within the text it would be written and read twice.
          bridge.onMessageFromHost?.(
            `{"id":${String(id)},"type":${String(RESPONSE)},"message":{"statusCode":200,"headers":{},"body":${json}}}`,
          );
        },
        (error: unknown) => {
          send({ id, type: RESPONSE, message: { statusCode: 500, headers: {}, body: String(error) } });
        },
      );
    },
  };
  const send = (message: object): void => bridge.onMessageFromHost?.(JSON.stringify(message));
  return bridge;
}
