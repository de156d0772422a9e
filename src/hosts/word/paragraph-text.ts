import { XlsxError } from '../package/xlsx-error';
import type { XmlScanner } from '../package/xml-scanner';
import type { ReportLimits } from '../package/limits';
import { isOn, outlineStyle, type ParagraphStyle, type StyleSheet } from './style-sheet';

/** What all readers of one report share. */
export interface ReadingContext {
  readonly scanner: XmlScanner;
  readonly styles: StyleSheet;
  readonly limits: ReportLimits;
  /** Prefix of WordprocessingML in this part: letters of other languages (mathematics, drawings) are no text. */
  readonly prefix: string;
  /** Letters and cells read so far. */
  readonly spent: { characters: number; cells: number };
}

export interface ReadParagraph {
  readonly text: string;
  readonly style: ParagraphStyle | null;
}

/** Content that a reader of the page sees elsewhere, no more, or not at all. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'drawing',
  'pict',
  'object',
  'txbxContent',
  'instrText',
  'delText',
  'delInstrText',
  'sdtPr',
  'sdtEndPr',
  'sym',
  'rt',
]);

/** Reads the paragraph just opened (17.3.1.22) and moves behind it. */
export function readParagraph(context: ReadingContext): ReadParagraph {
  const chunks: string[] = [];
  let style: ParagraphStyle | null = null;
  const { scanner } = context;
  scanner.eachChild(() => {
    if (scanner.name === 'pPr') style = readProperties(context);
    else readInline(context, chunks);
  });
  const text = chunks.join('');
  spendLetters(context, text.length);
  return { text, style };
}

function spendLetters({ spent, limits }: ReadingContext, letters: number): void {
  spent.characters += letters;
  if (spent.characters > limits.characters) throw new XlsxError('limit', { reason: 'text', limit: limits.characters });
}

function readProperties({ scanner, styles }: ReadingContext): ParagraphStyle | null {
  let style: ParagraphStyle | null = null;
  let outline: ParagraphStyle | null = null;
  scanner.eachChild(() => {
    if (scanner.name === 'pStyle') style = styles.paragraph(scanner.attributes().get('val') ?? '');
    else if (scanner.name === 'outlineLvl') outline = outlineStyle(Number(scanner.attributes().get('val') ?? '9'));
  });
  return outline ?? style;
}

/** The element just opened inside a paragraph; moves behind it. */
function readInline(context: ReadingContext, chunks: string[]): void {
  const { scanner } = context;
  const { name } = scanner;
  if (LEFT_OUT.has(name)) scanner.skipElement();
  else if (name === 'r' && scanner.prefix === context.prefix) readRun(context, chunks);
  else if (name === 'AlternateContent') eachOfOneBranch(scanner, () => readInline(context, chunks));
  else {
    scanner.eachChild(() => {
      readInline(context, chunks);
    });
  }
}

/** Content that is stored in several ways (part 3, 10.2): only the first choice counts, or the fallback alone. */
export function eachOfOneBranch(scanner: XmlScanner, visit: () => void): void {
  let taken = false;
  scanner.eachChild(() => {
    if (taken || (scanner.name !== 'Choice' && scanner.name !== 'Fallback')) {
      scanner.skipElement();
      return;
    }
    taken = true;
    scanner.eachChild(visit);
  });
}

function readRun(context: ReadingContext, chunks: string[]): void {
  const { scanner, prefix } = context;
  let hidden = false;
  const visit = (): void => {
    const { name } = scanner;
    if (name === 'rPr') hidden = readHidden(context);
    else if (hidden || LEFT_OUT.has(name)) scanner.skipElement();
    else if (name === 't') {
      const own = scanner.prefix === prefix;
      const text = scanner.elementText();
      if (own) chunks.push(text);
    } else if (name === 'tab' || name === 'ptab') chunks.push('\t');
    else if (name === 'br' || name === 'cr') chunks.push('\n');
    else if (name === 'noBreakHyphen') chunks.push('-');
    else if (name === 'AlternateContent') eachOfOneBranch(scanner, visit);
    else if (name === 'ruby') {
      scanner.eachChild(() => {
        if (scanner.name !== 'rubyBase') scanner.skipElement();
        else {
          scanner.eachChild(() => {
            readInline(context, chunks);
          });
        }
      });
    }
  };
  scanner.eachChild(visit);
}

function readHidden({ scanner, styles }: ReadingContext): boolean {
  let direct: boolean | null = null;
  let styled = false;
  scanner.eachChild(() => {
    if (scanner.name === 'vanish') direct = isOn(scanner.attributes().get('val'));
    else if (scanner.name === 'rStyle') styled = styles.isHidden(scanner.attributes().get('val') ?? '');
  });
  return direct ?? styled;
}
