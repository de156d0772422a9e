import { cellName, MAX_COLUMNS, MAX_ROWS, parseArea, singleCell } from '../../workbook/address';
import type { CellError, CellValue } from '../../workbook/snapshot';
import { asciiBytes, findBytes, latin1, startsWith } from '../package/bytes';
import { cellType, isoSerial } from './cell-types';
import type { CellType } from './cell-types';
import { readNumber } from './number-text';
import { BYTES_PER_CHARACTER, leafText, richText } from './rich-text';
import { SharedFormula } from './shared-formula';
import type { SharedStrings } from './shared-strings';
import type { Limits } from '../package/limits';
import type { CellBudget, SheetRows } from './sheet-rows';
import { XlsxError } from '../package/xlsx-error';
import type { FormulaBlock } from './xlsx-workbook';
import { XmlScanner } from '../package/xml-scanner';
import type { XmlPart } from '../package/xml-scanner';

/** Where the scanner puts what it finds, and what it needs to understand it. */
export interface SheetDataTarget {
  readonly sheet: string;
  readonly strings: SharedStrings;
  readonly rows: SheetRows;
  readonly date1904: boolean;
  readonly limits: Limits;
  readonly budget: CellBudget;
  readonly hiddenRows: Set<number>;
  /** Points by zero-based row. */
  readonly rowHeights: Map<number, number>;
  readonly blocks: FormulaBlock[];
  /** Called for a text that was cut at the limit of a cell. */
  readonly onCut: (row: number, column: number) => void;
}

const COMMENT_END = asciiBytes('-->');
const CDATA_END = asciiBytes(']]>');
const INSTRUCTION_END = asciiBytes('?>');

const PLAIN_INLINE_END = asciiBytes('</t></is>');

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const BANG = 0x21;

/** First letters of the formula types that tie cells together (18.18.6 ST_CellFormulaType). */
const BLOCK_KINDS: ReadonlyMap<number, FormulaBlock['kind']> = new Map<number, FormulaBlock['kind']>([
  [0x61, 'array'],
  [0x64, 'table'],
  [0x73, 'shared'],
]);

/** Elements that mean something within sheetData, by length and letters of their local name. */
const OTHER = 0;
const ROW = 1;
const CELL = 2;
const VALUE = 3;
const FORMULA = 4;
const INLINE = 5;
const SHEET_DATA = 6;

/**
 * Reads the content of `<sheetData>` straight from its bytes, in one pass and without making objects of tags: the
 * bulk of every workbook goes through here. Rows and cells may come without references (then they count on), under
 * any prefix, with attributes in any order.
 */
export class SheetDataScanner {
  private readonly bytes: Uint8Array;
  private readonly end: number;

  /** Attribute just read: bounds of its name and of its value. */
  private nameStart = 0;
  private nameEnd = 0;
  private valueStart = 0;
  private valueEnd = 0;
  private selfClosing = false;
  /** Bounds of the local name of the tag just met. */
  private localStart = 0;
  private localEnd = 0;

  /** Zero-based; -1 before the first. */
  private row = -1;
  private column = -1;
  private inCell = false;
  private type: CellType = 'number';
  private style = 0;
  /** Content of `<v>` and `<is>`, -1 where there is none. */
  private contentStart = -1;
  private contentEnd = -1;
  private inlineStart = -1;
  private inlineEnd = -1;
  private inlinePrefix = '';
  private formula: string | undefined;
  private hasFormula = false;

  private readonly shared = new Map<string, SharedFormula>();
  /** Members of a shared formula that came before its master. */
  private readonly orphans: { row: number; column: number; index: string; style: number; value: CellValue }[] = [];
  private orphanIndex: string | undefined;
  private readonly errors = new Map<string, CellError>();

  constructor(
    private readonly part: XmlPart,
    private readonly target: SheetDataTarget,
  ) {
    this.bytes = part.bytes;
    this.end = part.bytes.length;
  }

