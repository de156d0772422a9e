// Serves dist/ on this machine alone: the workbench at /workbench/, the add-in at /addin/.
// `node scripts/serve.mjs [--port N]` prints the address; the next free port is taken where N is in use.
import { createReadStream, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

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

/** Kinds of files that get smaller, and how, the better way first. Quality: what a page may wait for. */
const PACKED = new Set(['.css', '.html', '.js', '.json', '.svg', '.wasm', '.xml']);
const WAYS = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};
/** Smaller files are sent as they are. */
const WORTH_PACKING = 1024;

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

/** Packed files by way, path, size and time of change. */
const packed = new Map();

/** The way in which the browser takes the file packed, or undefined. */
function wayOf(file, { size }, accepted = '') {
  if (!PACKED.has(path.extname(file)) || size < WORTH_PACKING) return undefined;
  const taken = accepted.split(',').map((one) => one.trim().toLowerCase());
  return Object.keys(WAYS).find((way) =>
    taken.some((one) => one.split(';')[0] === way && !/;\s?q=0(?:\.0*)?$/.test(one)),
  );
}

/** The file packed in that way, done once as long as it does not change. */
function pack(way, file, tag) {
  const key = `${way} ${file} ${tag}`;
  if (!packed.has(key)) packed.set(key, readFile(file).then(WAYS[way]));
  return packed.get(key);
}

async function answer(request, response, root) {
  const { method, url = '', headers } = request;
  if (!HOSTS.test(headers.host ?? '')) return refuse(response, 403);
  if (!METHODS.includes(method)) return refuse(response, 405, { allow: METHODS.join(', ') });
  if (url === '/') return response.writeHead(302, { location: HOME }).end();
  const file = fileOf(url, root);
  if (file === undefined) return refuse(response, 404);
  const about = statSync(file);
  const way = wayOf(file, about, headers['accept-encoding']);
  const tag = `W/"${about.size.toString(36)}-${Math.floor(about.mtimeMs).toString(36)}"`;
  const common = { 'cache-control': 'no-cache', etag: tag, vary: 'accept-encoding' };
  if (headers['if-none-match'] === tag) return response.writeHead(304, common).end();
  response.writeHead(200, {
    ...common,
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    ...(way && { 'content-encoding': way }),
  });
  if (method === 'HEAD') return response.end();
  // a file that goes meanwhile, or a reader, ends this answer alone
  if (way === undefined) pipeline(createReadStream(file), response, () => undefined);
  else response.end(await pack(way, file, tag));
}

function listen(port, root) {
  const server = createServer((request, response) => {
    // a file that goes meanwhile ends this answer alone
    answer(request, response, root).catch(() => response.destroy());
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
