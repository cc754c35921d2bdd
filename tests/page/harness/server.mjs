// Serves a folder on a loopback port the way a plain web host does, and remembers every request.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * @param {string} root the folder
 * @param {Record<string, Answer>} routes paths answered otherwise than from the folder
 * @param {Record<string, string>} always headers of every answer
 * @typedef {{status?: number, type?: string, headers?: Record<string, string>, body: string | Buffer, after?: Promise<void>}} Answer
 */
export async function serve(root, routes = {}, always = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://host');
    requests.push(`${request.method} ${pathname}`);
    const answer = routes[pathname] ?? (await fromFolder(root, pathname));
    await answer.after;
    response.writeHead(answer.status ?? 200, {
      'content-type': answer.type ?? 'text/html; charset=utf-8',
      ...always,
      ...answer.headers,
    });
    response.end(answer.body);
  });
  return { url: `http://${await listen(server)}/`, requests, close: () => shut(server) };
}

/** Starts a server on a free loopback port, and gives its address. */
export async function listen(server) {
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  // A test that fails before it closes its server must not keep the whole run waiting.
  server.unref();
  return `127.0.0.1:${server.address().port}`;
}

/** Ends a server without waiting for the connections that browsers keep open. */
export async function shut(server) {
  const closed = new Promise((done) => server.close(done));
  server.closeAllConnections();
  await closed;
}

async function fromFolder(root, pathname) {
  try {
    const relative = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const file = path.join(root, path.normalize(relative));
    const body = await readFile(file);
    return { type: TYPES[path.extname(file)] ?? 'application/octet-stream', body };
  } catch {
    return { status: 404, type: 'text/plain; charset=utf-8', body: 'Not found' };
  }
}