  /** Reads from `start`, behind the opening tag; returns the position behind `</sheetData>`. */
  scan(start: number): number {
    const { bytes } = this;
    let p = start;
    for (;;) {
      if (bytes[p] !== LESS) {
        p = bytes.indexOf(LESS, p);
        if (p < 0) throw this.damaged('truncated');
      }
      const mark = bytes[p + 1];
      if (mark === SLASH) {
        const kind = this.readName(p + 2);
        p = this.behind(GREATER, this.localEnd);
        if (kind === CELL) this.finishCell();
        else if (kind === SHEET_DATA) break;
      } else if (mark === BANG) p = this.behindDeclaration(p);
      else if (mark === 0x3f) p = this.behindSequence(INSTRUCTION_END, p + 2);
      else p = this.openTag(p);
    }
    this.adoptOrphans();
    return p;
  }

  private openTag(p: number): number {
    const kind = this.readName(p + 1);
    const prefixEnd = this.localStart - 1;
    switch (kind) {
      case CELL:
        return this.openCell(this.localEnd);
      case ROW:
        return this.openRow(this.localEnd);
      case VALUE: {
        const content = this.skipAttributes(this.localEnd);
        if (!this.inCell || this.selfClosing) return content;
        this.contentStart = content;
        return (this.contentEnd = this.leafEnd(content));
      }
      case FORMULA:
        return this.openFormula(this.localEnd);
      case INLINE: {
        const content = this.skipAttributes(this.localEnd);
        if (!this.inCell || this.selfClosing) return content;
        this.inlinePrefix = prefixEnd > p ? latin1(this.bytes, p + 1, prefixEnd) : '';
        this.inlineStart = content;
        const plainEnd = this.plainInlineEnd(content);
        if (plainEnd >= 0) return (this.inlineEnd = plainEnd);
        const scanner = this.behindElement(p);
        this.inlineEnd = scanner.start;
        return scanner.tokenEnd;
      }
      default: {
        const content = this.skipAttributes(this.localEnd);
        return this.inCell && !this.selfClosing ? this.behindElement(p).tokenEnd : content;
      }
    }
  }

  private openRow(from: number): number {
    const { bytes, target } = this;
    let row = this.row + 1;
    let hidden = false;
    let height = NaN;
    let style = -1;
    let custom = false;
    let p = from;
    while ((p = this.nextAttribute(p)) >= 0) {
      const length = this.nameEnd - this.nameStart;
      const first = bytes[this.nameStart];
      if (length === 1 && first === 0x72) {
        row = this.integer() - 1;
        if (row < 0 || row >= MAX_ROWS) throw this.damaged('row-number');
      } else if (length === 1 && first === 0x73) style = this.integer();
      else if (length === 2 && first === 0x68) height = readNumber(bytes, this.valueStart, this.valueEnd);
      else if (length === 6 && first === 0x68) hidden = this.isTrue();
      else if (length === 12 && first === 0x63 && bytes[this.nameStart + 6] === 0x46) custom = this.isTrue();
    }
    this.row = row;
    this.column = -1;
    if (row >= MAX_ROWS) throw this.damaged('row-number');
    if (hidden || height >= 0 || custom) target.budget.spendStored(1);
    if (hidden) target.hiddenRows.add(row);
    if (height >= 0) target.rowHeights.set(row, height);
    if (custom && style > 0) target.rows.setRowStyle(row, style);
    return ~p;
  }

  private openCell(from: number): number {
    const { bytes } = this;
    this.type = 'number';
    this.style = 0;
    this.contentStart = this.inlineStart = -1;
    this.formula = undefined;
    this.hasFormula = false;
    this.orphanIndex = undefined;
    this.inCell = true;
    this.column++;
    let p = from;
    while ((p = this.nextAttribute(p)) >= 0) {
      if (this.nameEnd - this.nameStart !== 1) continue;
      const name = bytes[this.nameStart];
      if (name === 0x72) this.readReference();
      else if (name === 0x73) this.style = this.integer();
      else if (name === 0x74) this.type = cellType(bytes, this.valueStart, this.valueEnd);
    }
    if (this.column >= MAX_COLUMNS || this.row < 0) throw this.damaged('cell-reference');
    if (this.selfClosing) this.finishCell();
    return ~p;
  }

