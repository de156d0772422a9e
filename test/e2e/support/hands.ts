import type { Locator } from 'playwright-core';
import type { WorkbenchPage } from './workbench-page';

/** How a person works the pages: with the mouse, or by keyboard alone. Each waits until what it wants is there. */
export interface Hand {
  /** Presses a button of the pane or the page. */
  press(target: Locator): Promise<void>;
  /** Opens the menu of a button and chooses entries of it, one below the other. */
  choose(menu: Locator, ...entries: readonly Locator[]): Promise<void>;
  /** Writes a text into a field. */
  write(field: Locator, text: string): Promise<void>;
  /** Goes on to the next finding. */
  next(): Promise<void>;
  /** Ticks the first so many findings of the list. */
  tick(count: number): Promise<void>;
  /** Types into the cell that the grid has selected. */
  type(text: string): Promise<void>;
}

export class MouseHand implements Hand {
  constructor(private readonly workbench: WorkbenchPage) {}

  async press(target: Locator): Promise<void> {
    await target.click();
  }

  async choose(menu: Locator, ...entries: readonly Locator[]): Promise<void> {
    await menu.click();
    for (const entry of entries) await entry.click();
  }

  async write(field: Locator, text: string): Promise<void> {
    await field.fill(text);
  }

  async next(): Promise<void> {
    await this.workbench.pane.locator('[data-step="1"]').click();
  }

  async tick(count: number): Promise<void> {
    const boxes = this.workbench.pane.locator('article [role="checkbox"]');
    for (let at = 0; at < count; at++) await boxes.nth(at).click();
  }

  async type(text: string): Promise<void> {
    const { page } = this.workbench;
    await this.workbench.clickCell((await this.workbench.gridSelection()).split('!')[1] ?? '');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
}

/** More stops of the Tab key than any page of ours has. */
const MOST_STOPS = 60;
/** Toolbar, grid, sheet tabs and pane, once around. */
const ZONES = 4;

export class KeyboardHand implements Hand {
  constructor(private readonly workbench: WorkbenchPage) {}

  private key(name: string): Promise<void> {
    return this.workbench.page.keyboard.press(name);
  }

  async press(target: Locator): Promise<void> {
    await this.reach(target);
    await this.key('Enter');
  }

  async choose(menu: Locator, ...entries: readonly Locator[]): Promise<void> {
    await this.press(menu);
    for (const entry of entries) {
      await entry.waitFor();
      await this.along(entry, 'ArrowDown');
      await this.key('Enter');
    }
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    await this.workbench.page.keyboard.insertText(text);
  }

  async next(): Promise<void> {
    await this.key('F8');
  }

  async tick(count: number): Promise<void> {
    const { pane } = this.workbench;
    await this.reach(pane.locator('[data-row] h3 button[tabindex="0"], [data-row] h2 button[tabindex="0"]').first());
    for (let ticked = 0; ticked < count;) {
      const row = pane.locator('[data-row]:has(button:focus)');
      if ((await row.locator('article [role="checkbox"]').count()) > 0) {
        await this.key('Space');
        await pane.locator(`[data-picked="${String(++ticked)}"]`).waitFor();
      }
      const at = (await row.getAttribute('data-row')) ?? '';
      await this.key('ArrowDown');
      await pane.locator(`[data-row]:not([data-row="${at}"]):has(button:focus)`).waitFor();
    }
  }

  async type(text: string): Promise<void> {
    await this.enter('#grid');
    await this.workbench.page.keyboard.type(text);
    await this.key('Enter');
  }

  /** Moves the focus by F6 and Tab until it is on the target. Behind the last stop of its part begins the first again. */
  private async reach(target: Locator): Promise<void> {
    await target.waitFor();
    const isInPane = await target.evaluate((element) => element.ownerDocument.defaultView !== window.top);
    const zone = isInPane ? '#pane' : '#toolbar';
    await this.along(target, 'Tab', () => this.enter(zone));
  }

  /** Goes by F6 to a part of the page, unless the focus is in it. */
  private async enter(zone: string): Promise<void> {
    const { page } = this.workbench;
    const isIn = (): Promise<boolean> =>
      page.evaluate((selector) => document.activeElement?.closest(selector) !== null, zone);
    for (let moved = 0; !(await isIn()); moved++) {
      if (moved > ZONES) throw new Error(`F6 does not lead to ${zone}`);
      await this.key('F6');
    }
  }

  /** Presses a key until the focus is on the target; `before` comes before each look. */
  private async along(target: Locator, key: string, before?: () => Promise<void>): Promise<void> {
    for (let pressed = 0; pressed < MOST_STOPS; pressed++) {
      await before?.();
      if (await target.evaluate((element) => element.matches(':focus'))) return;
      await this.key(key);
    }
    throw new Error(`${key} does not lead to ${String(target)}`);
  }
}

/** Waits until there are exactly so many elements; the page may still be at work. Fails where it does not come to that. */
export async function thereAre(count: number, elements: Locator): Promise<void> {
  if (count > 0) await elements.nth(count - 1).waitFor({ state: 'attached' });
  await elements.nth(count).waitFor({ state: 'detached' });
  if (count > 0) await elements.nth(count - 1).waitFor({ state: 'attached' });
}
