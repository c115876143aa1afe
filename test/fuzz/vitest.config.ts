/** The long fuzz is no test of the suite: it runs as long as it is told to, and measures what each input costs. */

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/fuzz/**/*.fuzz.ts'],
    // One after the other: what is measured is not to be disturbed.
    fileParallelism: false,
    testTimeout: 86_400_000,
    disableConsoleIntercept: true,
  },
});
