import { packageParts, worksheet, zip, type PackageOptions } from '../../hosts/file/make-package';

/** A file that repeats one construct; what a few bytes of it ask for is ours to bound. */
export interface Amplifier {
  /** The construct, in words that a file could be called by. */
  readonly name: string;
  /** What the command line takes the file for. */
  readonly kind: 'workbook' | 'report' | 'forms' | 'formulas' | 'baseline';
  /** The file with the construct so many times. */
  readonly make: (count: number) => MadeFile;
  /** More of it cannot stand in a file, or mean nothing more. */
  readonly most: number;
}

export interface MadeFile {
  /** Bytes of what is packed. */
  readonly unpacked: number;
  readonly file: () => Uint8Array;
}

/** A construct within the rows of one sheet. */
export const inRows = (
  name: string,
  rows: (count: number) => string,
  options: Omit<PackageOptions, 'sheets'> = {},
): Amplifier => amplifier(name, (count) => ({ sheets: [worksheet(rows(count))], ...options }));

type Parts = Readonly<Record<string, string | Uint8Array>>;

/** How often a construct is repeated at most: no file holds one more often. */
const MOST = 2 ** 22;

/** A workbook of its own parts, given by how often a construct stands in it. */
export function amplifier(name: string, options: (count: number) => PackageOptions, most = MOST): Amplifier {
  return { name, kind: 'workbook', make: (count) => packed(packageParts(options(count))), most };
}

/** A package of these parts. */
export const packed = (parts: Parts): MadeFile => ({
  unpacked: Object.values(parts).reduce((sum, part) => sum + Buffer.byteLength(part), 0),
  file: () => zip(parts),
});

/** A plain text that the command line gets beside a workbook. */
export function textAmplifier(
  kind: 'forms' | 'formulas' | 'baseline',
  name: string,
  text: (count: number) => string,
): Amplifier {
  const make = (count: number): MadeFile => {
    const bytes = new TextEncoder().encode(text(count));
    return { unpacked: bytes.length, file: () => bytes };
  };
  return { name, kind, make, most: MOST };
}

export const times = (count: number, item: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => item(i)).join('');

/** Rows with something to tell and to write, so that a copy of the sheet is made by changing it. */
export const WRONG_ITEMS =
  '<row r="1"><c r="A1" t="str"><v>项目</v></c><c r="B1" t="str"><v>预算数</v></c><c r="C1" t="str"><v>支出</v></c><c r="D1" t="str"><v>结余</v></c></row>' +
  '<row r="2"><c r="A2" t="str"><v>印刷费</v></c><c r="B2" s="1"><v>5</v></c><c r="C2" s="1"><v>3</v></c><c r="D2"><v>1</v></c></row>';
