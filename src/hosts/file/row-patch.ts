import { cellName, columnIndex } from '../../workbook/address';
import { cellXml, formulaXml } from './cell-xml';
import type { CellChange } from './changes';
import { openedTag } from './part-index';
import type { Splices } from './splices';
import { notPatchable } from '../package/xlsx-error';
import type { PatchReason, XlsxError } from '../package/xlsx-error';
import type { XmlPart, XmlScanner } from '../package/xml-scanner';

/** What the rows of a sheet need to know to be changed. */
export interface RowPatchContext {
  readonly part: XmlPart;
  readonly splices: Splices;
  /** In the order of rows, then columns; each cell once. */
  readonly cells: readonly CellChange[];
  /** The style of a changed cell; `existing` is what it has, undefined where it is new. */
  readonly styleOf: (change: CellChange, existing: number | undefined) => number;
  /** Numbers of shared formulas whose first cell changes: their members get texts of their own. */
  readonly dissolve: ReadonlySet<string>;
  /** The formula of a cell as it was read, with its "=". */
  readonly formulaOf: (row: number, column: number) => string | undefined;
}

/** Merges changed cells into `<sheetData>`, in one walk over it. */
export class RowPatcher {
  /** A formula went away. */
  formulasRemoved = false;
  private next = 0;
  private prefix = '';

  constructor(private readonly context: RowPatchContext) {}

  /** The scanner stands on the open tag of `<sheetData>` and is left behind its close tag. */
  patch(scanner: XmlScanner): void {
    const { cells, splices } = this.context;
    this.prefix = scanner.prefix === '' ? '' : `${scanner.prefix}:`;
    if (scanner.selfClosing) {
      const rows = this.rowsBefore(Infinity);
      const { prefix } = this;
      if (rows !== '')
        splices.replace(scanner.start, scanner.tokenEnd, `<${prefix}sheetData>${rows}</${prefix}sheetData>`);
      return;
    }
    let previous = -1;
    scanner.eachChild(() => {
      if (scanner.name !== 'row') return;
      const reference = scanner.attribute('r');
      const row = reference === undefined ? previous + 1 : Number(reference) - 1;
      if (!(row > previous)) throw this.refuse('row-order');
      previous = row;
      const before = this.rowsBefore(row);
      if (before !== '') splices.insert(scanner.start, before);
      if (cells[this.next]?.row === row) this.patchRow(scanner, row);
      else if (this.context.dissolve.size > 0) this.dissolveRow(scanner, row);
    });
    const rest = this.rowsBefore(Infinity);
    if (rest !== '') splices.insert(scanner.start, rest);
  }

  /** New rows, as XML, for the changes that come before `row`. */
  private rowsBefore(row: number): string {
    const { cells } = this.context;
    let xml = '';
    for (let change = cells[this.next]; change && change.row < row; change = cells[this.next]) {
      const made = this.newCells(change.row, Infinity);
      if (made !== '') xml += `<${this.prefix}row r="${String(change.row + 1)}">${made}</${this.prefix}row>`;
    }
    return xml;
  }

  /** New cells, as XML, for the changes of `row` that come before `column`. */
  private newCells(row: number, column: number): string {
    const { cells, styleOf } = this.context;
    let xml = '';
    for (let change = cells[this.next]; change?.row === row && change.column < column; change = cells[this.next]) {
      this.next++;
      const { content } = change;
      if (content.kind === 'remove' || content.kind === 'clear') continue;
      const style = styleOf(change, undefined);
      if (content.kind !== 'keep') xml += cellXml(row, change.column, content, style, this.prefix);
      else if (style !== 0) xml += cellXml(row, change.column, { kind: 'clear' }, style, this.prefix);
    }
    return xml;
  }

  private patchRow(scanner: XmlScanner, row: number): void {
    const { part, splices } = this.context;
    const { start, tokenEnd, selfClosing, fullName } = scanner;
    const open = part.text(start, tokenEnd);
    const widened = this.widenSpans(open, row);
    if (selfClosing) {
      const made = this.newCells(row, Infinity);
      if (made !== '') splices.replace(start, tokenEnd, `${openedTag(widened)}${made}</${fullName}>`);
      return;
    }
    if (widened !== open) splices.replace(start, tokenEnd, widened);
    this.eachCell(scanner, row, (column) => {
      const before = this.newCells(row, column);
      if (before !== '') splices.insert(scanner.start, before);
      const change = this.context.cells[this.next];
      if (change?.row === row && change.column === column) {
        this.next++;
        this.replaceCell(scanner, change);
      } else if (this.context.dissolve.size > 0) this.dissolveCell(scanner, row, column);
    });
    const rest = this.newCells(row, Infinity);
    if (rest !== '') splices.insert(scanner.start, rest);
  }

