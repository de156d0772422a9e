import { Arguments } from './arguments';
import type { Identities } from './identities';
import type { ArgumentInfo, ObjectPathInfo } from './protocol';
import { PathKind } from './protocol';
import { notModelled, ExcelError } from '../excel-error';
import type { WireObject } from './wire-type';
import { BoundObject } from './wire-type';

/** Services that the client reaches by name with a `new` path (ribbon, shared runtime). */
export type Services = ReadonlyMap<string, WireObject>;

/** Where paths begin, and who is asked before a member is used. */
export interface ObjectHost {
  readonly root: WireObject;
  readonly services?: Services;
  readonly onMember?: (typeName: string, wireName: string) => void;
  readonly onUse?: (typeName: string, wireName: string, how: 'set' | 'call') => void;
}

/** Finds the objects of one batch by their paths; each path is followed once. */
export class ObjectPaths {
  private readonly found = new Map<number, WireObject | null>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPathInfo>>,
    private readonly host: ObjectHost,
    private readonly identities: Identities,
  ) {}

  /** The object of a path; null for an object that is not there (and for whatever is reached through it). */
  resolve(id: number): WireObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const object = this.follow(id);
    this.found.set(id, object);
    return object;
  }

  /** The arguments of a call, objects among them resolved. */
  args(info: ArgumentInfo | undefined): Arguments {
    const references = info?.ReferencedObjectPathIds ?? [];
    return new Arguments((info?.Arguments ?? []).map((value, index) => this.argument(value, references[index])));
  }

  /** "worksheets.getItem.getRange": where an action stood, as Excel names it in an error. */
  location(id: number | undefined): string {
    const names: string[] = [];
    for (let path = this.path(id); path; path = this.path(path.ParentObjectPathId)) {
      const name = path.ObjectPathType === PathKind.indexer ? 'getItem' : (path.Name ?? 'workbook');
      names.unshift(name.charAt(0).toLowerCase() + name.slice(1));
    }
    return names.join('.');
  }

  private path(id: number | undefined): ObjectPathInfo | undefined {
    return id === undefined ? undefined : this.paths[String(id)];
  }

  private follow(id: number): WireObject | null {
    const path = this.path(id);
    if (!path) throw new ExcelError('InvalidObjectPath');
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case PathKind.global:
        return this.host.root;
      case PathKind.null:
        return null;
      case PathKind.new:
        return this.host.services?.get(name) ?? this.missing(`service ${name}`);
      case PathKind.reference:
        return this.identities.find(name) ?? this.stale();
      default:
        return this.fromParent(path, name);
    }
  }

  private fromParent(path: ObjectPathInfo, name: string): WireObject | null {
    const parent = path.ParentObjectPathId === undefined ? null : this.resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    this.host.onMember?.(parent.typeName, name);
    switch (path.ObjectPathType) {
      case PathKind.property:
        return parent.navigate(name);
      case PathKind.indexer:
        return asObject(parent.call('GetItem', this.args(path.ArgumentInfo)));
      case PathKind.method:
        this.host.onUse?.(parent.typeName, name, 'call');
        return asObject(parent.call(name, this.args(path.ArgumentInfo)));
      default:
        throw notModelled(`object path of kind ${String(path.ObjectPathType)}`);
    }
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (Array.isArray(value) && Array.isArray(reference)) {
      return value.map((entry, index) => this.argument(entry, reference[index]));
    }
    if (typeof reference === 'number' && reference !== 0) return this.resolve(reference);
    return value;
  }

  private missing(what: string): never {
    throw notModelled(what);
  }

  private stale(): never {
    throw new ExcelError('InvalidObjectPath');
  }
}

function asObject(value: unknown): WireObject | null {
  if (value === null || value === undefined) return null;
  if (value instanceof BoundObject) return value as WireObject;
  throw new ExcelError('InvalidObjectPath');
}
