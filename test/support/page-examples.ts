import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CellValue } from '../../src/workbook/snapshot';
import { cellName, columnIndex } from '../../src/workbook/address';
import type { SmallCell, SmallSheet } from './small-book';

/**
 * The 例子 of a rule's page as workbooks. An example is one table or several, and the list under them:
 *
 *     **自评表**                     name of the sheet; 表 where a page names none
 *     设置 `profile` 为 `central`：  a setting, where the example needs one
 *     | | A | B |                    letters of the columns, then rows with their numbers
 *     | 1 | 项目 | 57.00 |
 *     - `B1` 为什么                  a finding of the page's rule at this cell
 *     - `B1` [别的](other-rule.md)   a finding of another rule
 *     - 未核对 `B1` 为什么           what the rule could not judge
 *
 * Rules of reports have the report before the tables, a paragraph a line, the title first; the list names figures as
 * written in place of cells:
 *
 *     > 某项目2023年度绩效自评报告
 *     > 实际已支出289.50万元。
 *     - `289.50万元` 为什么
 *
 * A list that says 不报 alone names nothing: the rule keeps quiet. Cells are written as a person sees them: 57.00 and 95%
 * are numbers under their formats, '57.00 is a text, `=A1` 5 a formula with its value, 33.33（存 33.333）shows fewer decimals than it
 * stores; < joins a cell to the one on its left, ^ to the one above it.
 */
export interface PageExample {
  readonly sheets: Readonly<Record<string, SmallSheet>>;
  readonly settings: readonly (readonly [string, string])[];
  /** Paragraphs of the report, the title first; none where the rule looks at workbooks. */
  readonly report: readonly string[];
  /** "sheet!A1 rule", or "289.50万元 rule" of a report, in the order of the page. */
  readonly findings: readonly string[];
  readonly notChecked: readonly string[];
}

const RULES = path.join(__dirname, '../../docs/rules');
const UNNAMED = '表';

/** All examples of a rule's page, in order. */
export function pageExamples(rule: string): readonly PageExample[] {
  return examplesIn(readFileSync(path.join(RULES, `${rule}.md`), 'utf8'), rule);
}

