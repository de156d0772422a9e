import { notModelled } from '../excel-error';
import type { CellStyle } from '../model';
import { DEFAULT_STYLE } from '../model';
import { toldLine } from './range-borders';
import { readMatrix } from './range-matrix';
import type { RangeTarget } from './range-target';

/** What a script asks for: names with true, or with what it asks for below them. */
type Options = Readonly<Record<string, unknown>>;
type Told = Readonly<Record<string, unknown>>;

const isOptions = (value: unknown): value is Options => typeof value === 'object' && value !== null;

/** `range.getCellProperties({ format: … })`: rows of cells, in the client's own spelling. */
export function cellProperties(range: RangeTarget, options: unknown): Told[][] {
  const asked = isOptions(options) ? options : {};
  return readMatrix(range, ({ style = {} }) => only(asked, { format: formatOf(style) }));
}

const formatOf = (style: CellStyle): Told => ({
  font: {
    name: style.fontName ?? DEFAULT_STYLE.fontName,
    size: style.fontSize ?? DEFAULT_STYLE.fontSize,
    bold: style.bold ?? DEFAULT_STYLE.bold,
    italic: style.italic ?? DEFAULT_STYLE.italic,
    color: style.fontColor ?? DEFAULT_STYLE.fontColor,
  },
  fill: {
    color: style.fillColor ?? DEFAULT_STYLE.fillColor,
    pattern: style.fillColor === undefined ? 'None' : 'Solid',
  },
  borders: {
    top: toldLine(style.borderTop),
    right: toldLine(style.borderRight),
    bottom: toldLine(style.borderBottom),
    left: toldLine(style.borderLeft),
  },
  horizontalAlignment: style.horizontalAlignment ?? DEFAULT_STYLE.horizontalAlignment,
  verticalAlignment: style.verticalAlignment ?? DEFAULT_STYLE.verticalAlignment,
});

/** The part of it that was asked for; what is asked of borders goes for each of them. */
function only(asked: Options, told: Told): Told {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, wanted]): [string, unknown][] => {
      if (wanted !== true && !isOptions(wanted)) return [];
      const value = told[name];
      if (value === undefined) throw notModelled(`cell property ${name}`);
      if (wanted === true || !isOptions(value)) return [[name, value]];
      if (name !== 'borders') return [[name, only(wanted, value)]];
      const sides = Object.entries(value).map(([side, line]) => [side, only(wanted, line as Told)]);
      return [[name, Object.fromEntries(sides)]];
    }),
  );
}
