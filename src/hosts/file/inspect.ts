import type { Codec } from '../package/codec';
import { DEFAULT_LIMITS } from '../package/limits';
import type { Limits } from '../package/limits';
import { XlsxPackage } from '../package/package';
import { mapPackage } from './workbook-reader';

/** What somebody should know before a copy of the workbook is written. */
export interface PackageFacts {
  /** It carries a digital signature, which no changed copy can keep. */
  readonly signed: boolean;
  readonly macros: boolean;
  /** Sheets may not be added. */
  readonly structureLocked: boolean;
  /** Parts stored twice: readable, but no copy can be written. */
  readonly duplicates: readonly string[];
}

/** Looks at a package without reading its sheets. Throws XlsxError as readWorkbook does. */
export function inspectPackage(bytes: Uint8Array, codec: Codec, limits: Limits = DEFAULT_LIMITS): PackageFacts {
  const pack = new XlsxPackage(bytes, codec, limits);
  const { workbook, relationships, packageRelationships } = mapPackage(pack);
  return {
    signed: packageRelationships.some(({ type }) => type.includes('digital-signature')),
    macros: relationships.some(({ kind }) => kind === 'vbaProject'),
    structureLocked: workbook.structureLocked,
    duplicates: pack.directory.duplicates,
  };
}
