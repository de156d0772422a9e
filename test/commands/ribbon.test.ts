import { readFileSync } from 'node:fs';
import { followCommands, RIBBON_GROUPS, RIBBON_TAB, ribbonUpdate } from '../../src/commands/ribbon';
import { createCommandChannel } from '../../src/taskpane/command-channel';

/** Excel's ribbon; each request is answered when a test says so. */
function setUp(isSupported = true) {
  const requests: Office.RibbonUpdaterData[] = [];
  const answers: (() => void)[] = [];
  Object.assign(globalThis, {
    Office: {
      context: { requirements: { isSetSupported: () => isSupported } },
      ribbon: {
        requestUpdate: (update: Office.RibbonUpdaterData) => {
          requests.push(update);
          return new Promise<void>((resolve) => answers.push(resolve));
        },
      },
    },
  });
  const channel = createCommandChannel();
  return {
    channel,
    requests,
    answer: async () => {
      answers.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}
const all = { check: true, recalculate: true, clear: true };
const none = { check: false, recalculate: false, clear: false };

test('tab, groups and buttons are those of the manifest', () => {
  const manifest = readFileSync('manifest.xml', 'utf8');
  expect(manifest).toContain(`<CustomTab id="${RIBBON_TAB}">`);
  for (const [group, controls] of Object.entries(RIBBON_GROUPS)) {
    const part = manifest.slice(manifest.indexOf(`<Group id="${group}">`)).split('</Group>')[0];
    for (const control of Object.keys(controls)) expect(part).toContain(`id="${control}"`);
  }
});

test('each button is enabled as its command is possible', () => {
  const update = ribbonUpdate({ ...all, clear: false });
  const controls = update.tabs.flatMap(({ groups = [] }) => groups.flatMap((group) => group.controls ?? []));
  expect(controls.map(({ id, enabled }) => [id, enabled])).toEqual([
    ['Jihe.CheckAll', true],
    ['Jihe.RecalcAll', true],
    ['Jihe.ClearMarks', false],
  ]);
});

test('what was said before is asked for at once; of what waits only the latest', async () => {
  const { channel, requests, answer } = setUp();
  channel.tell(all);
  followCommands(channel);
  channel.tell(none);
  channel.tell({ ...all, clear: false });
  expect(requests).toEqual([ribbonUpdate(all)]);
  await answer();
  expect(requests).toEqual([ribbonUpdate(all), ribbonUpdate({ ...all, clear: false })]);
  await answer();
  channel.tell(none);
  expect(requests).toHaveLength(3);
});

test('an Excel that cannot is left alone', () => {
  const { channel, requests } = setUp(false);
  followCommands(channel);
  channel.tell(all);
  expect(requests).toEqual([]);
});
