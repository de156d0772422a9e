import type { AlignStyle, BorderSide, BorderStyle, CellStyle, DifferentialStyle, FontStyle } from './cell-style';
import { resolveColour } from './colours';
import type { Colour } from './colours';
import { INDEXED_COLOURS } from './colours.data';
import { BUILT_IN_FORMATS } from './number-formats.data';
import { XmlScanner } from '../package/xml-scanner';
import type { XmlPart } from '../package/xml-scanner';

const DEFAULT_FONT: FontStyle = {
  name: '宋体',
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  color: undefined,
};
const NO_ALIGN: AlignStyle = { h: undefined, v: undefined, wrap: false, indent: 0 };

/** A cell format (18.8.45 xf): indexes into the other lists. */
interface CellFormat {
  readonly numberFormat: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly align: AlignStyle;
}

/** The style sheet of a workbook, read once; cell styles are put together when asked for. */
export class Styles {
  private readonly numberFormats = new Map(BUILT_IN_FORMATS);
  private readonly fonts: FontStyle[] = [];
  private readonly fills: (Colour | undefined)[] = [];
  private readonly borders: BorderStyle[] = [];
  private readonly formats: CellFormat[] = [];
  private readonly differentials: DifferentialStyle[] = [];
  private readonly made = new Map<number, CellStyle>();

  constructor(
    part: XmlPart | undefined,
    private readonly theme: readonly Colour[],
  ) {
    if (part) this.read(part);
  }

  /** Number of cell formats; an index at or above it counts as 0. */
  get size(): number {
    return this.formats.length;
  }

  /** The number format code of a cell format; undefined for General. */
  numberFormat(index: number): string | undefined {
    const code = this.numberFormats.get((this.formats[index] ?? this.formats[0])?.numberFormat ?? 0);
    return code === undefined || /^general$/i.test(code) ? undefined : code;
  }

  cellStyle(index: number): CellStyle {
    const known = this.made.get(index);
    if (known) return known;
    const format = this.formats[index] ?? this.formats[0];
    const style: CellStyle = {
      font: this.fonts[format?.font ?? 0] ?? this.fonts[0] ?? DEFAULT_FONT,
      fill: this.fills[format?.fill ?? 0],
      border: this.borders[format?.border ?? 0] ?? {},
      align: format?.align ?? NO_ALIGN,
      numberFormat: this.numberFormat(index) ?? 'General',
    };
    this.made.set(index, style);
    return style;
  }

  differential(index: number): DifferentialStyle | undefined {
    return this.differentials[index];
  }

  private read(part: XmlPart): void {
    const scanner = new XmlScanner(part);
    // the palette stands behind the lists that use it
    const palette = readPalette(part);
    const colour = (): Colour | undefined => resolveColour(scanner.attributes(), this.theme, palette);
    scanner.root();
    scanner.eachChild(() => {
      switch (scanner.name) {
        case 'numFmts':
          scanner.eachChild(() => {
            const attributes = scanner.attributes();
            this.numberFormats.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? 'General');
          });
          break;
        case 'fonts':
          scanner.eachChild(() => this.fonts.push(readFont(scanner, colour)));
          break;
        case 'fills':
          scanner.eachChild(() => this.fills.push(readFill(scanner, colour)));
          break;
        case 'borders':
          scanner.eachChild(() => this.borders.push(readBorder(scanner, colour)));
          break;
        case 'cellXfs':
          scanner.eachChild(() => this.formats.push(readFormat(scanner)));
          break;
        case 'dxfs':
          scanner.eachChild(() => this.differentials.push(readDifferential(scanner, colour)));
          break;
      }
    });
  }
}

/** `<indexedColors>` replaces the standard palette (18.8.27). */
function readPalette(part: XmlPart): readonly Colour[] {
  const scanner = new XmlScanner(part);
  const own: Colour[] = [];
  scanner.root();
  scanner.eachChild(() => {
    if (scanner.name !== 'colors') return;
    scanner.eachChild(() => {
      if (scanner.name !== 'indexedColors') return;
      scanner.eachChild(() => own.push(resolveColour(scanner.attributes(), [], []) ?? '000000'));
    });
  });
  return own.length === 0 ? INDEXED_COLOURS : [...own, ...INDEXED_COLOURS.slice(own.length)];
}

