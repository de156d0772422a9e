import type { ConditionalFormat, DefinedName, XlsxSheet, XlsxWorkbook } from '../../hosts/file/xlsx-workbook';
import type {
  CellStyle,
  ConditionalFormatData,
  StandInCellData,
  StandInNameData,
  StandInSheetData,
  StandInWorkbookData,
} from '../../standin/model';
import { hash, standInStyle } from './standin-style';

/** Names that Excel itself would take; others in a file are not shown by it either. */
const ORDINARY_NAME = /^(?!_xlnm\.)[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;
/** Widths of columns further right than this are of no use to anybody. */
const LAST_SIZED_COLUMN = 255;

/** Office's names of the kinds of conditional formats (18.18.12 ST_CfType) that have one of their own. */
const CONDITIONAL_TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  top10: 'TopBottom',
};

/** A workbook as read from a file, as the stand-in loads it. Sheets without cells (charts) are left out. */
export function standInData(workbook: XlsxWorkbook, fileName: string): StandInWorkbookData {
  const styles = new Map<number, CellStyle>();
  const styleOf = (index: number): CellStyle => {
    const known = styles.get(index) ?? standInStyle(workbook.cellStyle(index));
    styles.set(index, known);
    return known;
  };
  const names = new Map<string, StandInNameData>();
  for (const name of workbook.names) {
    const data = nameData(name, workbook);
    if (data) names.set(`${data.sheet ?? ''}!${data.name.toLowerCase()}`, data);
  }
  return {
    fileName,
    calculationMode: workbook.calculation.manual ? 'Manual' : 'Automatic',
    sheets: worksheets(workbook).map((sheet) => sheetData(sheet, styleOf)),
    names: [...names.values()],
    customXml: workbook.customXml.map(({ text }) => text),
  };
}

export function worksheets(workbook: XlsxWorkbook): readonly XlsxSheet[] {
  return workbook.sheets.filter(({ kind }) => kind === 'worksheet');
}

function nameData(
  { name, text, hidden, scope, comment }: DefinedName,
  workbook: XlsxWorkbook,
): StandInNameData | undefined {
  if (!ORDINARY_NAME.test(name)) return undefined;
  const owner = scope === undefined ? undefined : workbook.sheets[scope];
  if (scope !== undefined && owner?.kind !== 'worksheet') return undefined;
  return { name, formula: `=${text}`, visible: !hidden, comment, ...(owner && { sheet: owner.name }) };
}

function sheetData(sheet: XlsxSheet, styleOf: (index: number) => CellStyle): StandInSheetData {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    protected: sheet.protected,
    cells: cellsOf(sheet, styleOf),
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: columnsOf(sheet).flatMap(({ column, hidden }) => (hidden ? [column] : [])),
    columnWidths: columnsOf(sheet).flatMap(({ column, width }) =>
      width === undefined ? [] : [[column, width] as const],
    ),
    rowHeights: sheet.rowHeights,
    conditionalFormats: conditionalFormats(sheet.conditionalFormats),
  };
}

function* cellsOf(sheet: XlsxSheet, styleOf: (index: number) => CellStyle): Generator<StandInCellData> {
  for (const [row, cells] of sheet.rows.entries()) {
    if (!cells) continue;
    const { values, formulas, formats, styles } = cells;
    const length = Math.max(values.length, styles.length, formulas?.length ?? 0);
    for (let column = 0; column < length; column++) {
      const formula = formulas?.[column];
      const format = formats?.[column];
      yield {
        row,
        column,
        value: values[column] ?? null,
        ...(formula && { formula }),
        ...(format !== undefined && { numberFormat: format }),
        style: styleOf(styles[column] ?? 0),
      };
    }
  }
}

function columnsOf(sheet: XlsxSheet): { column: number; width: number | undefined; hidden: boolean }[] {
  return sheet.columns.flatMap(({ first, last, width, hidden }) => {
    const count = Math.max(0, Math.min(last, LAST_SIZED_COLUMN) - first + 1);
    return Array.from({ length: count }, (_, i) => ({ column: first + i, width, hidden }));
  });
}

/** One format a rule, highest priority first. */
function conditionalFormats(formats: readonly ConditionalFormat[]): ConditionalFormatData[] {
  return formats
    .flatMap(({ areas, rules }) => rules.map((rule) => ({ areas, rule })))
    .sort((a, b) => a.rule.priority - b.rule.priority)
    .map(({ areas, rule: { type, formulas, stopIfTrue, style } }) => ({
      areas,
      type: CONDITIONAL_TYPES[type] ?? type,
      formula: formulas[0] === undefined ? '' : `=${formulas[0]}`,
      stopIfTrue,
      style: {
        ...(style?.fill !== undefined && { fillColor: hash(style.fill) }),
        ...(style?.color !== undefined && { fontColor: hash(style.color) }),
        ...(style?.bold !== undefined && { bold: style.bold }),
      },
    }));
}
