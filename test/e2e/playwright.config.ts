/** Browser tests run against the build that is shipped, served on a free port of this machine and nowhere else. */

import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, rememberedBrowser } from '../tools/browser.mjs';
import { freePort } from '../tools/free-port.mjs';

/** Workers read this file again and must come to the same port. */
process.env.PREVIEW_PORT ??= String(await freePort());
const url = `http://127.0.0.1:${process.env.PREVIEW_PORT}/`;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/browser',
  fullyParallel: true,
  workers: 2,
  // For a busy machine: a test that waits for something that never comes fails all the same.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  // On a shared machine a journey may be overtaken by its own clock. The last line of `npm test` names how many were.
  retries: process.env.CI ? 1 : 0,
  reporter: 'list',
  use: {
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    // A trace of every test makes the suite take more than twice as long: only what is tried again leaves one.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: { executablePath: rememberedBrowser(), args: BROWSER_ARGS },
  },
  webServer: {
    command: `node test/tools/serve.mjs ${process.env.PREVIEW_PORT}`,
    cwd: '../..',
    url,
    reuseExistingServer: false,
  },
});
