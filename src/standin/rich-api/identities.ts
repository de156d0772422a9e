import type { ClassMetadata, Metadata } from './client-metadata';
import type { WireObject } from './wire-type';

/**
 * What the client calls objects by from one batch to the next: their own id (sheets, tables, names, formats), or a
 * reference that the host keeps for it until the client lets go (ranges).
 */
export class Identities {
  private readonly kept = new Map<string, WireObject>();
  private readonly references = new WeakMap<WireObject, string>();
  private next = 1;

  constructor(private readonly metadata: Metadata) {}

  /** Identity fields of an object; a range gets a reference where `keep` asks for one or it has one already. */
  of(object: WireObject, keep: boolean): Record<string, string> {
    const { id } = object;
    const metadata = this.metadata(object.typeName);
    if (metadata?.keepsReference) {
      const reference = this.references.get(object) ?? (keep ? this.keep(object) : undefined);
      return reference === undefined ? {} : { _ReferenceId: reference };
    }
    return id === undefined ? {} : { [idName(metadata)]: id };
  }

  keep(object: WireObject): string {
    const known = this.references.get(object);
    if (known !== undefined) return known;
    const reference = `ref${String(this.next++)}`;
    this.references.set(object, reference);
    this.kept.set(reference, object);
    return reference;
  }

  release(reference: string): void {
    const object = this.kept.get(reference);
    if (object) this.references.delete(object);
    this.kept.delete(reference);
  }

  find(reference: string): WireObject | undefined {
    return this.kept.get(reference);
  }

  /** References that the client has not given back. */
  get count(): number {
    return this.kept.size;
  }
}

const idName = (metadata: ClassMetadata | undefined): string => metadata?.idName ?? '_Id';
