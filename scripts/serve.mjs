// Serves dist/ on this machine alone: the workbench at /workbench/, the add-in at /addin/.
// `node scripts/serve.mjs [--port N]` prints the address; the next free port is taken where N is in use.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';

const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../dist');
const HOME = '/workbench/';
const PORTS_TO_TRY = 20;

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

/** Names under which a browser on this machine asks: a page elsewhere whose name leads here has another. */
const HOSTS = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;
const METHODS = ['GET', 'HEAD'];

/** The file of a request below the root, or undefined where there is none: no request may do more than miss. */
function fileOf(url, root) {
  try {
    const name = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = path.join(root, name.endsWith('/') ? `${name}index.html` : name);
    return file.startsWith(root + path.sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined; // no address at all, no such file, or none that the system takes for a name
  }
}

function refuse(response, status, headers = {}) {
  response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(String(status));
}

function answer(request, response, root) {
  const { method, url = '', headers } = request;
  if (!HOSTS.test(headers.host ?? '')) return refuse(response, 403);
  if (!METHODS.includes(method)) return refuse(response, 405, { allow: METHODS.join(', ') });
  if (url === '/') return response.writeHead(302, { location: HOME }).end();
  const file = fileOf(url, root);
  if (file === undefined) return refuse(response, 404);
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (method === 'HEAD') return response.end();
  // a file that goes meanwhile, or a reader, ends this answer alone
  pipeline(createReadStream(file), response, () => undefined);
}

function listen(port, root) {
  const server = createServer((request, response) => {
    answer(request, response, root);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      resolve(server);
    });
  });
}

/** Starts the server of the files below `root` on `port` (0: any) or the next free one; resolves to its address, which ends with a slash. */
export async function serve(port, root = dist) {
  for (let tried = port; ; tried++) {
    try {
      const server = await listen(tried, root);
      return `http://localhost:${server.address().port}/`;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || tried >= port + PORTS_TO_TRY) throw error;
    }
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const at = process.argv.indexOf('--port');
  process.stdout.write(`${await serve(at < 0 ? 3000 : Number(process.argv[at + 1]))}\n`);
}
