import axe from 'axe-core';
import type { FrameLocator } from 'playwright-core';

/** axe as its script puts it into a page. */
interface Judge {
  run(): Promise<{
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  }>;
}

/** What axe has to say of the pane once nothing in it changes its colour any more: rules, and the elements that break them. */
export async function complaintsOfAxe(pane: FrameLocator): Promise<readonly string[]> {
  const body = pane.locator('body');
  // Half a megabyte: once for each pane.
  if (!(await body.evaluate(() => 'axe' in window))) {
    await body.evaluate((_, source) => {
      window.eval(source);
    }, axe.source);
  }
  return body.evaluate(async () => {
    const passing = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
    const { axe: judge } = window as unknown as { axe: Judge };
    const { violations } = await judge.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
