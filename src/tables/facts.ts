import { factLabel, headerWord, labelRole } from './words/lexicon';
import type { SheetView } from './sheet/sheet-view';
import { isTitle } from './words/titles';
import type { Fact } from './table-types';

/** Titles and labelled facts stand in the first rows of a sheet or right above a table. */
const SEARCHED_ROWS = 300;

/**
 * Labelled facts outside the tables: 评价年度, 项目名称, 评价金额, and titles with their year line.
 * `openRows` are the zero-based rows with content, ascending, that no table fills wholly; `isFree` tells which of their
 * cells no table covers.
 */
export function factsOf(
  view: SheetView,
  openRows: readonly number[],
  isFree: (row: number, column: number) => boolean,
): Fact[] {
  const facts: Fact[] = [];
  let seen = 0;
  for (const row of openRows) {
    if (seen >= SEARCHED_ROWS) break;
    if (!isFree(row, 0)) continue;
    const cells = view.filled(row).filter(({ column }) => isFree(row, column));
    if (cells.length > 0) seen++;
    cells.forEach(({ column, value }, index) => {
      const next = cells[index + 1];
      const cell = view.address(row, column);
      if (typeof value !== 'string') return;
      const text = value.trim();
      const label = factLabel(text);
      if (label && next && !isLabel(next.value)) {
        facts.push({ fact: label, cell: view.address(row, next.column), text: String(next.value) });
      } else if (/^项目名称\s*[:：]/.test(text)) facts.push({ fact: 'project', cell, text });
      else if (inlineBody(text)) facts.push({ fact: 'body', cell, text });
      else if (labelRole(text) === 'amount' && next)
        facts.push({ fact: 'amount', cell: view.address(row, next.column), text: String(next.value) });
      else if (cells.length <= 2 && isTitle(text)) facts.push({ fact: 'title', cell, text });
    });
  }
  return facts;
}

/** "填报单位：文化馆": a label and its value in one cell. */
function inlineBody(text: string): boolean {
  const label = /^([^:：]{2,12})[:：]\s*\S/.exec(text)?.[1];
  return label !== undefined && factLabel(label) === 'body';
}

const isLabel = (value: unknown): boolean =>
  typeof value === 'string' && (headerWord(value) !== null || factLabel(value) !== null);
