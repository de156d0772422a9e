import type { Metadata } from './client-metadata';
import { Identities } from './identities';
import { ObjectPaths } from './object-paths';
import type { Services } from './object-paths';
import { Projection } from './projection';
import type { ActionInfo, ActionResult, RequestBody, ResponseBody } from './protocol';
import { ActionKind } from './protocol';
import { notModelled, ExcelError } from '../excel-error';
import type { WireObject } from './wire-type';
import { BoundObject } from './wire-type';

export interface InterpreterOptions {
  readonly root: WireObject;
  readonly metadata: Metadata;
  readonly services?: Services;
  /** The client asks to be told of an event, or no longer: `name` is "SelectionChanged". */
  readonly onEvent?: (object: WireObject, name: string, registered: boolean) => void;
  /** A member is about to be read, set or called; may throw for one that the Excel that is played does not have. */
  readonly onMember?: (typeName: string, wireName: string) => void;
  /** A member is about to be set or called on an object; may throw where nothing may be changed. */
  readonly onUse?: (typeName: string, wireName: string, how: 'set' | 'call') => void;
}

/**
 * Carries out batches against wire objects. As in Excel a batch is no transaction: an action that fails ends it, and
 * what was done before stays done.
 */
export class Interpreter {
  readonly identities: Identities;
  private readonly projection: Projection;

  constructor(private readonly options: InterpreterOptions) {
    this.identities = new Identities(options.metadata);
    this.projection = new Projection(options.metadata, this.identities, options.onMember);
  }

  /** `beforeAction` may throw a ExcelError to make the batch fail there. */
  execute(
    body: RequestBody,
    beforeAction: (index: number, action: ActionInfo) => void = () => undefined,
  ): ResponseBody {
    const paths = new ObjectPaths(body.ObjectPaths, this.options, this.identities);
    const results: ActionResult[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        beforeAction(index, action);
        if (action.ActionType === ActionKind.trace) traceIds.push(action.Id);
        const value = this.act(action, paths, body.AutoKeepReference === true);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        return {
          Error: errorInfo(error, index, paths.location(action.ObjectPathId)),
          Results: results,
          TraceIds: traceIds,
        };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  /** The value to answer with; undefined for an action that has no answer. */
  private act(action: ActionInfo, paths: ObjectPaths, keep: boolean): unknown {
    if (action.ActionType === ActionKind.trace) return null;
    const object = paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionKind.instantiate:
        return object === null ? null : this.identities.of(object, keep);
      case ActionKind.query:
      case ActionKind.queryAsJson:
        return this.projection.project(object, action.QueryInfo);
      case ActionKind.method:
        return this.method(object, action, paths) ?? null;
      case ActionKind.set:
        this.set(present(object), action.Name ?? '', paths.args(action.ArgumentInfo).raw(0));
        return undefined;
      case ActionKind.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(present(object), name, value);
        return undefined;
      default:
        throw notModelled(`action of kind ${String(action.ActionType)}`);
    }
  }

  private set(object: WireObject, name: string, value: unknown): void {
    this.options.onMember?.(object.typeName, name);
    this.options.onUse?.(object.typeName, name, 'set');
    object.set(name, value);
  }

  private method(target: WireObject | null, action: ActionInfo, paths: ObjectPaths): unknown {
    const name = action.Name ?? '';
    const args = paths.args(action.ArgumentInfo);
    // The client asks to keep null objects too.
    if (name === '_KeepReference') return target && void this.identities.keep(target);
    const object = present(target);
    if (name === '_RemoveReference') return void this.identities.release(args.text(0));
    this.options.onMember?.(object.typeName, name);
    const event = /^_(Un)?[Rr]egister(?:Event)?(\w+?)(?:Event)?$/.exec(name);
    if (event) return this.options.onEvent?.(object, event[2] ?? '', event[1] === undefined);
    this.options.onUse?.(object.typeName, name, 'call');
    const result = object.call(name, args);
    return result instanceof BoundObject ? this.identities.of(result as WireObject, false) : result;
  }
}

function present(object: WireObject | null): WireObject {
  if (object === null) throw new ExcelError('InvalidObjectPath');
  return object;
}

function errorInfo(error: unknown, index: number, location: string) {
  const known = error instanceof ExcelError ? error : internalError(error);
  return {
    Code: known.code,
    Message: known.message,
    Location: location,
    HttpStatusCode: known.httpStatus,
    ActionIndex: index,
  };
}

/** A fault of the stand-in itself comes out at the caller with its stack, never as an answer that looks right. */
function internalError(error: unknown): ExcelError {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new ExcelError('GeneralException', `stand-in: ${detail}`, 500);
}
