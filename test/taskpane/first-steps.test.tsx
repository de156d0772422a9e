import type { Preferences } from '../../src/taskpane/ports';
import { memoryStorage } from '../support/memory-storage';
import { renderPane } from '../support/render-pane';

/** What is kept as long as the test runs. */
function somePreferences(): Preferences {
  const storage = memoryStorage();
  return {
    read: (name) => storage.getItem(name),
    keep: (name, value) => {
      storage.setItem(name, value);
    },
  };
}

test('somebody new is shown three steps and a sample, until the first check on this machine', async () => {
  const preferences = somePreferences();
  const openSample = jest.fn(() => Promise.resolve());
  const { find, all, press, check, host, view } = renderPane(undefined, { preferences, openSample });
  expect(find('[data-page]').dataset['page']).toBe('first-steps');
  expect(all('[data-step-shown]').map(({ dataset }) => dataset['stepShown'])).toEqual(['1', '2', '3']);
  await press('[data-action="try-sample"]');
  expect(openSample).toHaveBeenCalledTimes(1);
  expect(host.calls).toEqual([]);
  await check();
  view.unmount();
  expect(renderPane(undefined, { preferences, openSample }).find('[data-page]').dataset['page']).toBe('welcome');
});

test('a sample that cannot be had is told, and can be asked for again', async () => {
  const openSample = jest.fn<Promise<void>, []>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue();
  const preferences = somePreferences();
  const { find, press } = renderPane(undefined, { preferences, openSample });
  await press('[data-action="try-sample"]');
  expect(find('[data-sample]').dataset['sample']).toBe('failed');
  expect(find('[data-sample]').textContent).not.toBe('');
  await press('[data-action="try-sample"]');
  expect(find('[data-sample]').dataset['sample']).toBe('idle');
});

test('where there is no sample, none is offered', () => {
  const preferences = somePreferences();
  const { find, all } = renderPane(undefined, { preferences });
  expect(find('[data-page]').dataset['page']).toBe('first-steps');
  expect(all('[data-action="try-sample"]')).toEqual([]);
});
