import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Fix } from '../../src/contracts/finding';
import { Frame } from '../../src/taskpane/app';
import { FixDialog } from '../../src/taskpane/components/findings/fix-dialog';
import { cellOf, FINDINGS } from '../support/review-fixture';

const cell = cellOf('表!C6');
const before = { kind: 'value', value: '33' } as const;
const byFormula: Fix = {
  message: 'write-formula',
  data: {},
  safe: false,
  edits: [{ cell, before, after: { kind: 'formula', formula: '=SUM(C4:C5)' } }],
};
const fix: Fix = {
  message: 'set-total',
  data: {},
  safe: false,
  edits: [{ cell, before, after: { kind: 'value', value: 32 } }],
  byFormula,
};
const find = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing answers ${selector}`);
  return found;
};

it('a fix with two ways offers the formula first, and shows a text as text and a number as number', async () => {
  const [finding] = FINDINGS;
  if (!finding) throw new Error('no findings');
  const applied: Fix[] = [];
  render(
    <Frame theme="light" language="zh">
      <FixDialog
        finding={finding}
        fix={fix}
        onClose={() => undefined}
        onApply={(chosen) => {
          applied.push(chosen);
        }}
      />
    </Frame>,
  );
  expect(find('[data-edit]').textContent).toContain('=SUM(C4:C5)');
  expect(find('[data-kept="text"]').textContent).toContain('33');
  await userEvent.click(find('[data-action="confirm"]'));
  await userEvent.click(find('[data-setting="way"] input[value="value"]'));
  expect(find('[data-kept="number"]').textContent).toContain('32');
  await userEvent.click(find('[data-action="confirm"]'));
  expect(applied).toEqual([byFormula, fix]);
});