function isOn(scanner: XmlScanner): boolean {
  const value = scanner.attributes().get('val');
  return value === undefined || (value !== '0' && value !== 'false' && value !== 'none');
}

function readFont(scanner: XmlScanner, colour: () => Colour | undefined): FontStyle {
  const font: { -readonly [K in keyof FontStyle]: FontStyle[K] } = { ...DEFAULT_FONT };
  scanner.eachChild(() => {
    switch (scanner.name) {
      case 'name':
        font.name = scanner.attributes().get('val') ?? font.name;
        break;
      case 'sz':
        font.size = Number(scanner.attributes().get('val') ?? font.size) || font.size;
        break;
      case 'b':
        font.bold = isOn(scanner);
        break;
      case 'i':
        font.italic = isOn(scanner);
        break;
      case 'u':
        font.underline = isOn(scanner);
        break;
      case 'strike':
        font.strike = isOn(scanner);
        break;
      case 'color':
        font.color = colour();
        break;
    }
  });
  return font;
}

function readFill(scanner: XmlScanner, colour: () => Colour | undefined): Colour | undefined {
  let fill: Colour | undefined;
  scanner.eachChild(() => {
    if (scanner.name === 'patternFill') {
      const pattern = scanner.attributes().get('patternType') ?? 'none';
      if (pattern === 'none') return;
      scanner.eachChild(() => {
        if (scanner.name === 'fgColor') fill = colour();
      });
    } else if (scanner.name === 'gradientFill') {
      scanner.eachChild(() => {
        scanner.eachChild(() => {
          if (scanner.name === 'color') fill ??= colour();
        });
      });
    }
  });
  return fill;
}

const SIDES: ReadonlyMap<string, keyof BorderStyle> = new Map([
  ['top', 't'],
  ['right', 'r'],
  ['end', 'r'],
  ['bottom', 'b'],
  ['left', 'l'],
  ['start', 'l'],
]);

function readBorder(scanner: XmlScanner, colour: () => Colour | undefined): BorderStyle {
  const border: Partial<Record<keyof BorderStyle, BorderSide>> = {};
  scanner.eachChild(() => {
    const side = SIDES.get(scanner.name);
    const style = scanner.attributes().get('style') ?? 'none';
    if (side === undefined || style === 'none') return;
    let color: Colour | undefined;
    scanner.eachChild(() => {
      if (scanner.name === 'color') color = colour();
    });
    border[side] = { style, color };
  });
  return border;
}

function readFormat(scanner: XmlScanner): CellFormat {
  const attributes = scanner.attributes();
  const index = (name: string): number => Number(attributes.get(name) ?? 0) || 0;
  let align = NO_ALIGN;
  scanner.eachChild(() => {
    if (scanner.name !== 'alignment') return;
    const alignment = scanner.attributes();
    const wrap = alignment.get('wrapText');
    align = {
      h: alignment.get('horizontal'),
      v: alignment.get('vertical'),
      wrap: wrap === '1' || wrap === 'true',
      indent: Number(alignment.get('indent') ?? 0) || 0,
    };
  });
  return {
    numberFormat: index('numFmtId'),
    font: index('fontId'),
    fill: index('fillId'),
    border: index('borderId'),
    align,
  };
}

/** In a differential format the fill that shows is the background colour. */
function readDifferential(scanner: XmlScanner, colour: () => Colour | undefined): DifferentialStyle {
  let fill: Colour | undefined;
  let color: Colour | undefined;
  let bold: boolean | undefined;
  scanner.eachChild(() => {
    if (scanner.name === 'font') {
      scanner.eachChild(() => {
        if (scanner.name === 'color') color = colour();
        else if (scanner.name === 'b') bold = isOn(scanner);
      });
    } else if (scanner.name === 'fill') {
      scanner.eachChild(() => {
        if (scanner.name !== 'patternFill') return;
        scanner.eachChild(() => {
          if (scanner.name === 'bgColor' || (scanner.name === 'fgColor' && fill === undefined)) fill = colour();
        });
      });
    }
  });
  return { fill, color, bold };
}
