import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Needs the built add-in and workbench; `npm test` builds them. */
const modules = (program: string): string[] => readFileSync(`.cache/builds/${program}-modules.txt`, 'utf8').split('\n');
const policyOf = (page: string): Map<string, string[]> => {
  const text = /Content-Security-Policy"? content="([^"]+)"/.exec(readFileSync(page, 'utf8'))?.[1] ?? '';
  return new Map(
    text.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
};

test('the add-in holds nothing of the stand-in, the workbench or its grid', () => {
  const addin = modules('addin');
  expect(addin).toContain('src/taskpane/index.tsx');
  expect(addin).toContain('src/commands/commands.ts');
  expect(addin.filter((file) => /src\/(standin|workbench|cli)\/|@univerjs|@ironcalc|playwright/.test(file))).toEqual(
    [],
  );
});

/** Kilobytes of the pane's own code at its start, compressed. */
const AT_START = 300;

test('the pane starts with a small script; everything else comes behind it', () => {
  const script = gzipSync(readFileSync('dist/addin/taskpane.js'), { level: 9 });
  expect(script.length).toBeLessThanOrEqual(AT_START * 1000);
});

test('the workbench shows the pane of the add-in and has none of its own', () => {
  expect(modules('workbench').filter((file) => /src\/(taskpane|commands|hosts\/excel)\//.test(file))).toEqual([]);
  expect(readFileSync('dist/workbench/pane.html', 'utf8')).toContain('src="../addin/taskpane.js"');
});

test('pages load from their own origin only; only the workbench may compile WebAssembly', () => {
  const pages = ['dist/addin/taskpane.html', 'dist/workbench/pane.html', 'dist/workbench/index.html'];
  for (const page of pages) {
    const policy = policyOf(page);
    const isWorkbench = page.endsWith('index.html');
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual(["'self'", ...(isWorkbench ? ["'wasm-unsafe-eval'"] : [])]);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
    expect([...policy.values()].flat().filter((source) => /^https?:|^\*|unsafe-eval'$/.test(source))).toEqual(
      isWorkbench ? ["'wasm-unsafe-eval'"] : [],
    );
  }
});

test("Microsoft's client is shipped as it is on npm", () => {
  const shipped = readdirSync('dist/addin/lib/office', { recursive: true, withFileTypes: true }).filter((f) =>
    f.isFile(),
  );
  expect(shipped.length).toBeGreaterThan(5);
  for (const file of shipped) {
    const full = path.join(file.parentPath, file.name);
    const original = path.join('node_modules/@microsoft/office-js/dist', path.relative('dist/addin/lib/office', full));
    expect([full, readFileSync(full).equals(readFileSync(original))]).toEqual([full, true]);
  }
});

test('the manifest of the build leads to files of the build', () => {
  const manifest = readFileSync('dist/addin/manifest.xml', 'utf8');
  const addresses = [...manifest.matchAll(/DefaultValue="(https:[^"]+)"/g)].map((match) => new URL(match[1] ?? ''));
  const files = new Set(
    readdirSync('dist/addin', { recursive: true }).map((file) => String(file).replaceAll('\\', '/')),
  );
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter(({ pathname }) => !files.has(pathname.slice(1)))).toEqual([]);
});
