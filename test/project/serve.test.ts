import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { scratchFolder } from '../support/xlsx-files';

const SERVE = pathToFileURL(path.resolve('scripts/serve.mjs')).href;
const LARGE = 'let a = 1;\n'.repeat(500);
let server: ChildProcess;
let port = 0;

beforeAll(async () => {
  const root = await scratchFolder();
  await mkdir(path.join(root, 'workbench'));
  await writeFile(path.join(root, 'workbench/index.html'), 'page');
  await writeFile(path.join(root, 'workbench/large.js'), LARGE);
  const program = `import { serve } from ${JSON.stringify(SERVE)};
    process.stdout.write(await serve(0, ${JSON.stringify(root)}));`;
  server = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!server.stdout) throw new Error('no output');
  const [address] = (await once(server.stdout, 'data')) as [Buffer];
  port = Number(new URL(address.toString()).port);
});

afterAll(() => {
  server.kill();
});

/** The whole answer to a request that is sent as it is; HTTP classes would tidy it. */
async function answerTo(request: string): Promise<string> {
  const socket = connect(port, 'localhost');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  // a server that has refused may have hung up before all was sent
  const closed = new Promise((resolve) => socket.once('close', resolve).on('error', resolve));
  socket.write(request);
  await closed;
  return answer;
}

const ask = (target: string, { method = 'GET', host = `localhost:${String(port)}` } = {}): Promise<string> =>
  answerTo(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

const statusOf = (answer: string): string => answer.split(' ')[1] ?? '';

test.each([
  ['a zero byte', '/workbench%00'],
  ['a name too long for the system', `/${'x'.repeat(300)}`],
  ['a path too long for the system', '/x'.repeat(5000)],
  ['no letters at all', '/%ff%fe'],
  ['a host within the path', 'http://[/'],
  ['a folder', '/workbench'],
  ['a file as a folder', '/workbench/index.html/x'],
])('%s misses, and the server goes on', async (_, target) => {
  expect(statusOf(await ask(target))).toMatch(/^40[04]$/);
  expect(await ask('/workbench/')).toMatch(/ 200 [^]*page/);
});

test.each(['localhost', '127.0.0.1', '[::1]', '127.0.0.1:3000', 'LOCALHOST:1'])('%s is served', async (host) => {
  expect(statusOf(await ask('/workbench/', { host }))).toBe('200');
});

test.each(['evil.example', 'localhost.evil.example', 'evil.example:3000', '127.0.0.1.evil.example', '[::2]', ''])(
  'another host is not: "%s"',
  async (host) => {
    expect(statusOf(await ask('/workbench/', { host }))).toMatch(/^40[03]$/);
  },
);

test.each(['DELETE', 'POST', 'PUT', 'OPTIONS', 'TRACE'])('%s is not served', async (method) => {
  expect(statusOf(await ask('/workbench/', { method }))).toBe('405');
});

test('HEAD tells of a file without it', async () => {
  const answer = await ask('/workbench/', { method: 'HEAD' });
  expect(statusOf(answer)).toBe('200');
  expect(answer).not.toContain('page');
});

test.each(['\0\0\0\r\n\r\n', 'GET\r\n\r\n', `GET / HTTP/1.1\r\nHost: localhost\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`])(
  'what is no request leaves the server alive',
  async (request) => {
    await answerTo(request);
    expect(statusOf(await ask('/workbench/'))).toBe('200');
  },
);

describe('files that get smaller', () => {
  const ask = (headers: Record<string, string>): Promise<Response> =>
    fetch(`http://localhost:${String(port)}/workbench/large.js`, { headers });

  test.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', null],
  ])('are sent to a browser that takes %s as %s', async (accepted, way) => {
    const answer = await ask({ 'accept-encoding': accepted });
    expect(answer.headers.get('content-encoding')).toBe(way);
    expect(answer.headers.get('vary')).toBe('accept-encoding');
    expect(await answer.text()).toBe(LARGE);
  });

  test('are not sent again where they are the same', async () => {
    const tag = (await ask({})).headers.get('etag') ?? '';
    expect((await ask({ 'if-none-match': tag })).status).toBe(304);
    expect((await ask({ 'if-none-match': '"other"' })).status).toBe(200);
  });
});
