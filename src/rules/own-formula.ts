import type { FormulaLine } from '../contracts/own-formula';
import { formulaLines, isFormulaSheet } from '../formulas';
import type { CellAddress } from '../workbook/address';
import type { Rule, RuleContext } from './rule';
import { formulaName, formulaScope, judgeFormula, type FormulaScope } from './shared/judge-formula';
import { at } from './shared/show';

/** The formulas that a person has written down (复核公式) must hold. */
export const ownFormula: Rule = {
  id: 'own-formula',
  group: 'across',
  severity: 'error',
  check(context) {
    const lists = context.book.recognition.views.filter(({ name }) => isFormulaSheet(name));
    if (lists.length === 0) return;
    const scope = formulaScope(context.book);
    for (const view of lists) {
      const rows = Array.from({ length: view.rowCount }, (_, row) => view.sheet.rows[row]?.values);
      for (const line of formulaLines(rows)) judge(context, line, view.address(line.row, line.column), scope);
    }
  },
};

function judge({ report, notChecked }: RuleContext, line: FormulaLine, cell: CellAddress, scope: FormulaScope): void {
  const judged = judgeFormula(line, line.row, scope);
  if (judged.kind === 'not-checked') {
    const { reason, data } = judged;
    notChecked({ reason, data, cell });
    return;
  }
  if (judged.kind === 'holds') return;
  const { left, right, difference, cells } = judged;
  const { formula, sentence } = line;
  report({
    message: sentence === '' ? 'fails' : 'fails-saying',
    data: { name: formulaName(line, line.row), formula, left, right, sentence, list: at(cell) },
    severity: line.level ?? 'error',
    cell: cells[0] ?? cell,
    related: [...cells.slice(1), cell],
    expected: right,
    actual: left,
    difference,
  });
}
