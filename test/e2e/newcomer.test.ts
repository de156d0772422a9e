import { MouseHand } from './support/hands';
import { playNewcomer } from './support/newcomer';
import { setTheStage, type OpenAnother } from './support/stage';
import type { WorkbenchPage, Wish } from './support/workbench-page';

let openAnother: OpenAnother;

setTheStage((_, another) => {
  openAnother = another;
});

/** Plays the whole story with the mouse in a browser that knows nothing of us, and returns what was looked at meanwhile. */
async function play<T>(wish: Wish, look: (workbench: WorkbenchPage) => Promise<T>): Promise<T> {
  const workbench = await openAnother(wish);
  try {
    await playNewcomer(workbench, new MouseHand(workbench));
    expect(workbench.complaints).toEqual([]);
    return await look(workbench);
  } finally {
    await workbench.close();
  }
}

test('somebody new goes the whole way in Chinese, in the narrowest pane in the dark', async () => {
  const seen = await play({ dark: true, narrow: true }, async (workbench) => ({
    theme: await workbench.theme(),
    sideways: await workbench.sideways(),
  }));
  expect(seen).toEqual({ theme: 'dark', sideways: [] });
});

test('somebody new goes the whole way in English, in forced colours', async () => {
  const seen = await play({ search: '?lang=en', forced: true }, async (workbench) => ({
    theme: await workbench.theme(),
    language: await workbench.pane.locator('html').getAttribute('lang'),
    unseen: await workbench.unseenSigns(),
  }));
  expect(seen).toEqual({ theme: 'high-contrast', language: 'en', unseen: [] });
});
