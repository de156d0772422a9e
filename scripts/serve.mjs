// Serves dist/ on this machine alone: the workbench at /workbench/, the add-in at /addin/.
// `node scripts/serve.mjs [--port N]` prints the address; the next free port is taken where N is in use.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
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

/** The file of a request below dist, or undefined where there is none. */
function fileOf(url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined; // not an address at all
  }
  const file = path.join(dist, name.endsWith('/') ? `${name}index.html` : name);
  if (!file.startsWith(dist + path.sep)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function answer(request, response) {
  if (request.url === '/') {
    response.writeHead(302, { location: HOME }).end();
    return;
  }
  const file = fileOf(request.url ?? '');
  if (file === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('404');
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  createReadStream(file).pipe(response);
}

function listen(port) {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      resolve(server);
    });
  });
}

/** Starts the server on `port` (0: any) or the next free one; resolves to its address, which ends with a slash. */
export async function serve(port) {
  for (let tried = port; ; tried++) {
    try {
      const server = await listen(tried);
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