  private openFormula(from: number): number {
    const { bytes } = this;
    let kind = 0;
    let index = '';
    let area = '';
    let p = from;
    while ((p = this.nextAttribute(p)) >= 0) {
      const length = this.nameEnd - this.nameStart;
      if (length === 1 && bytes[this.nameStart] === 0x74) kind = bytes[this.valueStart] ?? 0;
      else if (length === 2 && bytes[this.nameStart] === 0x73) index = latin1(bytes, this.valueStart, this.valueEnd);
      else if (length === 3 && bytes[this.nameStart] === 0x72) area = latin1(bytes, this.valueStart, this.valueEnd);
    }
    const content = ~p;
    if (!this.inCell) return content;
    if (this.hasFormula) throw this.damaged('two-formulas');
    this.hasFormula = true;
    const end = this.selfClosing ? content : this.leafEnd(content);
    const longest = this.target.limits.formulaCharacters;
    if (end - content > longest * BYTES_PER_CHARACTER) throw this.limit('formula-length', longest);
    const text = end > content ? leafText(this.part, content, end) : '';
    if (text.length > longest) throw this.limit('formula-length', longest);
    const isShared = kind === 0x73;
    const blockKind = BLOCK_KINDS.get(kind);
    if (blockKind && area !== '') {
      this.target.budget.spendItems('formulaBlocks', 1);
      const { row, column } = this;
      this.target.blocks.push({
        kind: blockKind,
        row,
        column,
        index,
        area: parseArea(area) ?? singleCell(row, column),
      });
    }
    // a data table (t="dataTable") holds the name of an input cell, no formula
    if (text !== '' && kind !== 0x64) {
      this.formula = text;
      if (isShared && !this.shared.has(index)) this.shared.set(index, new SharedFormula(text, this.row, this.column));
    } else if (isShared) {
      this.formula = this.sharedFormula(index, this.row, this.column);
      if (this.formula === undefined) {
        this.target.budget.spendItems('formulaBlocks', 1);
        this.orphanIndex = index;
      }
    }
    return end;
  }

  private finishCell(): void {
    if (!this.inCell) return;
    this.inCell = false;
    const value = this.readValue();
    const { row, column, style, target } = this;
    if (value !== null) target.budget.spendValue();
    target.budget.spendStored((value !== null || style !== 0 ? 1 : 0) + (this.hasFormula ? 1 : 0));
    if (this.orphanIndex !== undefined) this.orphans.push({ row, column, style, value, index: this.orphanIndex });
    target.rows.put(row, column, style, value, this.formula === undefined ? undefined : shownFormula(this.formula));
    if (this.type === 'date' && typeof value === 'number') target.rows.markDate(column);
  }

  private adoptOrphans(): void {
    for (const { row, column, style, value, index } of this.orphans) {
      const formula = this.sharedFormula(index, row, column);
      if (formula !== undefined) this.target.rows.put(row, column, style, value, shownFormula(formula));
    }
  }

  private sharedFormula(index: string, row: number, column: number): string | undefined {
    const formula = this.shared.get(index)?.at(row, column);
    if (formula !== undefined) this.target.budget.spendSharedFormula(formula.length);
    return formula;
  }

