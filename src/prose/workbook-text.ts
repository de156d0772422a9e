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
  for (const view of recognition.views) {
    if (view.sheet.visibility === 'veryHidden') continue;
    const tables = recognition.tables.filter(
      (table) => table.view === view && (isIndicatorTable(table) || isItemTable(table)),
    );
    addAll(texts, textsOf(view, tables));
    if (texts.length >= MOST_TEXTS) break;
  }
  return texts.slice(0, MOST_TEXTS);
}

function textsOf(view: SheetView, tables: readonly Table[]): ProseText[] {
  const found: ProseText[] = [];
  let heading = '';
  for (let row = 0; row < view.rowCount && found.length < MOST_TEXTS; row++) {
    const values = view.sheet.rows[row]?.values;
    if (!values || tables.some(({ area }) => row >= area.top && row <= area.bottom)) continue;
    for (let column = 0; column < values.length; column++) {
      const value = values[column];
      if (typeof value !== 'string') continue;
      const isProse = value.length >= SHORTEST && value.length <= LONGEST && DIGIT.test(value);
      if (!isProse) {
        if (column === 0 && value.length < SHORTEST) heading = value;
        continue;
      }
      if (view.value(row, column) === null) continue;
      const labels = labelsOf(view, row, column);
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
function labelsOf(view: SheetView, row: number, column: number): string[] {
  const labels: string[] = [];
  const above = row > 0 ? view.seenText(row - 1, column) : '';
  for (let at = column - 1; at >= 0; at--) {
    const text = view.seenText(row, at);
    if (text !== '' && text.length < SHORTEST) {
      labels.push(text);
      break;
    }
  }
  if (above !== '' && above.length < SHORTEST && !DIGIT.test(above)) labels.unshift(above);
  return labels;
}
