import { waitFor } from '@testing-library/react';
import { renderPane } from '../support/render-pane';

afterEach(() => {
  jest.restoreAllMocks();
});

test('findings are picked by the arrows and set aside together; the focus is in the list afterwards', async () => {
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  const { user, check, press, find, all, rest } = renderPane();
  await check();
  await press('[data-action="pick"]');
  const enter = find('[data-row] button[tabindex="0"]');
  enter.focus();
  await user.keyboard(' {ArrowDown} {ArrowDown} ');
  expect(find('[data-picked]').dataset['picked']).toBe('3');
  await press('[data-action="pick-waive"]');
  await user.type(find('[data-dialog="waive"] textarea'), '另附说明');
  await press('[data-dialog="waive"] [data-action="confirm"]');
  await rest();
  expect(all('[data-picked]')).toEqual([]);
  await waitFor(() => {
    expect(document.activeElement?.closest('[role="tabpanel"]')?.id).toBe('jihe-panel-findings');
  });
});