  private readValue(): CellValue {
    const { bytes, contentStart, contentEnd } = this;
    if (this.inlineStart >= 0 && this.type !== 'shared') {
      return this.cut(richText(this.part, this.inlineStart, this.inlineEnd, this.inlinePrefix));
    }
    // a formula whose result is an empty text
    if (contentStart < 0) return this.type === 'text' && this.formula !== undefined ? '' : null;
    switch (this.type) {
      case 'number': {
        const number = readNumber(bytes, contentStart, contentEnd);
        return Number.isNaN(number) ? this.oddNumber() : number;
      }
      case 'shared': {
        if (contentEnd === contentStart) return null;
        const text = this.target.strings.get(readNumber(bytes, contentStart, contentEnd));
        if (text === undefined) throw this.damaged('string-index');
        this.target.budget.spendSharedText(text.length);
        return text;
      }
      case 'boolean':
        return contentEnd === contentStart ? null : bytes[contentStart] === 0x31 || bytes[contentStart] === 0x74;
      case 'error':
        return this.errorValue(leafText(this.part, contentStart, contentEnd));
      case 'date': {
        const text = leafText(this.part, contentStart, contentEnd);
        return isoSerial(text, this.target.date1904) ?? this.cut(text);
      }
      case 'text':
      case 'inline':
        return this.cut(leafText(this.part, contentStart, contentEnd));
    }
  }

  /** A number cell that holds something else: blank, or a text that some writer left there. */
  private oddNumber(): CellValue {
    const text = leafText(this.part, this.contentStart, this.contentEnd);
    const bare = text.trim();
    if (bare === '') return null;
    const number = readNumber(asciiBytes(bare), 0, bare.length);
    return Number.isNaN(number) ? this.cut(text) : number;
  }

  private errorValue(error: string): CellValue {
    const name = this.cut(error.trim());
    if (name === '') return null;
    const known = this.errors.get(name);
    if (known) return known;
    const made = { error: name };
    this.errors.set(name, made);
    return made;
  }

  private cut(text: string): string {
    const { limits, onCut } = this.target;
    if (text.length <= limits.cellCharacters) return text;
    onCut(this.row, this.column);
    return text.slice(0, limits.cellCharacters);
  }

  /** Reads "$B$12"; row and column of the cell follow it even where the row says otherwise. */
  private readReference(): void {
    const { bytes, valueStart, valueEnd } = this;
    let column = 0;
    let row = 0;
    for (let i = valueStart; i < valueEnd; i++) {
      const byte = bytes[i] ?? 0;
      const letter = byte & 0xdf;
      if (byte >= 0x30 && byte <= 0x39) row = row * 10 + byte - 0x30;
      else if (letter >= 0x41 && letter <= 0x5a && row === 0) column = column * 26 + letter - 0x40;
      else if (byte !== 0x24) throw this.damaged('cell-reference');
    }
    if (column < 1 || column > MAX_COLUMNS || row < 1 || row > MAX_ROWS) throw this.damaged('cell-reference');
    this.column = column - 1;
    this.row = row - 1;
  }

