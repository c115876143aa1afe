// @ts-check
/**
 * Hands out the build on a port of this machine, as a web server does that the README describes.
 *
 * `node test/tools/serve.mjs <port>`: every file is read once and sent as it is. `vite preview` packs each anew for each visit,
 * and every browser test is one.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUILD = fileURLToPath(new URL('../../dist', import.meta.url));

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

const files = new Map(
  readdirSync(BUILD, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [`/${relative(BUILD, path).split(sep).join('/')}`, readFileSync(path)];
    }),
);

createServer(({ url = '/', headers }, response) => {
  const { pathname } = new URL(url, 'http://127.0.0.1');
  // Whoever asks for a page gets the page: some mail programs make a part of the path of what follows '#'.
  const isPage = pathname === '/' || (!files.has(pathname) && headers.accept?.includes('text/html'));
  const name = isPage ? '/index.html' : pathname;
  const file = files.get(name);
  if (file === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
    'Content-Length': file.length,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    // The names of assets change with their content.
    'Cache-Control': name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  response.end(file);
}).listen(Number(process.argv[2]), '127.0.0.1');
