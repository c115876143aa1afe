/** One configuration for the dev server, the build that is shipped, and the unit tests. */

import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** What the shipped page may load: itself, and pictures it has made. Nothing inline, no other host. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** In the build only: the dev server works with inline scripts and styles of its own. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  },
};

/** What React Flow takes of the libraries below without ever calling it; where d3-zoom begins, it ends what moves by itself. */
const NO_TRANSITIONS: ReadonlyMap<string, string> = new Map([
  [
    'd3-transition',
    `import { selection } from 'd3-selection';
    selection.prototype.interrupt = function () { return this; };
    export const interrupt = () => {};`,
  ],
  ['d3-interpolate', 'export const interpolate = null, interpolateZoom = null;'],
]);

/**
 * React Flow brings transitions of the view, and with them ways between any two values, colours and paths. Here the view moves by
 * itself in its own way (`canvas/useGlide.ts`), so that in the build there are none: 6 kB of the first load.
 */
const withoutTransitions: Plugin = {
  name: 'without-transitions',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id) => (NO_TRANSITIONS.has(id) ? `\0${id}` : null),
  load: (id) => (id.startsWith('\0') ? (NO_TRANSITIONS.get(id.slice(1)) ?? null) : null),
};

/**
 * React Flow names its parts when it is loaded, and a part that is named is kept whether it is used or not: its overview and its
 * controls, in place of which there are our own, too.
 */
const withoutNames: Plugin = {
  name: 'without-names',
  apply: 'build',
  transform: (code, id) =>
    /[/\\]reactflow[/\\]dist[/\\]esm[/\\]index\.m?js$/.test(id)
      ? code
          .replace(/^\w+\.displayName = .*;$/gm, '')
          .replace(/= (memo|forwardRef|fixedForwardRef)\(/g, '= /*#__PURE__*/ $1(')
      : null,
};

/** Tests of the rooms that hold state: each file meets them as a page does that has just been opened. */
const STATEFUL = ['test/unit/{app,documents}/**/*.test.ts'];

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy, withoutTransitions, withoutNames],
  build: {
    target: 'es2022',
    // 5 kB less at the first load than the bundler's own way, for some twenty seconds more.
    minify: 'terser',
    terserOptions: { module: true, ecma: 2020, compress: { passes: 2 }, maxWorkers: availableParallelism() },
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
    license: { fileName: 'licences.txt' },
    modulePreload: {
      polyfill: false,
      // A late part names the scripts it needs itself; to list them all at the first load took 2 kB of it.
      resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')),
    },
  },
  worker: { format: 'es' },
  preview: {
    host: '127.0.0.1',
    port: 4173,
    strictPort: true,
    headers: { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' },
  },
  test: {
    environment: 'node',
    pool: 'threads',
    maxWorkers: '100%',
    // For what never ends; a busy machine makes no test fail.
    testTimeout: 60_000,
    // What a test puts in place of something lasts as long as the test.
    restoreMocks: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['test/unit/**/*.test.ts'],
          exclude: STATEFUL,
          // To load the house anew for every file takes longer than all its tests, and there is nothing in it that could differ.
          isolate: false,
          benchmark: { include: ['test/perf/**/*.bench.ts'] },
        },
      },
      { extends: true, test: { name: 'stateful', include: STATEFUL, benchmark: { include: [] } } },
    ],
  },
});
