/** The recipes are tests of their own kind: each compiles copies of the house, which takes seconds. */

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { environment: 'node', include: ['test/recipes/**/*.test.ts'], testTimeout: 1_200_000, hookTimeout: 1_200_000 },
});
