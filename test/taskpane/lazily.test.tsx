import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentType } from 'react';
import { lazily, type NotLoadedProps } from '../../src/taskpane/components/shared/lazily';
import { lateEngine } from '../../src/taskpane/late-engine';

interface Props {
  readonly name: string;
}
const Page = ({ name }: Props) => <p data-there={name} />;
const NotLoaded = ({ name, onRetry }: NotLoadedProps<Props>) => (
  <button data-missing={name} onClick={onRetry}>
    retry
  </button>
);
const there = (name: string): Promise<HTMLElement> =>
  screen.findByText((_, element) => element?.getAttribute('data-there') === name);

test('a page is loaded when it is first shown, once for all times', async () => {
  const load = jest.fn(() => Promise.resolve<ComponentType<Props>>(Page));
  const Lazy = lazily(load, NotLoaded);
  expect(load).not.toHaveBeenCalled();
  const { unmount } = render(<Lazy name="a" />);
  await there('a');
  unmount();
  render(<Lazy name="b" />);
  expect(document.querySelector('[data-there="b"]')).not.toBeNull();
  expect(load).toHaveBeenCalledTimes(1);
});

test('a page that does not come says so, and comes when it is asked for again', async () => {
  let isDown = true;
  const Lazy = lazily(
    () => (isDown ? Promise.reject(new Error('down')) : Promise.resolve<ComponentType<Props>>(Page)),
    NotLoaded,
  );
  render(<Lazy name="a" />);
  await userEvent.click(await screen.findByText('retry'));
  await userEvent.click(await screen.findByText('retry'));
  isDown = false;
  await userEvent.click(await screen.findByText('retry'));
  await there('a');
});

test('a page that was loaded ahead is shown at once', async () => {
  const Lazy = lazily(() => Promise.resolve<ComponentType<Props>>(Page), NotLoaded);
  await Lazy.load();
  render(<Lazy name="a" />);
  expect(document.querySelector('[data-there="a"]')).not.toBeNull();
});

test('the engine is brought once, after a refusal anew, and is not there before', async () => {
  const bring = jest.fn(() => Promise.resolve(7));
  bring.mockRejectedValueOnce(new TypeError('down'));
  const engine = lateEngine(bring);
  expect(() => engine.loaded()).toThrow();
  await expect(engine.load()).rejects.toMatchObject({ code: 'not-loaded' });
  await expect(engine.load()).resolves.toBe(7);
  await expect(engine.load()).resolves.toBe(7);
  expect(engine.loaded()).toBe(7);
  expect(bring).toHaveBeenCalledTimes(2);
});
