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
const all = { check: true, recalculate: true, clear: true, compare: true };
const none = { check: false, recalculate: false, clear: false, compare: false };

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
    ['Jihe.Compare', true],
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

describe('a request that Excel refuses', () => {
  const errors: unknown[] = [];
  beforeEach(() => {
    jest.useFakeTimers();
    errors.length = 0;
    Object.assign(globalThis, { reportError: (error: unknown) => errors.push(error) });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  /** An Excel that refuses the first `count` requests. */
  function refusing(count: number) {
    const requests: Office.RibbonUpdaterData[] = [];
    const { channel } = setUp();
    Object.assign(Office.ribbon, {
      requestUpdate: (update: Office.RibbonUpdaterData) => {
        requests.push(update);
        return requests.length <= count ? Promise.reject(new Error('busy')) : Promise.resolve();
      },
    });
    followCommands(channel);
    return { channel, requests };
  }

  it('is made again until it is carried out, and then no more', async () => {
    const { channel, requests } = refusing(3);
    channel.tell(all);
    await jest.runAllTimersAsync();
    expect(requests).toEqual(Array.from({ length: 4 }, () => ribbonUpdate(all)));
    expect(errors).toEqual([]);
  });

  it('gives way to what the pane says meanwhile', async () => {
    const { channel, requests } = refusing(1);
    channel.tell(none);
    await jest.advanceTimersByTimeAsync(0);
    channel.tell(all);
    await jest.runAllTimersAsync();
    expect(requests).toEqual([ribbonUpdate(none), ribbonUpdate(all)]);
  });

  it('is reported when it stays refused, and made again when the pane speaks next', async () => {
    const { channel, requests } = refusing(8);
    channel.tell(none);
    await jest.runAllTimersAsync();
    expect(errors).toEqual([expect.objectContaining({ message: 'busy' })]);
    expect(requests).toHaveLength(8);
    channel.tell(all);
    await jest.runAllTimersAsync();
    expect(requests.slice(8)).toEqual([ribbonUpdate(all)]);
  });
});
