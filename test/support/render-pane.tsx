import { configure, render, waitFor, within, type RenderResult } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel, type UserEvent } from '@testing-library/user-event';
import type { Review } from '../../src/contracts/review';
import type { Settings } from '../../src/contracts/settings';
import { App } from '../../src/taskpane/app';
import { loadPages } from '../../src/taskpane/components/shell/lazy-pages';
import type { PaneProps } from '../../src/taskpane/ports';
import type { Snapshot } from '../../src/workbook/snapshot';
import { FakeHost } from './fake-host';
import { JSON_SETTINGS, REFERENCE, SOME_BOOK, tickingClock } from './pane-world';
import { REVIEW } from './review-fixture';

// jsdom computes styles slowly, and nothing here is hidden by a style that a query should see.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

// What a page shows is tested here; that it is loaded when it is opened has a test of its own.
beforeAll(loadPages);

export interface PaneUnderTest {
  readonly host: FakeHost;
  readonly user: UserEvent;
  readonly view: RenderResult;
  /** Settings that reviews were asked for with, in order. */
  readonly reviewed: readonly Settings[];
  /** Presses 一键核对 and waits until the pane is at rest. */
  check(): Promise<void>;
  /** Waits until the pane is at rest. */
  rest(): Promise<void>;
  /** The one element that answers a CSS selector, in the page or a dialog. */
  find(selector: string): HTMLElement;
  all(selector: string): readonly HTMLElement[];
  press(selector: string): Promise<void>;
}

/** Renders the pane on a fake host. `review` answers every check; it may change from one to the next. */
export function renderPane(
  review: Review | ((settings: Settings) => Review) = REVIEW,
  props: Partial<PaneProps> = {},
  snapshot: Snapshot = SOME_BOOK,
): PaneUnderTest {
  const host = new FakeHost(snapshot);
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  const reviewed: Settings[] = [];
  const view = render(
    <App
      host={host}
      review={(_, settings) => {
        reviewed.push(settings);
        return typeof review === 'function' ? review(settings) : review;
      }}
      settings={JSON_SETTINGS}
      reference={REFERENCE}
      now={tickingClock()}
      language="zh"
      theme="light"
      {...props}
    />,
  );
  const all = (selector: string): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
  const find = (selector: string): HTMLElement => {
    const [only, ...others] = all(selector);
    if (!only || others.length > 0) throw new Error(`${String(all(selector).length)} elements answer ${selector}`);
    return only;
  };
  const rest = async (): Promise<void> => {
    await waitFor(() => find('[data-activity="none"]'));
  };
  return {
    host,
    user,
    view,
    reviewed,
    all,
    find,
    rest,
    async check() {
      await user.click(find('[data-action="check"]'));
      await rest();
    },
    async press(selector) {
      await user.click(find(selector));
    },
  };
}

/** The card of a finding by its rule and the address on its chip. */
export function cardOf(rule: string, cell: string): HTMLElement {
  const cards = [...document.querySelectorAll<HTMLElement>(`article[data-rule="${rule}"]`)];
  const card = cards.find((one) => one.querySelector(`[data-cell="${cell}"]`) !== null);
  if (!card) throw new Error(`no card of ${rule} at ${cell} in the page`);
  return card;
}

/** The button that opens a card. */
export function opener(card: HTMLElement): HTMLElement {
  return within(card).getByRole('button', { expanded: card.dataset['chosen'] === 'true' });
}