  /** The attribute's value as a whole number, -1 where it is none. */
  private integer(): number {
    const { bytes, valueStart, valueEnd } = this;
    let value = 0;
    for (let i = valueStart; i < valueEnd; i++) {
      const digit = (bytes[i] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return valueEnd > valueStart ? value : -1;
  }

  private isTrue(): boolean {
    return this.bytes[this.valueStart] === 0x31 || this.bytes[this.valueStart] === 0x74;
  }

  /** Reads the name of a tag from behind "<" or "</"; sets localStart and localEnd and returns its kind. */
  private readName(first: number): number {
    const { bytes, end } = this;
    let local = first;
    let q = first;
    for (; q < end; q++) {
      const byte = bytes[q] ?? 0;
      if (byte === 0x3a) local = q + 1;
      else if (byte === GREATER || byte === SLASH || byte <= 32) break;
    }
    this.localStart = local;
    this.localEnd = q;
    const letter = bytes[local];
    switch (q - local) {
      case 1:
        return letter === 0x63 ? CELL : letter === 0x76 ? VALUE : letter === 0x66 ? FORMULA : OTHER;
      case 2:
        return letter === 0x69 && bytes[local + 1] === 0x73 ? INLINE : OTHER;
      case 3:
        return letter === 0x72 && bytes[local + 1] === 0x6f && bytes[local + 2] === 0x77 ? ROW : OTHER;
      case 9:
        return latin1(bytes, local, q) === 'sheetData' ? SHEET_DATA : OTHER;
      default:
        return OTHER;
    }
  }

  /**
   * Reads the next attribute of a tag from `p` and returns the position behind it. At the end of the tag it returns
   * the complement (~) of the position behind ">", a negative number, and has set selfClosing.
   */
  private nextAttribute(p: number): number {
    const { bytes, end } = this;
    let q = p;
    this.selfClosing = false;
    for (; q < end; q++) {
      const byte = bytes[q] ?? 0;
      if (byte === GREATER) return ~(q + 1);
      if (byte === SLASH) this.selfClosing = true;
      else if (byte > 32) break;
    }
    this.nameStart = q;
    while (q < end && bytes[q] !== EQUALS) {
      if (bytes[q] === GREATER || bytes[q] === LESS) throw this.damaged('xml-attribute');
      q++;
    }
    let nameEnd = q;
    while (nameEnd > this.nameStart && (bytes[nameEnd - 1] ?? 0) <= 32) nameEnd--;
    this.nameEnd = nameEnd;
    do q++;
    while (q < end && (bytes[q] ?? 0) <= 32);
    const quote = bytes[q];
    if (quote !== 0x22 && quote !== 0x27) throw this.damaged(q < end ? 'xml-attribute' : 'truncated');
    this.valueStart = ++q;
    while (q < end && bytes[q] !== quote) q++;
    if (q >= end) throw this.damaged('truncated');
    this.valueEnd = q;
    return q + 1;
  }

  private skipAttributes(p: number): number {
    let q = p;
    while (q >= 0) q = this.nextAttribute(q);
    return ~q;
  }

  /** The position of the tag that ends a leaf element whose content starts at `p`. */
  private leafEnd(p: number): number {
    const { bytes } = this;
    let q = p;
    for (;;) {
      q = bytes[q] === LESS ? q : bytes.indexOf(LESS, q);
      if (q < 0) throw this.damaged('truncated');
      if (bytes[q + 1] !== BANG) return q;
      q = this.behindDeclaration(q);
    }
  }

  /** Where the content of an inline string ends that is one `<t>` and nothing else, else -1. */
  private plainInlineEnd(content: number): number {
    const { bytes } = this;
    if (bytes[content] !== LESS || bytes[content + 1] !== 0x74) return -1;
    const close = bytes.indexOf(LESS, content + 2);
    return close >= 0 && startsWith(bytes, close, PLAIN_INLINE_END) ? close + 4 : -1;
  }

  /** A scanner that has just met the close tag of the element that opens at `p`. */
  private behindElement(p: number): XmlScanner {
    const scanner = new XmlScanner(this.part, p);
    scanner.next();
    scanner.skipElement();
    return scanner;
  }

  private behindDeclaration(p: number): number {
    const kind = this.bytes[p + 2];
    if (kind === 0x2d) return this.behindSequence(COMMENT_END, p + 4);
    if (kind === 0x5b) return this.behindSequence(CDATA_END, p + 9);
    throw this.damaged('xml-document-type');
  }

  private behindSequence(wanted: Uint8Array, from: number): number {
    const found = findBytes(this.bytes, wanted, from);
    if (found < 0) throw this.damaged('truncated');
    return found + wanted.length;
  }

  private behind(byte: number, from: number): number {
    const found = this.bytes[from] === byte ? from : this.bytes.indexOf(byte, from);
    if (found < 0) throw this.damaged('truncated');
    return found + 1;
  }

  private damaged(reason: string): XlsxError {
    return new XlsxError('damaged', { ...this.place(), reason });
  }

  private limit(reason: string, limit: number): XlsxError {
    return new XlsxError('limit', { ...this.place(), reason, limit });
  }

  private place() {
    const cell = this.row < 0 ? {} : { cell: cellName(this.row, Math.max(0, this.column)) };
    return { part: this.part.name, sheet: this.target.sheet, ...cell };
  }
}

/** Excel shows newer functions without the prefix that files carry for older readers. */
function shownFormula(formula: string): string {
  return `=${formula.includes('_xl') ? formula.replace(/_xlfn\.(?:_xlws\.)?/g, '') : formula}`;
}
