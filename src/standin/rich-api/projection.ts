import type { ClassMetadata, Metadata } from './client-metadata';
import type { Identities } from './identities';
import type { QueryInfo } from './protocol';
import { notModelled, ExcelError } from '../excel-error';
import type { WireObject } from './wire-type';

/** Turns an object into the fields that a load asks for ("values,format/fill/color", "items/name"). */
export class Projection {
  constructor(
    private readonly metadata: Metadata,
    private readonly identities: Identities,
    private readonly onMember: (typeName: string, wireName: string) => void = () => undefined,
  ) {}

  project(object: WireObject | null, query: QueryInfo = {}): unknown {
    return object === null ? null : this.object(object, [...(query.Select ?? []), ...(query.Expand ?? [])], query);
  }

  private object(object: WireObject, paths: readonly string[], page: QueryInfo = {}): Record<string, unknown> {
    const metadata = this.metadata(object.typeName);
    if (!metadata) throw notModelled(`client class ${object.typeName}`);
    if (metadata.isCollection) return this.collection(object, metadata, paths, page);
    const fields: Record<string, unknown> = this.identities.of(object, false);
    const nested = new Map<string, string[]>();
    for (const path of paths.length === 0 ? ['*'] : paths) {
      const [head = '', ...rest] = path.split(/[/.]/);
      const scalar = metadata.scalars.get(head.toLowerCase());
      const navigation = metadata.navigation.get(head.toLowerCase());
      if (head === '*') this.allScalars(object, metadata, fields);
      else if (scalar !== undefined) fields[scalar] = this.read(object, scalar);
      else if (navigation !== undefined) {
        const below = nested.get(navigation) ?? [];
        below.push(rest.join('/') || '*');
        nested.set(navigation, below);
      } else throw new ExcelError('InvalidArgument', `stand-in: ${object.typeName} has no ${head}`);
    }
    for (const [name, below] of nested) {
      this.onMember(object.typeName, name);
      const target = object.navigate(name);
      fields[name] = target === null ? null : this.object(target, below);
    }
    return fields;
  }

  /** A path of a collection speaks of its own scalar (count) where it has one, else of its items. */
  private collection(
    object: WireObject,
    metadata: ClassMetadata,
    paths: readonly string[],
    { Skip = 0, Top }: QueryInfo,
  ): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    const ofItems: string[] = [];
    for (const path of paths) {
      const own = metadata.scalars.get(path.toLowerCase());
      if (own === undefined) ofItems.push(path);
      else fields[own] = this.read(object, own);
    }
    if (paths.length === 0 || paths.includes('*')) this.allScalars(object, metadata, fields);
    if (paths.length > 0 && ofItems.length === 0) return fields;
    const items = object.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
    fields['_Items'] = items.map((item) => this.item(item, ofItems));
    return fields;
  }

  private read(object: WireObject, wireName: string): unknown {
    this.onMember(object.typeName, wireName);
    return object.get(wireName);
  }

  /** An item always says who it is, so that the client can call it later. */
  private item(item: WireObject, paths: readonly string[]): Record<string, unknown> {
    return { ...(item.id !== undefined && { _Id: item.id }), ...this.object(item, paths) };
  }

  private allScalars(object: WireObject, metadata: ClassMetadata, fields: Record<string, unknown>): void {
    for (const wireName of metadata.scalars.values()) {
      if (!wireName.startsWith('_') && object.has(wireName)) fields[wireName] = object.get(wireName);
    }
  }
}