export function examplesIn(markdown: string, rule: string): readonly PageExample[] {
  const section = /^## 例子\n([\s\S]*?)^## /m.exec(markdown)?.[1];
  if (section === undefined) throw new Error(`${rule}: no 例子`);
  const examples: PageExample[] = [];
  let draft = newDraft();
  let isListed = false;
  let name = UNNAMED;
  let table: string[][] = [];
  const closeTable = (): void => {
    if (table.length > 0) draft.sheets[name] = sheetOf(table, rule);
    table = [];
  };
  const closeExample = (): void => {
    if (Object.keys(draft.sheets).length > 0 || draft.report.length > 0) examples.push(draft);
    draft = newDraft();
    isListed = false;
    name = UNNAMED;
  };
  for (const line of section.split('\n')) {
    if (line.startsWith('|')) {
      table.push(cellsOf(line));
      continue;
    }
    closeTable();
    if (line.startsWith('- ')) {
      isListed = true;
      const [place, other] = placeIn(line);
      if (place === null) continue;
      const sheet = Object.keys(draft.sheets)[0] ?? UNNAMED;
      const where = place.includes('!') || draft.report.length > 0 ? place : `${sheet}!${place}`;
      if (line.startsWith('- 未核对')) draft.notChecked.push(`${where} ${other ?? rule}`);
      else draft.findings.push(`${where} ${other ?? rule}`);
      continue;
    }
    if (line.trim() === '') continue;
    if (isListed) closeExample();
    if (line.startsWith('> ')) {
      draft.report.push(line.slice(2));
      continue;
    }
    const title = /^\*\*([^*]+)\*\*/.exec(line)?.[1];
    if (title !== undefined) name = title;
    for (const [, key = '', value = ''] of line.matchAll(/设置 `([\w.]+)` 为 `([^`]+)`/g))
      draft.settings.push([key, value]);
  }
  closeTable();
  closeExample();
  return examples;
}

interface Draft extends PageExample {
  readonly sheets: Record<string, SmallSheet>;
  readonly settings: (readonly [string, string])[];
  readonly report: string[];
  readonly findings: string[];
  readonly notChecked: string[];
}

const newDraft = (): Draft => ({ sheets: {}, settings: [], report: [], findings: [], notChecked: [] });

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The first place that a line of the list names, and the rule that a link right after it names. */
function placeIn(line: string): readonly [string | null, string | null] {
  const match = /^- (?:未核对 )?`([^`]+)`(?: \[[^\]]+\]\(([a-z0-9-]+)\.md\))?/.exec(line);
  return [match?.[1] ?? null, match?.[2] ?? null];
}

function sheetOf([head = [], , ...lines]: readonly string[][], rule: string): SmallSheet {
  head.slice(1).forEach((letters, column) => {
    if (columnIndex(letters) !== column) throw new Error(`${rule}: column ${letters} of an example`);
  });
  const rows: SmallCell[][] = [];
  const joined = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  const coverOf = new Map<string, string>();
  for (const [number = '', ...cells] of lines) {
    const row = Number(number) - 1;
    if (!Number.isInteger(row) || row < rows.length) throw new Error(`${rule}: row ${number} of an example`);
    while (rows.length < row) rows.push([]);
    rows.push(
      cells.map((text, column): SmallCell => {
        if (text !== '<' && text !== '^') return cellOf(text);
        const beside = text === '<' ? cellName(row, column - 1) : cellName(row - 1, column);
        const home = coverOf.get(beside) ?? beside;
        const [top, left] = placeOf(home);
        const area = joined.get(home) ?? { top, left, bottom: top, right: left };
        joined.set(home, { ...area, bottom: Math.max(area.bottom, row), right: Math.max(area.right, column) });
        coverOf.set(cellName(row, column), home);
        return null;
      }),
    );
  }
  const merges = [...joined.values()].map(
    ({ top, left, bottom, right }) => `${cellName(top, left)}:${cellName(bottom, right)}`,
  );
  return { rows, merges };
}

function placeOf(name: string): readonly [number, number] {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  return [Number(row) - 1, columnIndex(letters) ?? 0];
}

/** A cell as it is written on a page. */
function cellOf(text: string): SmallCell {
  const formula = /^`(=[^`]+)`\s*(.*)$/.exec(text);
  if (formula?.[1] !== undefined) {
    const value = cellOf(formula[2] ?? '');
    return typeof value === 'object' && value !== null && 'v' in value
      ? { ...value, f: formula[1] }
      : { v: value, f: formula[1] };
  }
  const stored = /^(\S+)（存 (-?[\d.]+)）$/.exec(text);
  if (stored?.[1] !== undefined) {
    const shown = cellOf(stored[1]);
    const nf = typeof shown === 'object' && shown !== null && 'v' in shown ? shown.nf : undefined;
    return { v: Number(stored[2]), nf: nf ?? '0' };
  }
  return plainCell(text);
}

function plainCell(text: string): CellValue | { readonly v: CellValue; readonly nf: string } {
  if (text === '') return null;
  if (text.startsWith("'")) return text.slice(1);
  if (/^#[A-Z]+(?:\/[A0]!?|[!?])$/.test(text)) return { error: text };
  const percent = /^(-?\d+(?:\.(\d+))?)%$/.exec(text);
  if (percent) return { v: Number((Number(percent[1]) / 100).toPrecision(12)), nf: `0${decimalsFormat(percent[2])}%` };
  const number = /^-?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text);
  if (!number) return text;
  const value = Number(text.replaceAll(',', ''));
  const isGrouped = text.includes(',');
  if (!isGrouped && number[2] === undefined) return value;
  return { v: value, nf: `${isGrouped ? '#,##0' : '0'}${decimalsFormat(number[2])}` };
}

const decimalsFormat = (decimals: string | undefined): string =>
  decimals === undefined ? '' : `.${'0'.repeat(decimals.length)}`;
