import { isIndicatorTable, isItemTable, type SheetView, type Table } from '../tables';
import { fold } from '../quantity/characters';
import type { ReadBook } from './read-book';
import { roleOfPlace, type ProseText } from './report-text';
import { OTHER_TEXTS } from './words/role-words.data';
import { addAll } from '../workbook/lists';

/** Shorter texts are figures or names, longer ones are no goal of a form. */
const SHORTEST = 20;
const LONGEST = 20_000;
/** Texts of one workbook that are looked at. */
const MOST_TEXTS = 500;
const DIGIT = /\d|百分之|万分之/;

/** Long texts of the sheets outside the tables: goals, what came of them, conclusions, whole reports in cells. */
export function proseOfBook({ recognition }: ReadBook): ProseText[] {
  const texts: ProseText[] = [];
  const tables = new Map<SheetView, Table[]>(recognition.views.map((view) => [view, []]));
  for (const table of recognition.tables)
    if (isIndicatorTable(table) || isItemTable(table)) tables.get(table.view)?.push(table);
  for (const [view, list] of tables) {
    if (view.sheet.visibility === 'veryHidden') continue;
    addAll(texts, textsOf(view, list));
    if (texts.length >= MOST_TEXTS) break;
  }
  return texts.slice(0, MOST_TEXTS);
}

function textsOf(view: SheetView, tables: readonly Table[]): ProseText[] {
  const found: ProseText[] = [];
  const covered = new Uint8Array(view.rowCount);
  for (const { area } of tables) covered.fill(1, area.top, area.bottom + 1);
  let heading = '';
  for (let row = 0; row < view.rowCount; row++) {
    if (covered[row] === 1) continue;
    const values = view.sheet.rows[row]?.values;
    if (!values) continue;
    const labelLeftOf = labelsFromLeft(view, row);
    for (let column = 0; column < values.length && found.length < MOST_TEXTS; column++) {
      const value = values[column];
      if (typeof value !== 'string') continue;
      const isProse = value.length >= SHORTEST && value.length <= LONGEST && DIGIT.test(value);
      if (!isProse) {
        if (column === 0 && value.length < SHORTEST) heading = value;
        continue;
      }
      if (view.value(row, column) === null) continue;
      const labels = labelsOf(view, row, column, labelLeftOf(column));
      if ([value.slice(0, 8), ...labels].some((label) => OTHER_TEXTS.some((word) => label.includes(word)))) continue;
      const original = value;
      found.push({
        place: { cell: view.address(row, column) },
        original,
        folded: fold(original),
        headings: [heading, ...labels].join(' '),
        role: roleOfPlace([...labels.map(asHeading), original, heading]),
        pointsTo: [],
      });
    }
  }
  return found;
}

/** "实际完成情况" beside "年度总体目标": what a label says of its text. */
function asHeading(label: string): string {
  return /实现|完成|结果|综述|自评|执行/.test(label) ? '完成情况' : /目标|计划|预期/.test(label) ? '绩效目标' : label;
}

/** The heading right above and the label left of a text, the nearer one first. */
function labelsOf(view: SheetView, row: number, column: number, beside: string): string[] {
  const labels = beside === '' ? [] : [beside];
  const above = row > 0 ? view.seenText(row - 1, column) : '';
  if (above !== '' && above.length < SHORTEST && !DIGIT.test(above)) labels.unshift(above);
  return labels;
}

/** Asked for one column after the other, from left to right, the nearest short text left of it; '' where there is none. */
function labelsFromLeft(view: SheetView, row: number): (column: number) => string {
  let [at, nearest] = [0, ''];
  return (column) => {
    for (; at < column; at++) {
      const text = view.seenText(row, at);
      if (text !== '' && text.length < SHORTEST) nearest = text;
    }
    return nearest;
  };
}
