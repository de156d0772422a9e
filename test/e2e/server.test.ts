import { connect } from 'node:net';
import { PageServer } from './support/workbench-page';

let server: PageServer;
beforeAll(async () => {
  server = await PageServer.start();
});
afterAll(() => {
  server.stop();
});

/** The status line of a request whose path is sent as it is; URL classes would tidy it. */
function statusOf(path: string): Promise<string> {
  const { port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), 'localhost', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
    socket.once('error', reject);
    socket.once('data', (data) => {
      resolve(data.toString().split(' ')[1] ?? '');
      socket.destroy();
    });
  });
}

test.each([
  ['/', '302'],
  ['/workbench/', '200'],
  ['/addin/taskpane.html', '200'],
  ['/addin', '404'],
  ['/missing.js', '404'],
  ['/../package.json', '404'],
  ['/%2e%2e/package.json', '404'],
  ['/..%2fpackage.json', '404'],
  ['/workbench/..%2f..%2fpackage.json', '404'],
  ['/%', '404'],
])('%s answers %s', async (path, status) => {
  expect(await statusOf(path)).toBe(status);
});

test('a second server takes the next free port', async () => {
  const { port } = new URL(server.address);
  const second = await PageServer.start(Number(port));
  try {
    expect(Number(new URL(second.address).port)).toBeGreaterThan(Number(port));
  } finally {
    second.stop();
  }
});
