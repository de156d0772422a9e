import { INDEXED_COLOURS, OFFICE_THEME } from './colours.data';
import { XmlScanner } from '../package/xml-scanner';
import type { XmlPart } from '../package/xml-scanner';

/** "RRGGBB" in capitals. */
export type Colour = string;

/** The twelve colours of a theme in its own order: dk1 lt1 dk2 lt2 accent1–6 hlink folHlink. */
export function readTheme(part: XmlPart | undefined): readonly Colour[] {
  if (!part) return OFFICE_THEME;
  const scanner = new XmlScanner(part);
  const colours: Colour[] = [];
  let inside = false;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (scanner.name === 'clrScheme' && token !== 'text') inside = token === 'open';
    else if (inside && token === 'open') {
      const value = scanner.name === 'srgbClr' ? 'val' : scanner.name === 'sysClr' ? 'lastClr' : undefined;
      if (value !== undefined) colours.push((scanner.attributes().get(value) ?? '000000').toUpperCase());
    }
  }
  return colours.length < 12 ? OFFICE_THEME : colours;
}

/** `theme="0"` means the light background: the first two pairs are swapped against the theme part. */
const THEME_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

/** Resolves a colour element's attributes (18.8.3 CT_Color); undefined for automatic and unknown ones. */
export function resolveColour(
  attributes: ReadonlyMap<string, string>,
  theme: readonly Colour[],
  palette: readonly Colour[] = INDEXED_COLOURS,
): Colour | undefined {
  const base = baseColour(attributes, theme, palette);
  const tint = Number(attributes.get('tint') ?? 0);
  return base === undefined || !tint ? base : tinted(base, tint);
}

function baseColour(
  attributes: ReadonlyMap<string, string>,
  theme: readonly Colour[],
  palette: readonly Colour[],
): Colour | undefined {
  const rgb = attributes.get('rgb');
  if (rgb !== undefined) return /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb) ? rgb.slice(-6).toUpperCase() : undefined;
  const themed = attributes.get('theme');
  if (themed !== undefined) return theme[THEME_ORDER[Number(themed)] ?? -1];
  const indexed = attributes.get('indexed');
  return indexed === undefined ? undefined : palette[Number(indexed)];
}

/** Lightens (tint > 0) or darkens (tint < 0) by the luminance of HSL, as 18.8.3 defines it. */
function tinted(colour: Colour, tint: number): Colour {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const light = (high + low) / 2;
  const next = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  if (high === low) return hex([next, next, next]);
  const spread = high - low;
  const saturation = spread / (light > 0.5 ? 2 - high - low : high + low);
  const turn =
    high === r ? (g - b) / spread + (g < b ? 6 : 0) : high === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  const upper = next < 0.5 ? next * (1 + saturation) : next + saturation - next * saturation;
  const lower = 2 * next - upper;
  return hex([turn / 6 + 1 / 3, turn / 6, turn / 6 - 1 / 3].map((hue) => channel(lower, upper, (hue + 1) % 1)));
}

function channel(lower: number, upper: number, hue: number): number {
  if (hue < 1 / 6) return lower + (upper - lower) * 6 * hue;
  if (hue < 1 / 2) return upper;
  return hue < 2 / 3 ? lower + (upper - lower) * (2 / 3 - hue) * 6 : lower;
}

function hex(channels: readonly number[]): Colour {
  return channels
    .map((value) =>
      Math.round(Math.min(1, Math.max(0, value)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}
