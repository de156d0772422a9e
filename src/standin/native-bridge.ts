import type { StandIn } from './stand-in';

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
  readonly message: { readonly body: unknown };
}

/**
 * The client's own door for native hosts: the fast way for unit tests, which need no page. The client can be
 * evaluated once a realm only, so the bridge asks for the stand-in that is current at each request.
 */
export function createNativeBridge(current: () => StandIn): NativeBridge {
  const wired = new WeakSet<StandIn>();
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as HostMessage;
      const standIn = current();
      if (!wired.has(standIn)) {
        wired.add(standIn);
        standIn.events.sendTo((entries) => {
          send({ type: EVENTS, message: { entries } });
        });
      }
      const request = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      standIn.answer(request).then(
        (body) => {
          send({ id, type: RESPONSE, message: { statusCode: 200, headers: {}, body } });
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
