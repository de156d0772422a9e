import { cellName, MAX_COLUMNS, parseArea } from '../../workbook/address';
import type { Area } from '../../workbook/address';
import type { Limits } from '../package/limits';
import type { SharedStrings } from './shared-strings';
import { SheetDataScanner } from './sheet-data-scanner';
import { SheetRows } from './sheet-rows';
import type { CellBudget } from './sheet-rows';
import type { Styles } from './styles';
import type {
  ColumnRun,
  ConditionalFormat,
  ConditionalRule,
  FormulaBlock,
  XlsxSheet,
  XlsxWarning,
} from './xlsx-workbook';
import { XlsxError } from '../package/xlsx-error';
import { XmlScanner } from '../package/xml-scanner';
import type { XmlPart } from '../package/xml-scanner';
import { addAll } from '../../workbook/lists';

/** What the sheets of one workbook share. */
export interface SheetContext {
  readonly limits: Limits;
  readonly strings: SharedStrings;
  readonly styles: Styles;
  readonly date1904: boolean;
  readonly budget: CellBudget;
  readonly warn: (warning: XlsxWarning) => void;
}

export type SheetContent = Omit<XlsxSheet, 'name' | 'kind' | 'visibility' | 'part'>;

/** What a sheet has before its part is read, and what a sheet without cells keeps. */
export const EMPTY_CONTENT: SheetContent = {
  protected: false,
  rows: [],
  merges: [],
  hiddenRows: new Set(),
  rowHeights: new Map(),
  defaultRowHeight: undefined,
  columns: [],
  defaultColumnWidth: undefined,
  frozen: { rows: 0, columns: 0 },
  conditionalFormats: [],
  formulaBlocks: [],
};

/** Reads a worksheet part (18.3.1.99) in one walk. */
export function readWorksheet(part: XmlPart, sheet: string, context: SheetContext): SheetContent {
  const { limits } = context;
  const hiddenRows = new Set<number>();
  const rowHeights = new Map<number, number>();
  const columns: ColumnRun[] = [];
  const merges: Area[] = [];
  const conditionalFormats: ConditionalFormat[] = [];
  const blocks: FormulaBlock[] = [];
  const rows = new SheetRows((style) => context.styles.numberFormat(style), context.budget);
  const scanner = new XmlScanner(part);
  const lists = { hiddenRows, rowHeights, columns, merges, conditionalFormats, formulaBlocks: blocks };
  let content: SheetContent = { ...EMPTY_CONTENT, ...lists };
  let cut = false;
  const onCut = (row: number, column: number): void => {
    if (!cut) context.warn({ code: 'text-cut', sheet, cell: cellName(row, column) });
    cut = true;
  };

  if (scanner.root() !== 'worksheet') return content;
  scanner.eachChild(() => {
    switch (scanner.name) {
      case 'sheetViews':
        content = { ...content, frozen: readFrozen(scanner) };
        break;
      case 'sheetFormatPr': {
        const attributes = scanner.attributes();
        content = {
          ...content,
          defaultRowHeight: positive(attributes.get('defaultRowHeight')),
          defaultColumnWidth: positive(attributes.get('defaultColWidth')) ?? positive(attributes.get('baseColWidth')),
        };
        break;
      }
      case 'cols':
        scanner.eachChild(() => {
          addAll(columns, readColumn(scanner));
          if (columns.length > limits.columns)
            throw new XlsxError('limit', { sheet, reason: 'columns', limit: limits.columns });
          context.budget.spend(1);
        });
        break;
      case 'sheetData': {
        if (scanner.selfClosing) break;
        const { strings, date1904 } = context;
        const target = { sheet, strings, rows, date1904, hiddenRows, rowHeights, blocks, onCut };
        const data = new SheetDataScanner(part, { ...target, limits, budget: context.budget });
        scanner.resumeBehindElement(data.scan(scanner.tokenEnd));
        break;
      }
      case 'sheetProtection': {
        const on = scanner.attributes().get('sheet');
        content = { ...content, protected: on === '1' || on === 'true' };
        break;
      }
      case 'mergeCells':
        scanner.eachChild(() => {
          const area = parseArea(scanner.attribute('ref') ?? '');
          if (area) merges.push(area);
          context.budget.spend(1);
          context.budget.spendStored(1);
          if (merges.length > limits.merges)
            throw new XlsxError('limit', { sheet, reason: 'merges', limit: limits.merges });
        });
        break;
      case 'conditionalFormatting':
        conditionalFormats.push(readConditional(scanner, context));
        break;
    }
  });
  return { ...content, rows: rows.finish() };
}

function positive(text: string | undefined): number | undefined {
  const value = Number(text);
  return text !== undefined && value > 0 ? value : undefined;
}

/** The split of the first view (18.3.1.66 pane), where it is frozen. */
function readFrozen(scanner: XmlScanner): { rows: number; columns: number } {
  let frozen = { rows: 0, columns: 0 };
  let views = 0;
  scanner.eachChild(() => {
    if (++views > 1) return;
    scanner.eachChild(() => {
      if (scanner.name !== 'pane') return;
      const pane = scanner.attributes();
      if (!/^frozen/.test(pane.get('state') ?? '')) return;
      frozen = { rows: Number(pane.get('ySplit') ?? 0) || 0, columns: Number(pane.get('xSplit') ?? 0) || 0 };
    });
  });
  return frozen;
}

function readColumn(scanner: XmlScanner): ColumnRun[] {
  if (scanner.name !== 'col') return [];
  const attributes = scanner.attributes();
  const first = Number(attributes.get('min')) - 1;
  const last = Math.min(Number(attributes.get('max')), MAX_COLUMNS) - 1;
  if (!(first >= 0 && last >= first)) return [];
  const hidden = attributes.get('hidden');
  return [
    {
      first,
      last,
      width: positive(attributes.get('width')),
      hidden: hidden === '1' || hidden === 'true',
      style: Number(attributes.get('style') ?? 0) || 0,
    },
  ];
}

function readConditional(scanner: XmlScanner, { styles, budget }: SheetContext): ConditionalFormat {
  const sqref = scanner.attributes().get('sqref') ?? '';
  budget.spendItems('areas', wordsIn(sqref));
  const areas = readAreas(sqref);
  const rules: ConditionalRule[] = [];
  scanner.eachChild(() => {
    if (scanner.name !== 'cfRule') return;
    budget.spend(1);
    budget.spendStored(1);
    const attributes = scanner.attributes();
    const formulas: string[] = [];
    const dxf = attributes.get('dxfId');
    const stop = attributes.get('stopIfTrue');
    scanner.eachChild(() => {
      if (scanner.name === 'formula') formulas.push(scanner.elementText());
    });
    rules.push({
      type: attributes.get('type') ?? '',
      priority: Number(attributes.get('priority') ?? 0) || 0,
      operator: attributes.get('operator'),
      stopIfTrue: stop === '1' || stop === 'true',
      formulas,
      style: dxf === undefined ? undefined : styles.differential(Number(dxf)),
    });
  });
  return { areas, rules };
}

/** How many words a text has, counted before anything is made of them. */
function wordsIn(text: string): number {
  let words = 0;
  let isBlank = true;
  for (let i = 0; i < text.length; i++) {
    const blank = text.charCodeAt(i) <= 32;
    if (isBlank && !blank) words++;
    isBlank = blank;
  }
  return words;
}

/** The areas of an sqref (18.18.76): ranges between blanks; what is none is left out. */
export function readAreas(sqref: string): Area[] {
  return sqref.split(/\s+/).flatMap((text) => parseArea(text) ?? []);
}
