import type { Arguments } from './arguments';
import { notModelled, ExcelError } from '../excel-error';

/**
 * The members of one client class that the stand-in answers for, written as a table. `Client` is Microsoft's own
 * type from @types/office-js: a name or a value that Excel does not have is a compile error.
 */

/** A string enum travels as its string; everything else as it is. */
type Wire<V> = V extends string ? string : V extends readonly (infer U)[] ? readonly Wire<U>[] : V;

type Name<C> = Extract<keyof C, string>;
/** Microsoft types some plain values as `any`; they count as scalars. */
type IsAny<V> = 0 extends 1 & V ? true : false;
type Extending<C, Base> = {
  [K in Name<C>]: IsAny<C[K]> extends true ? never : C[K] extends Base ? K : never;
}[Name<C>];
type MethodName<C> = Extending<C, (...args: never[]) => unknown>;
type NavigationName<C> = Extending<C, OfficeExtension.ClientObject>;
type ScalarName<C> = Exclude<Name<C>, MethodName<C> | NavigationName<C>>;

export interface Scalar<T, V> {
  readonly get: (target: T) => Wire<V>;
  readonly set?: (target: T, value: unknown) => void;
}

/** A plain value, a WireObject, or null for an object that is not there. */
export type Method<T> = (target: T, args: Arguments) => unknown;

export interface Members<C, T> {
  /** What the client calls the object by in later batches; missing for objects that live by reference only. */
  readonly id?: (target: T) => string;
  readonly scalars?: { readonly [K in ScalarName<C>]?: Scalar<T, C[K]> };
  readonly navigation?: { readonly [K in NavigationName<C>]?: (target: T) => WireObject | null };
  readonly methods?: { readonly [K in MethodName<C>]?: Method<T> };
  /** Methods that the client calls on its own and that its typings do not show. */
  readonly internal?: Readonly<Record<`_${string}`, Method<T>>>;
  /** For a collection: its members in order. */
  readonly items?: (target: T) => readonly WireObject[];
}

/** An object as the interpreter sees it. Names are wire names ("RowIndex", "GetCell"). */
export interface WireObject {
  readonly typeName: string;
  readonly id: string | undefined;
  has(name: string): boolean;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  navigate(name: string): WireObject | null;
  call(name: string, args: Arguments): unknown;
  items(): readonly WireObject[];
}

interface Tables<T> {
  readonly scalars: ReadonlyMap<string, Scalar<T, unknown>>;
  readonly navigation: ReadonlyMap<string, (target: T) => WireObject | null>;
  readonly methods: ReadonlyMap<string, Method<T>>;
}

/** Members that travel under another name than the client shows. */
const RENAMED: Readonly<Record<string, string>> = { showGridlines: 'Gridlines' };

const wireName = (name: string): string => RENAMED[name] ?? name.charAt(0).toUpperCase() + name.slice(1);

function byWireName<V>(...tables: (object | undefined)[]): Map<string, V> {
  return new Map(
    tables.flatMap((table) => Object.entries(table ?? {})).map(([name, entry]) => [wireName(name), entry as V]),
  );
}

/** A client class with its table. */
export class WireType<T extends object> {
  readonly tables: Tables<T>;
  constructor(
    readonly name: string,
    readonly members: Pick<Members<object, T>, 'id' | 'items'>,
    scalars: object | undefined,
    navigation: object | undefined,
    methods: readonly (object | undefined)[],
  ) {
    this.tables = {
      scalars: byWireName(scalars),
      navigation: byWireName(navigation),
      methods: byWireName(...methods),
    };
  }

  of(target: T): WireObject {
    return new BoundObject(this, target);
  }

  /** The target of an object of this very class, undefined for others. */
  targetOf(object: WireObject): T | undefined {
    return object instanceof BoundObject && object.type === this ? (object.target as T) : undefined;
  }
}

/** Declares the class `name` of the client: `defineType<Excel.Range, RangeTarget>('Range', { … })`. */
export function defineType<C, T extends object>(name: string, members: Members<C, T>): WireType<T> {
  const { id, items, scalars, navigation, methods, internal } = members;
  return new WireType<T>(name, { ...(id && { id }), ...(items && { items }) }, scalars, navigation, [
    methods,
    internal,
  ]);
}

/** One object of a client class. */
export class BoundObject<T extends object> implements WireObject {
  constructor(
    readonly type: WireType<T>,
    readonly target: T,
  ) {}

  get typeName(): string {
    return this.type.name;
  }

  get id(): string | undefined {
    return this.type.members.id?.(this.target);
  }

  has(name: string): boolean {
    return this.type.tables.scalars.has(name);
  }

  get(name: string): unknown {
    return this.scalar(name).get(this.target);
  }

  set(name: string, value: unknown): void {
    const { set } = this.scalar(name);
    if (!set) throw new ExcelError('InvalidOperation', `stand-in: ${this.typeName}.${name} is read-only`);
    set(this.target, value);
  }

  navigate(name: string): WireObject | null {
    const navigate = this.type.tables.navigation.get(name);
    if (!navigate) throw notModelled(`${this.typeName}.${name}`);
    return navigate(this.target);
  }

  call(name: string, args: Arguments): unknown {
    const method = this.type.tables.methods.get(name);
    if (!method) throw notModelled(`${this.typeName}.${name}()`);
    return method(this.target, args);
  }

  items(): readonly WireObject[] {
    return this.type.members.items?.(this.target) ?? [];
  }

  private scalar(name: string): Scalar<T, unknown> {
    const scalar = this.type.tables.scalars.get(name);
    if (!scalar) throw notModelled(`${this.typeName}.${name}`);
    return scalar;
  }
}
