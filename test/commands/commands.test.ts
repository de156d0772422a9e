import { readFileSync } from 'node:fs';
import { registerCommands, RIBBON_COMMANDS } from '../../src/commands/commands';
import type { PaneCommand } from '../../src/taskpane/ports';

type Action = (event: { completed(): void }) => Promise<void>;

function setUp(showAsTaskpane: () => Promise<void> = () => Promise.resolve()) {
  const actions = new Map<string, Action>();
  const log: string[] = [];
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (name: string, action: Action) => actions.set(name, action) },
      addin: {
        showAsTaskpane: () => {
          log.push('show');
          return showAsTaskpane();
        },
      },
    },
  });
  const sent: PaneCommand[] = [];
  registerCommands({ send: (command) => void sent.push(command) });
  const click = (name: string): Promise<void> => {
    const action = actions.get(name);
    if (!action) throw new Error(`no action ${name}`);
    return action({ completed: () => void log.push('completed') });
  };
  return { actions, log, sent, click };
}

test('every function that the manifest calls is there, and no other', () => {
  const manifest = readFileSync('manifest.xml', 'utf8');
  const { actions } = JSON.parse(readFileSync('assets/shortcuts.json', 'utf8')) as { actions: { id: string }[] };
  const called = [
    ...[...manifest.matchAll(/<FunctionName>([^<]+)<\/FunctionName>/g)].map((match) => match[1]),
    ...actions.map(({ id }) => id),
  ];
  expect(manifest).toContain('/shortcuts.json');
  expect([...setUp().actions.keys()].sort()).toEqual([...new Set(called)].sort());
});

test.each(Object.entries(RIBBON_COMMANDS))(
  '%s asks the pane to %s, shows it and says that it is done',
  async (name, command) => {
    const { click, sent, log } = setUp();
    await click(name);
    expect(sent).toEqual([command]);
    expect(log).toEqual(['show', 'completed']);
  },
);

test('the ribbon is released where the pane cannot be shown', async () => {
  const refusal = new Error('refused');
  const { click, log } = setUp(() => Promise.reject(refusal));
  await expect(click('checkAll')).rejects.toBe(refusal);
  expect(log).toEqual(['show', 'completed']);
});
