/**
 * What the client itself says of its classes: which properties are scalars, which lead to other objects, what is a
 * collection, what it keeps by reference. Read from the prototypes of the loaded client, so that nothing is repeated.
 */
export interface ClassMetadata {
  readonly isCollection: boolean;
  readonly keepsReference: boolean;
  /** Scalar properties: name as scripts write it (lower case for comparing) → wire name. */
  readonly scalars: ReadonlyMap<string, string>;
  /** Navigation properties: lower case name → wire name. */
  readonly navigation: ReadonlyMap<string, string>;
  /** The identity is called "Id" where the class has a public id, else "_Id". */
  readonly idName: 'Id' | '_Id';
}

export type Metadata = (className: string) => ClassMetadata | undefined;

/** What has been read of a namespace. */
const READ = new WeakMap<object, Map<string, ClassMetadata>>();

/** Reads classes from the namespace object that the client defines (`globalThis.Excel`), once each. */
export function clientMetadata(namespace: () => unknown): Metadata {
  let known: Map<string, ClassMetadata> | undefined;
  return (className) => {
    known ??= readOf(namespace());
    const found = known?.get(className) ?? readClass(namespace(), className);
    if (found) known?.set(className, found);
    return found;
  };
}

function readOf(namespace: unknown): Map<string, ClassMetadata> | undefined {
  if (typeof namespace !== 'object' || namespace === null) return undefined;
  const known = READ.get(namespace) ?? new Map<string, ClassMetadata>();
  READ.set(namespace, known);
  return known;
}

function readClass(namespace: unknown, className: string): ClassMetadata | undefined {
  const prototype = property(property(namespace, className), 'prototype');
  if (prototype === undefined) return undefined;
  const names = strings(property(prototype, '_scalarPropertyNames'));
  const wireNames = strings(property(prototype, '_scalarPropertyOriginalNames'));
  const navigation = strings(property(prototype, '_navigationPropertyNames'));
  const scalars = new Map(names.map((name, index) => [name.toLowerCase(), wireNames[index] ?? name]));
  return {
    isCollection: property(prototype, '_isCollection') === true,
    keepsReference: typeof property(prototype, '_KeepReference') === 'function',
    scalars,
    navigation: new Map(navigation.map((name) => [name.toLowerCase(), name.charAt(0).toUpperCase() + name.slice(1)])),
    idName: scalars.has('id') ? 'Id' : '_Id',
  };
}

function property(value: unknown, name: string): unknown {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
