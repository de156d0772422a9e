import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { scratchFolder } from '../support/xlsx-files';

const root = path.resolve(__dirname, '../..');

/** Files of a small project by path below its src, linted by our two rules: "file:line rule" of each message. */
async function linted(files: Readonly<Record<string, string>>, law: readonly string[]): Promise<readonly string[]> {
  const folder = await scratchFolder();
  const src = path.join(folder, 'src');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(src, name)), { recursive: true });
    writeFileSync(path.join(src, name), text);
  }
  writeFileSync(path.join(folder, 'law.md'), ['| folder | what | may import |', '|---|---|---|', ...law].join('\n'));
  writeFileSync(
    path.join(folder, 'run.mjs'),
    `import { Linter } from '${root}/node_modules/eslint/lib/api.js';
import parser from '${root}/node_modules/typescript-eslint/dist/index.js';
import house from '${root}/scripts/lint/plugin.mjs';
import { readFileSync } from 'node:fs';
const options = { root: ${JSON.stringify(src)}, law: ${JSON.stringify(path.join(folder, 'law.md'))} };
const linter = new Linter({ cwd: ${JSON.stringify(folder)} });
const said = ${JSON.stringify(Object.keys(files))}.flatMap((name) =>
  linter
    .verify(readFileSync(options.root + '/' + name, 'utf8'), [{
      files: ['**/*.ts'],
      plugins: { house },
      languageOptions: { parser: (parser.default ?? parser).parser },
      rules: { 'house/direction': ['error', options], 'house/no-circle': ['error', { root: options.root }] },
    }], { filename: options.root + '/' + name })
    .map(({ line, ruleId, message }) => name + ':' + line + ' ' + (ruleId ?? message)),
);
console.log(JSON.stringify(said));`,
  );
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(folder, 'run.mjs')], { encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as string[];
}

describe('the lint rules of the house', () => {
  it('let a folder import only from the folders that the page names, types and rooms included', async () => {
    const law = [
      '| `src/low` | | – |',
      '| `src/high` | | `low`, `rooms/*` |',
      '| `src/rooms` | | `low`, `rooms/first` |',
      '| `src/rooms/first` | | – |',
      '| `src/rooms/second` | | `rooms/first` |',
      '| `src/high/entry.ts` | | everything |',
    ];
    const said = await linted(
      {
        'low/a.ts': "import type { C } from '../high/c';\nexport const a: C | 1 = 1;\n",
        'low/b.ts': 'export const b = 1;\n',
        'high/c.ts':
          "import { b } from '../low/b';\nexport { d } from '../rooms/second/d';\nexport type C = typeof b;\n",
        'high/entry.ts': "export * from '../elsewhere/e';\n",
        'rooms/first/f.ts': "export { b } from '../../low/b';\n",
        'rooms/second/d.ts': "import { f } from '../first/f2';\nexport { g } from '../g';\nexport const d = f;\n",
        'rooms/first/f2.ts': 'export const f = 1;\n',
        'rooms/g.ts': "import { f } from './first/f2';\nexport const g = f;\n",
        'elsewhere/e.ts': "export { b } from '../low/b';\n",
      },
      law,
    );
    expect(said).toEqual([
      'low/a.ts:1 house/direction',
      'rooms/first/f.ts:1 house/direction',
      'rooms/second/d.ts:2 house/direction',
      'elsewhere/e.ts:1 house/direction',
    ]);
  });

  it('find circles of files, through types too, and none where there is none', async () => {
    const said = await linted(
      {
        'x/a.ts': "import { b } from './b';\nexport const a = b;\n",
        'x/b.ts': "export { c as b } from './c';\n",
        'x/c.ts': "import type { A } from './a2';\nexport const c: A = 1;\n",
        'x/a2.ts': "import type { a } from './a';\nexport type A = typeof a;\n",
        'x/d.ts': "export { b } from './b';\n",
      },
      ['| `src/x` | | – |'],
    );
    expect(said).toEqual(['x/a.ts', 'x/b.ts', 'x/c.ts', 'x/a2.ts'].map((name) => `${name}:1 house/no-circle`));
  });
});

it('the page of the architecture names every folder of src and every room of the tables', () => {
  const page = readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');
  const named = [...page.matchAll(/^\| `src\/([^`]+)` \|/gm)].map((match) => match[1]);
  const { stdout } = spawnSync('git', ['ls-files', 'src'], { cwd: root, encoding: 'utf8' });
  const folders = new Set(
    stdout.split('\n').flatMap((file) => {
      const [, top, room, ...rest] = file.split('/');
      if (top === undefined || room === undefined) return [];
      return top === 'tables' && rest.length > 0 ? [top, `${top}/${room}`] : [top];
    }),
  );
  expect([...folders].filter((folder) => !named.includes(folder))).toEqual([]);
});