  private eachCell(scanner: XmlScanner, row: number, visit: (column: number) => void): void {
    let previous = -1;
    scanner.eachChild(() => {
      if (scanner.name !== 'c') return;
      const column = this.columnOf(scanner.attribute('r'), row, previous + 1);
      if (!(column > previous)) throw this.refuse('cell-order');
      previous = column;
      visit(column);
    });
  }

  private columnOf(reference: string | undefined, row: number, implied: number): number {
    if (reference === undefined) return implied;
    const letters = /^[A-Za-z]+/.exec(reference)?.[0] ?? '';
    const column = columnIndex(letters) ?? -1;
    if (reference.slice(letters.length) !== String(row + 1)) throw this.refuse('cell-order');
    return column;
  }

  private replaceCell(scanner: XmlScanner, change: CellChange): void {
    const { part, splices, styleOf } = this.context;
    const { start, tokenEnd, fullName } = scanner;
    const existing = Number(scanner.attribute('s') ?? 0) || 0;
    const style = styleOf(change, existing);
    const { content } = change;
    if (content.kind === 'keep') {
      if (this.context.dissolve.size > 0) this.dissolveCell(scanner, change.row, change.column);
      if (style === existing) return;
      const open = part.text(start, tokenEnd);
      const kept = open.replace(/\ss\s*=\s*("[^"]*"|'[^']*')/, '');
      const head = fullName.length + 1;
      splices.replace(start, tokenEnd, `${kept.slice(0, head)} s="${String(style)}"${kept.slice(head)}`);
      return;
    }
    let hadFormula = false;
    scanner.eachChild(() => {
      if (scanner.name === 'f') hadFormula = true;
    });
    if (hadFormula && content.kind !== 'formula') this.formulasRemoved = true;
    const xml = content.kind === 'remove' ? '' : cellXml(change.row, change.column, content, style, this.prefix);
    splices.replace(start, scanner.tokenEnd, xml);
  }

  private dissolveRow(scanner: XmlScanner, row: number): void {
    this.eachCell(scanner, row, (column) => {
      this.dissolveCell(scanner, row, column);
    });
  }

  /** Gives a member of a dissolved shared formula its own text. */
  private dissolveCell(scanner: XmlScanner, row: number, column: number): void {
    const { dissolve, formulaOf, splices } = this.context;
    scanner.eachChild(() => {
      if (scanner.name !== 'f' || scanner.attribute('t') !== 'shared') return;
      if (!dissolve.has(scanner.attribute('si') ?? '')) return;
      const { start } = scanner;
      scanner.skipElement();
      const formula = formulaOf(row, column);
      splices.replace(start, scanner.tokenEnd, formula === undefined ? '' : formulaXml(formula, this.prefix));
    });
  }

  /** `spans` is a hint of the columns in use; a wrong one makes some readers lose the new cells. */
  private widenSpans(open: string, row: number): string {
    const { cells } = this.context;
    const first = cells[this.next]?.column ?? 0;
    let last = first;
    for (let i = this.next; cells[i]?.row === row; i++) last = cells[i]?.column ?? last;
    return open.replace(/\sspans\s*=\s*["']([^"']*)["']/, (whole, spans: string) => {
      const span = /^(\d+):(\d+)$/.exec(spans);
      if (!span) return '';
      const from = Math.min(Number(span[1]), first + 1);
      const to = Math.max(Number(span[2]), last + 1);
      return `${from}:${to}` === spans ? whole : ` spans="${String(from)}:${String(to)}"`;
    });
  }

  private refuse(reason: PatchReason): XlsxError {
    const change = this.context.cells[this.next];
    const cell = change ? { cell: cellName(change.row, change.column) } : {};
    return notPatchable(reason, { part: this.context.part.name, ...cell });
  }
}
