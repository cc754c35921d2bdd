// Stands where the internet would be: every request to another host than this machine's loopback arrives here, is written
// down and refused.

import { createServer } from 'node:http';

import { listen, shut } from './server.mjs';

/** Hosts that the browsers themselves ask for, whatever the page: updates, settings, form filling, Debian's start page. */
const ERRANDS = new Set([
  'accounts.google.com',
  'clients2.google.com',
  'content-autofill.googleapis.com',
  'firefox.settings.services.mozilla.com',
  'optimizationguide-pa.googleapis.com',
  'start.duckduckgo.com',
  'update.googleapis.com',
]);

export async function recordingProxy() {
  const hosts = [];
  const record = (host) => ERRANDS.has(host) || hosts.push(host);
  const server = createServer((request, response) => {
    record(new URL(request.url, 'http://unknown').hostname);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    record(request.url.split(':')[0]);
    // The browser may have gone away already; there is nobody to tell.
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n', () => socket.destroy());
  });
  return { address: await listen(server), hosts, close: () => shut(server) };
}
