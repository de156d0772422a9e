import type * as Docx from 'docx';
import type { Language } from '../words';
import { letterText } from '../words/letter-text';
import type { LetterPart } from './letter-content';

/** The library that writes .docx files; whoever writes a letter loads it, and only then. */
export type DocxLibrary = typeof Docx;

/** Half points and twips, as the format counts: 16 pt for the body is what official letters use. */
const SIZE = { title: 44, body: 28, table: 24 } as const;
const LINE = 480;
const INDENT = 560;
/** A4, with the margins of official letters (GB/T 9704: 37 mm above, 28 mm left, 26 mm right, 35 mm below). */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, left: 1588, right: 1474, bottom: 1984 },
} as const;
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' } as const;
const HEAD_FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' } as const;

/** Characters that no XML can hold: controls, halves of pairs, and two that are none. */
const FORBIDDEN = /\p{Cs}|(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

/**
 * The letter to a unit as a .docx file: opening, numbered points by table, what was not checked, a table to reply in,
 * places for dates and seals. Points are numbered through, the same numbers stand in the table. The same code runs in
 * Node and in a browser.
 */
export async function letterDocument(
  unit: string,
  parts: readonly LetterPart[],
  language: Language,
  library: DocxLibrary,
): Promise<Uint8Array> {
  const { Document, Packer } = library;
  const writer = new LetterWriter(library, language);
  const document = new Document({
    creator: 'JiHe',
    title: letterText('title', language),
    styles: { default: { document: { run: { font: FONT, size: SIZE.body } } } },
    sections: [{ properties: { page: PAGE }, children: writer.all(unit, parts) }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Builds the paragraphs of a letter in order; counts its points. */
class LetterWriter {
  private points = 0;

  constructor(
    private readonly library: DocxLibrary,
    private readonly language: Language,
  ) {}

  all(unit: string, parts: readonly LetterPart[]): (Docx.Paragraph | Docx.Table)[] {
    const { AlignmentType } = this.library;
    const say = (key: Parameters<typeof letterText>[0], values?: Readonly<Record<string, string>>): string =>
      letterText(key, this.language, values);
    const body = parts.flatMap((part) => this.part(part));
    return [
      this.line(say('title'), { alignment: AlignmentType.CENTER, size: SIZE.title, head: true, after: 400 }),
      this.line(say('greeting', { unit })),
      ...body,
      this.line(say('deadline'), { indent: true }),
      this.line(say('signature'), { alignment: AlignmentType.RIGHT, before: 400 }),
      this.line(say('date'), { alignment: AlignmentType.RIGHT, after: 400 }),
      ...(this.points === 0
        ? []
        : [
            this.line(say('reply'), { head: true, next: true }),
            this.reply(),
            this.line(say('unit-reply'), { size: SIZE.table, before: 200 }),
          ]),
    ];
  }

  private part({ opening, sections, unchecked }: LetterPart): Docx.Paragraph[] {
    return [
      this.line(opening, { indent: true }),
      ...sections.flatMap(({ heading, points }) => [
        this.line(heading, { indent: true, head: true, next: true }),
        ...points.map((point) => this.line(`${String(++this.points)}. ${point}`, { indent: true })),
      ]),
      ...(unchecked
        ? [
            this.line(unchecked.heading, { indent: true, next: true }),
            ...unchecked.points.map((point) => this.line(`· ${point}`, { indent: true, size: SIZE.table })),
          ]
        : []),
    ];
  }

  /** A row for each point, with room to write. */
  private reply(): Docx.Table {
    const { Table, TableRow, TableCell, WidthType, HeightRule } = this.library;
    const cell = (text: string, width: number, head = false): Docx.TableCell =>
      new TableCell({
        width: { size: width, type: WidthType.PERCENTAGE },
        children: [this.line(text, { size: SIZE.table, head, tight: true })],
      });
    const rows = Array.from(
      { length: this.points },
      (_, index) =>
        new TableRow({
          cantSplit: true,
          height: { value: 500, rule: HeightRule.ATLEAST },
          children: [cell(String(index + 1), 10), cell('', 90)],
        }),
    );
    const head = new TableRow({
      tableHeader: true,
      children: [
        cell(letterText('reply-number', this.language), 10, true),
        cell(letterText('reply-text', this.language), 90, true),
      ],
    });
    return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...rows] });
  }

  /** A paragraph; what breaks the lines of the text breaks its lines. */
  private line(
    text: string,
    look: {
      readonly alignment?: (typeof Docx.AlignmentType)[keyof typeof Docx.AlignmentType];
      readonly size?: number;
      readonly head?: boolean;
      readonly indent?: boolean;
      readonly before?: number;
      readonly after?: number;
      /** Stays on the page of the next paragraph. */
      readonly next?: boolean;
      /** The lines of a table stand closer. */
      readonly tight?: boolean;
    } = {},
  ): Docx.Paragraph {
    const { Paragraph, TextRun } = this.library;
    const {
      alignment,
      size = SIZE.body,
      head = false,
      indent = false,
      before = 0,
      after = 0,
      next = false,
      tight = false,
    } = look;
    return new Paragraph({
      ...(alignment === undefined ? {} : { alignment }),
      keepNext: next,
      spacing: { before, after, ...(tight ? {} : { line: LINE }) },
      ...(indent ? { indent: { firstLine: INDENT } } : {}),
      children: text.split('\n').map(
        (shown, index) =>
          new TextRun({
            text: shown.replace(FORBIDDEN, '\ufffd'),
            size,
            font: head ? HEAD_FONT : FONT,
            ...(index > 0 && { break: 1 }),
          }),
      ),
    });
  }
}
