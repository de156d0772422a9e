import type { WireObject, WireType } from './wire-type';
import { BoundObject } from './wire-type';
import { invalidArgument } from '../excel-error';

/** The arguments of one call, read with the type that is expected; what does not fit is InvalidArgument. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  /** The value as it came; undefined where it was left out (the wire says null). */
  raw(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  text(index: number): string {
    const value = this.raw(index);
    if (typeof value !== 'string') throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.raw(index) === undefined ? undefined : this.text(index);
  }

  integer(index: number): number {
    const value = this.raw(index);
    if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  optionalInteger(index: number, otherwise: number): number {
    return this.raw(index) === undefined ? otherwise : this.integer(index);
  }

  flag(index: number): boolean {
    return this.raw(index) === true;
  }

  /** The target of an argument that is an object of `type`; undefined where it is something else. */
  target<T extends object>(index: number, type: WireType<T>): T | undefined {
    const value = this.raw(index);
    return value instanceof BoundObject ? type.targetOf(value as WireObject) : undefined;
  }
}
