import { factLabel, headerWord, keyOf, labelRole } from './words/lexicon';
import type { SheetView } from './sheet/sheet-view';
import type { Fact } from './table-types';

/** Titles and labelled facts stand in the first rows of a sheet or right above a table. */
const SEARCHED_ROWS = 300;

const TITLE = /(自评|绩效|支出|预算|明细|评价|目标|情况).*表|报告|自评表|评分表/;

/**
 * Labelled facts outside the tables: 评价年度, 项目名称, 评价金额, and titles with their year line.
 * `isFree` tells which cells no table covers.
 */
export function factsOf(view: SheetView, isFree: (row: number, column: number) => boolean): Fact[] {
  const facts: Fact[] = [];
  let seen = 0;
  for (let row = 0; row < view.rowCount && seen < SEARCHED_ROWS; row++) {
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

/** A title of the form, or its line "（2022年度）". A line of 填报日期 is none. */
function isTitle(text: string): boolean {
  if (text.length > 60 || /填报日期|填表日期|日期/.test(text)) return false;
  return TITLE.test(keyOf(text)) || /^[(（]?\s*(19|20)\d{2}\s*年度?\s*[)）]?$/.test(text);
}
